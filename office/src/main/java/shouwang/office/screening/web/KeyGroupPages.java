package shouwang.office.screening.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;
import shouwang.office.screening.KeyGroups;
import shouwang.office.screening.ScreeningProblem;

/** 重点人群: a household's key groups and its one form, why, and the decision by hand. */
@Controller
class KeyGroupPages {

    private static final String BACK = "redirect:/households/%d";

    private final KeyGroups groups;

    KeyGroupPages(KeyGroups groups) {
        this.groups = groups;
    }

    @GetMapping("/households/{id:\\d+}/key-groups")
    String keyGroups(Actor actor, @PathVariable long id, Model model) {
        groups.of(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        model.addAttribute("household", id);
        model.addAttribute("actor", actor);
        return "screening/key-groups";
    }

    @PostMapping("/households/{id:\\d+}/key-groups")
    String putIn(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            groups.putIn(actor, id, reason.strip());
            return BACK.formatted(id);
        } catch (Refusal refusal) {
            return again(actor, id, refusal, model, response);
        }
    }

    @PostMapping("/households/{id:\\d+}/key-groups/undoing")
    String takeOut(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            groups.takeOut(actor, id, reason.strip());
            return BACK.formatted(id);
        } catch (Refusal refusal) {
            return again(actor, id, refusal, model, response);
        }
    }

    private String again(Actor actor, long id, Refusal refusal, Model model, HttpServletResponse response) {
        if (!(refusal.problem() instanceof ScreeningProblem)) {
            throw refusal;
        }
        String page = keyGroups(actor, id, model);
        response.setStatus(refusal.problem().status());
        model.addAttribute("wrong", refusal.words());
        return page;
    }
}

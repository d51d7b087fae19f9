package shouwang.office.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.casework.Casework;
import shouwang.office.casework.CaseworkProblem;
import shouwang.office.casework.NewCase;
import shouwang.office.casework.Ruling;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;

/** 登记线索: a case is opened from a household's page. */
@Controller
class NewCasePages {

    private final Casework casework;
    private final Ruling ruling;

    NewCasePages(Casework casework, Ruling ruling) {
        this.casework = casework;
        this.ruling = ruling;
    }

    @GetMapping("/households/{household:\\d+}/cases/new")
    String form(Actor actor, @PathVariable long household, Model model) {
        if (!Casework.mayOpen(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        model.addAttribute("household", casework.household(actor, household));
        model.addAttribute("sources", ruling.identification().lists().sources());
        model.addAttribute("today", ruling.today());
        return "casework/new-case";
    }

    @PostMapping("/households/{household:\\d+}/cases")
    String open(
            Actor actor,
            @PathVariable long household,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String foundOn,
            Model model,
            HttpServletResponse response) {
        try {
            LocalDate found = Typed.day(foundOn).orElse(LocalDate.EPOCH);
            return "redirect:/cases/" + casework.open(actor, new NewCase(household, source, words.strip(), found));
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof CaseworkProblem problem)) {
                throw refusal;
            }
            String page = form(actor, household, model);
            response.setStatus(problem.status());
            model.addAttribute("wrong", refusal.words());
            model.addAttribute("chosen", source);
            model.addAttribute("words", words);
            model.addAttribute("foundOn", foundOn);
            return page;
        }
    }
}

package shouwang.office.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;
import shouwang.office.registry.Difference;
import shouwang.office.registry.Import;
import shouwang.office.registry.ImportReview;
import shouwang.office.registry.Registry;
import shouwang.office.registry.RegistryProblem;

/** 差异: what a roster says otherwise, kind by kind; a person confirms or declines what is proposed. */
@Controller
class DifferencePages {

    private static final int ROWS = 100;

    private final Registry registry;
    private final ImportReview review;
    private final DifferenceTables tables;

    DifferencePages(Registry registry, ImportReview review, DifferenceTables tables) {
        this.registry = registry;
        this.review = review;
        this.tables = tables;
    }

    /**
     * 答复.
     *
     * @param chosen the differences ticked on the page
     * @param whole whether every open difference of the kind is meant
     */
    record AnswerForm(
            Difference.@Nullable Kind kind,
            @Nullable List<Long> chosen,
            @Nullable Boolean whole,
            @Nullable Boolean confirmed,
            @Nullable String reason) {

        Difference.Kind asked() {
            if (kind == null) {
                throw KernelProblem.NOT_FOUND.refuse();
            }
            return kind;
        }

        public List<Long> ids() {
            return chosen == null ? List.of() : chosen;
        }

        public boolean isConfirmed() {
            return confirmed == null || confirmed;
        }

        boolean isWhole() {
            return whole != null && whole;
        }

        String why() {
            return reason == null ? "" : reason.strip();
        }
    }

    @GetMapping("/imports/{id}/differences")
    String show(
            Actor actor,
            @PathVariable long id,
            @RequestParam Difference.Kind kind,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        Import found = find(actor, id);
        DifferenceTables.Table table =
                tables.of(actor, id, kind, after, ROWS).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        int shown = table.lines().size();
        model.addAttribute("found", found);
        model.addAttribute("table", table);
        model.addAttribute("after", after);
        model.addAttribute("next", shown == ROWS ? table.lines().get(shown - 1).id() : 0);
        model.addAttribute("mayAnswer", actor.role().runsCampaign() && table.open() > 0);
        model.addAttribute("isPlain", kind == Difference.Kind.CORRECTION);
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", new AnswerForm(kind, List.of(), false, true, ""));
        }
        return "registry/differences";
    }

    @PostMapping("/imports/{id}/answers")
    String answer(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("typed") AnswerForm typed,
            Model model,
            HttpServletResponse response) {
        find(actor, id);
        try {
            List<Long> meant = typed.isWhole() ? review.open(actor.scope(), id, typed.asked()) : typed.ids();
            if (meant.isEmpty()) {
                throw RegistryProblem.NOTHING_CHOSEN.refuse();
            }
            registry.answer(actor, meant, typed.isConfirmed(), typed.why());
            return "redirect:/imports/%d/differences?kind=%s".formatted(id, typed.asked());
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof RegistryProblem)) {
                throw refusal;
            }
            response.setStatus(refusal.problem().status());
            model.addAttribute("refusal", refusal.words());
            return show(actor, id, typed.asked(), 0, model);
        }
    }

    private Import find(Actor actor, long id) {
        ImportPages.mustSeeImports(actor);
        return registry.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }
}

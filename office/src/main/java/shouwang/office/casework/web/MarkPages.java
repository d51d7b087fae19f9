package shouwang.office.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.casework.CaseworkProblem;
import shouwang.office.casework.MarkAttempt;
import shouwang.office.casework.MarkAttempt.Seen;
import shouwang.office.casework.MarkRuling;
import shouwang.office.casework.Marks;
import shouwang.office.casework.marks.Mark;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;
import shouwang.policy.procedure.MarkKind;

/** 标注: one household's mark: where it stands, why the rule proposes it, what may be done, its history. */
@Controller
class MarkPages {

    private static final String MARK = "/households/{id:\\d+}/marks/{kind:no-labour|development}";

    private final Marks marks;
    private final MarkRuling ruling;
    private final MarkViews views;

    MarkPages(Marks marks, MarkRuling ruling, MarkViews views) {
        this.marks = marks;
        this.ruling = ruling;
        this.views = views;
    }

    @GetMapping(MARK)
    String show(Actor actor, @PathVariable long id, @PathVariable String kind, Model model) {
        Mark mark = marks.find(actor, kind(kind), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        model.addAttribute("view", views.of(actor, mark));
        model.addAttribute("other", views.title(mark.kind().other()));
        model.addAttribute("otherStep", views.step(mark.otherStep()));
        model.addAttribute("choices", ruling.choices());
        model.addAttribute("today", ruling.today());
        return "casework/mark";
    }

    @PostMapping(MARK + "/passages")
    String move(
            Actor actor,
            @PathVariable long id,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        MarkKind which = kind(kind);
        marks.find(actor, which, id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        MarkAttempt attempt = MarkForm.attempt(which, sent);
        try {
            marks.move(actor, which, new Seen(id, MarkForm.seq(sent)), attempt);
            return "redirect:/households/%d/marks/%s?done".formatted(id, kind);
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof CaseworkProblem problem)) {
                throw refusal;
            }
            response.setStatus(problem.status());
            model.addAttribute("wrong", refusal.words());
            model.addAttribute("tried", attempt);
            model.addAttribute(
                    "wrongFields", problem == CaseworkProblem.NOT_FILLED ? ruling.wrong(which, attempt) : Map.of());
            return show(actor, id, kind, model);
        }
    }

    private static MarkKind kind(String word) {
        return MarkKind.of(word).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }
}

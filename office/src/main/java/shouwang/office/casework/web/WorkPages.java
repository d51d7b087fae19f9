package shouwang.office.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.casework.CaseworkProblem;
import shouwang.office.casework.WorkDesk;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Refusal;

/** 待办事项: what meetings asked for, by deadline, and what was done. */
@Controller
class WorkPages {

    private final WorkDesk desk;

    WorkPages(WorkDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/work-items")
    String list(Actor actor, Model model) {
        model.addAttribute("open", desk.list(actor, true));
        model.addAttribute("done", desk.list(actor, false));
        model.addAttribute("closes", WorkDesk.mayClose(actor));
        return "casework/work";
    }

    @PostMapping("/work-items/{id:\\d+}/closing")
    String close(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String paper,
            Model model,
            HttpServletResponse response) {
        try {
            desk.close(actor, id, words.strip(), paper.strip());
            return "redirect:/work-items?done";
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof CaseworkProblem problem)) {
                throw refusal;
            }
            response.setStatus(problem.status());
            model.addAttribute("wrong", refusal.words());
            return list(actor, model);
        }
    }
}

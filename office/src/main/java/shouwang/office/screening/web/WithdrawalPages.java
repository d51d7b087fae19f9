package shouwang.office.screening.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Refusal;
import shouwang.office.screening.ListWithdrawal;

/** 名单撤回: what would follow if a list were taken back, and taking it back. */
@Controller
class WithdrawalPages {

    private final ListWithdrawal withdrawal;

    WithdrawalPages(ListWithdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    @GetMapping("/lists/{id:\\d+}/withdrawal")
    String preview(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("preview", withdrawal.preview(actor, id));
        return "screening/withdrawal";
    }

    @PostMapping("/lists/{id:\\d+}/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            withdrawal.withdraw(actor, id, reason.strip());
            return "redirect:/lists/%d?withdrawn".formatted(id);
        } catch (Refusal refusal) {
            if (refusal.problem().status() == 404) {
                throw refusal;
            }
            response.setStatus(refusal.problem().status());
            model.addAttribute("wrong", refusal.words());
            model.addAttribute("reason", reason);
            return preview(actor, id, model);
        }
    }
}

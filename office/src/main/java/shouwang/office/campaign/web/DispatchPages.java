package shouwang.office.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.campaign.CampaignProblem;
import shouwang.office.campaign.DispatchRemarks;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;

/** 问题和需协助事项: what a village or the town writes on its line of the dispatch table of a day. */
@Controller
class DispatchPages {

    private final DispatchRemarks remarks;
    private final OfficeClock clock;

    DispatchPages(DispatchRemarks remarks, OfficeClock clock) {
        this.remarks = remarks;
        this.clock = clock;
    }

    @GetMapping("/dispatch/remarks")
    String lines(Actor actor, @RequestParam(defaultValue = "") String on, Model model) {
        if (!remarks.mayWrite(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        return shown(actor, day(on), Map.of(), model);
    }

    @PostMapping("/dispatch/remarks")
    String write(
            Actor actor,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "0") int seq,
            @RequestParam(defaultValue = "") String words,
            @RequestParam UUID form,
            Model model,
            HttpServletResponse response) {
        LocalDate day = day(on);
        try {
            remarks.write(actor, day, division, seq, words.strip(), form);
            return "redirect:/dispatch/remarks?done&on=" + day;
        } catch (Refusal refusal) {
            StaffPages.ours(refusal, response);
            model.addAttribute("wrong", refusal.words());
            return shown(actor, day, Map.of(division, words), model);
        }
    }

    /** The page; what was typed and not kept stays in its line. */
    private String shown(Actor actor, LocalDate day, Map<String, String> typed, Model model) {
        model.addAttribute("lines", remarks.lines(actor, day));
        model.addAttribute("typed", typed);
        model.addAttribute("on", day);
        model.addAttribute("today", clock.today());
        model.addAttribute("form", UUID.randomUUID());
        return "campaign/remarks";
    }

    private LocalDate day(String on) {
        return on.isBlank() ? clock.today() : Readers.day(on, CampaignProblem.DAY_UNREADABLE::refuse);
    }
}

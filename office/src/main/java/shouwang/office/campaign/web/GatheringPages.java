package shouwang.office.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.campaign.CampaignProblem;
import shouwang.office.campaign.GatheringKind;
import shouwang.office.campaign.Gatherings;
import shouwang.office.campaign.SignIn;
import shouwang.office.campaign.StaffPool;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;

/** 部署与培训: what was held, who came, which village is late with its briefing. */
@Controller
class GatheringPages {

    private final Gatherings gatherings;
    private final StaffPool pool;
    private final OfficeClock clock;

    GatheringPages(Gatherings gatherings, StaffPool pool, OfficeClock clock) {
        this.gatherings = gatherings;
        this.pool = pool;
        this.clock = clock;
    }

    @GetMapping("/staff/meetings")
    String list(Actor actor, Model model) {
        model.addAttribute("gatherings", gatherings.list(Readers.mayRead(actor)));
        model.addAttribute("briefings", gatherings.briefings(actor));
        model.addAttribute("kinds", gatherings.kinds(actor));
        model.addAttribute("coverage", pool.coverage(actor));
        return "campaign/meetings";
    }

    @GetMapping("/staff/meetings/new")
    String blank(Actor actor, @RequestParam GatheringKind kind, Model model) {
        if (!gatherings.kinds(actor).contains(kind)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        return form(GatheringForm.blank(kind, clock.today().toString()), Map.of(), model);
    }

    @PostMapping("/staff/meetings")
    String hold(Actor actor, @ModelAttribute("typed") GatheringForm typed, Model model, HttpServletResponse response) {
        try {
            return "redirect:/staff/meetings/" + gatherings.hold(actor, typed.asked(), typed.id());
        } catch (Refusal refusal) {
            CampaignProblem problem = StaffPages.ours(refusal, response);
            return form(typed, Map.of(GatheringForm.fieldOf(problem), refusal.words()), model);
        }
    }

    private static String form(GatheringForm typed, Map<String, String> wrong, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        return "campaign/new-meeting";
    }

    @GetMapping("/staff/meetings/{id:\\d+}")
    String show(Actor actor, @PathVariable long id, Model model) {
        SignIn sheet = gatherings.signIn(Readers.mayRead(actor), id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("changes", gatherings.mayChange(actor, sheet.gathering()));
        return "campaign/meeting";
    }

    /** The sign-in sheet, to be printed before anybody comes. */
    @GetMapping("/staff/meetings/{id:\\d+}/sheet")
    String sheet(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("sheet", gatherings.signIn(Readers.mayRead(actor), id));
        return "campaign/sign-in-sheet";
    }

    @PostMapping("/staff/meetings/{id:\\d+}/attendance")
    String tick(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long stamp,
            @RequestParam(required = false) List<Long> came,
            Model model,
            HttpServletResponse response) {
        try {
            gatherings.tick(actor, id, stamp, came == null ? Set.of() : Set.copyOf(came));
            return "redirect:/staff/meetings/%d?done".formatted(id);
        } catch (Refusal refusal) {
            return said(actor, id, refusal, model, response);
        }
    }

    @PostMapping("/staff/meetings/{id:\\d+}/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            gatherings.withdraw(actor, id, reason);
            return "redirect:/staff/meetings";
        } catch (Refusal refusal) {
            return said(actor, id, refusal, model, response);
        }
    }

    private String said(Actor actor, long id, Refusal refusal, Model model, HttpServletResponse response) {
        StaffPages.ours(refusal, response);
        model.addAttribute("wrong", refusal.words());
        return show(actor, id, model);
    }
}

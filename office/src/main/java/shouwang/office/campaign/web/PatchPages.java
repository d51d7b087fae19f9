package shouwang.office.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.campaign.Assignment;
import shouwang.office.campaign.CampaignProblem;
import shouwang.office.campaign.Patches;
import shouwang.office.campaign.Teams;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;

/** 派片: a village or a group becomes a team's, is taken back; the team's list of households to print. */
@Controller
class PatchPages {

    private final Patches patches;
    private final Teams teams;
    private final TeamPages page;
    private final OfficeClock clock;

    PatchPages(Patches patches, Teams teams, TeamPages page, OfficeClock clock) {
        this.patches = patches;
        this.teams = teams;
        this.page = page;
        this.clock = clock;
    }

    @PostMapping("/teams/{id:\\d+}/places")
    String assign(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String dueOn,
            Model model,
            HttpServletResponse response) {
        return given(
                actor,
                id,
                () -> patches.assign(actor, id, place, Readers.day(dueOn, CampaignProblem.DAY_UNREADABLE::refuse)),
                model,
                response);
    }

    @PostMapping("/teams/{id:\\d+}/places/{assignment:\\d+}/ending")
    String takeBack(
            Actor actor,
            @PathVariable long id,
            @PathVariable long assignment,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        return given(
                actor,
                id,
                () -> {
                    patches.takeBack(actor, id, assignment, reason);
                    return 0;
                },
                model,
                response);
    }

    /** Households that came later get their orders too. */
    @PostMapping("/teams/{id:\\d+}/orders")
    String fill(Actor actor, @PathVariable long id, Model model, HttpServletResponse response) {
        return given(actor, id, () -> patches.fill(actor, id), model, response);
    }

    @GetMapping("/teams/{id:\\d+}/places/{assignment:\\d+}")
    String households(Actor actor, @PathVariable long id, @PathVariable long assignment, Model model) {
        model.addAttribute("team", teams.find(Readers.mayRead(actor), id));
        Assignment place = patches.of(actor, id).stream()
                .filter(each -> each.id() == assignment)
                .findFirst()
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
        model.addAttribute("place", place);
        model.addAttribute("households", patches.households(actor, place));
        model.addAttribute("today", clock.today());
        return "campaign/team-list";
    }

    private String given(Actor actor, long id, IntSupplier work, Model model, HttpServletResponse response) {
        if (!teams.mayChange(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        teams.find(actor, id);
        try {
            return "redirect:/teams/%d?given=%d".formatted(id, work.getAsInt());
        } catch (Refusal refusal) {
            StaffPages.ours(refusal, response);
            model.addAttribute("wrong", refusal.words());
            return page.show(actor, id, model);
        }
    }
}

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
import shouwang.office.campaign.Patches;
import shouwang.office.campaign.StaffMember;
import shouwang.office.campaign.StaffPool;
import shouwang.office.campaign.Team;
import shouwang.office.campaign.TeamLine;
import shouwang.office.campaign.Teams;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.Division;

/** 工作组: who goes with whom, how far each team is and who lags; a team is formed, joined, left and dissolved. */
@Controller
class TeamPages {

    private final Teams teams;
    private final Patches patches;
    private final StaffPool pool;

    TeamPages(Teams teams, Patches patches, StaffPool pool) {
        this.teams = teams;
        this.patches = patches;
        this.pool = pool;
    }

    @GetMapping("/teams")
    String list(Actor actor, Model model) {
        List<TeamLine> lines = patches.lines(Readers.mayRead(actor));
        Set<Long> busy = teams.inTeams(actor);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "idle",
                pool.all(actor).stream()
                        .filter(member -> !busy.contains(member.id()))
                        .count());
        model.addAttribute("changes", teams.mayChange(actor));
        return "campaign/teams";
    }

    /** @param division whose team it is to be; without it the form asks first */
    @GetMapping("/teams/new")
    String blank(Actor actor, @RequestParam(defaultValue = "") String division, Model model) {
        return form(writer(actor), TeamForm.blank(division), Map.of(), model);
    }

    @PostMapping("/teams")
    String form(Actor actor, @ModelAttribute("typed") TeamForm typed, Model model, HttpServletResponse response) {
        try {
            return "redirect:/teams/%d?done".formatted(teams.form(writer(actor), typed.asked(), typed.id()));
        } catch (Refusal refusal) {
            CampaignProblem problem = StaffPages.ours(refusal, response);
            return form(actor, typed, Map.of(TeamForm.fieldOf(problem), refusal.words()), model);
        }
    }

    private String form(Actor actor, TeamForm typed, Map<String, String> wrong, Model model) {
        List<Division> divisions = teams.divisions(actor);
        String chosen = typed.asked().division();
        Division own = divisions.stream()
                .filter(division -> division.code().equals(chosen))
                .findFirst()
                .orElse(divisions.isEmpty() ? null : divisions.get(0));
        if (own == null) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("divisions", divisions);
        model.addAttribute("division", own);
        model.addAttribute("staff", candidates(actor, own));
        model.addAttribute("busy", teams.inTeams(actor));
        return "campaign/new-team";
    }

    /** A village's team: its own people and the town's; the town's team: everybody. */
    private List<StaffMember> candidates(Actor actor, Division own) {
        boolean isVillage = own.level() == Division.Level.VILLAGE;
        return pool.all(actor).stream()
                .filter(member -> !isVillage
                        || member.division().startsWith(own.code())
                        || member.division().equals(own.parent().orElse("")))
                .toList();
    }

    @GetMapping("/teams/{id:\\d+}")
    String show(Actor actor, @PathVariable long id, Model model) {
        Team team = teams.find(Readers.mayRead(actor), id);
        boolean changes = teams.mayChange(actor);
        model.addAttribute("team", team);
        model.addAttribute(
                "line",
                patches.lines(actor).stream()
                        .filter(line -> line.team().id() == id)
                        .findFirst()
                        .orElseThrow());
        model.addAttribute("changes", changes);
        model.addAttribute("free", changes ? patches.free(actor, team) : List.of());
        model.addAttribute("dueOn", patches.dueOn());
        model.addAttribute("joiners", changes ? joiners(actor, team) : List.of());
        return "campaign/team";
    }

    private List<StaffMember> joiners(Actor actor, Team team) {
        Division own = teams.divisions(actor).stream()
                .filter(division -> division.code().equals(team.division()))
                .findFirst()
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
        return candidates(actor, own).stream()
                .filter(member -> team.members().stream().noneMatch(each -> each.staff() == member.id()))
                .toList();
    }

    @PostMapping("/teams/{id:\\d+}/members")
    String join(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long staff,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        return act(actor, id, () -> teams.join(actor, id, staff, reason), model, response);
    }

    @PostMapping("/teams/{id:\\d+}/members/{staff:\\d+}/leaving")
    String leave(
            Actor actor,
            @PathVariable long id,
            @PathVariable long staff,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        return act(actor, id, () -> teams.leave(actor, id, staff, reason), model, response);
    }

    @PostMapping("/teams/{id:\\d+}/ending")
    String dissolve(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        teams.find(writer(actor), id);
        try {
            teams.dissolve(actor, id, reason);
            return "redirect:/teams?ended";
        } catch (Refusal refusal) {
            return said(actor, id, refusal, model, response);
        }
    }

    private String act(Actor actor, long id, Runnable work, Model model, HttpServletResponse response) {
        teams.find(writer(actor), id);
        try {
            work.run();
            return "redirect:/teams/%d?done".formatted(id);
        } catch (Refusal refusal) {
            return said(actor, id, refusal, model, response);
        }
    }

    private String said(Actor actor, long id, Refusal refusal, Model model, HttpServletResponse response) {
        StaffPages.ours(refusal, response);
        model.addAttribute("wrong", refusal.words());
        return show(actor, id, model);
    }

    private Actor writer(Actor actor) {
        if (!teams.mayChange(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        return actor;
    }
}

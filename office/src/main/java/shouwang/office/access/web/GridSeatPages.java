package shouwang.office.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.access.AccessProblem;
import shouwang.office.access.Grid;
import shouwang.office.access.GridEntry;
import shouwang.office.access.GridHolder;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.Division;
import shouwang.policy.pack.GridPost;

/** 网格岗位: one seat: somebody takes it, another follows, it is left. */
@Controller
class GridSeatPages {

    private final Grid grid;
    private final OfficeClock clock;

    GridSeatPages(Grid grid, OfficeClock clock) {
        this.grid = grid;
        this.clock = clock;
    }

    @GetMapping("/grid/{cell:\\d+}/persons/new")
    String blank(Actor actor, @PathVariable String cell, @RequestParam String post, Model model) {
        return newPerson(writer(actor), cell, post, GridForm.empty(clock.today()), Map.of(), model);
    }

    @PostMapping("/grid/{cell:\\d+}/persons")
    String put(
            Actor actor,
            @PathVariable String cell,
            @RequestParam String post,
            @ModelAttribute("typed") GridForm typed,
            Model model,
            HttpServletResponse response) {
        writer(actor);
        GridPost known = post(actor, cell, post);
        try {
            grid.put(actor, new GridEntry(cell, known, typed.person(), typed.day(), typed.why()));
            return "redirect:/grid/%s?done".formatted(pageOf(grid.cell(actor, cell)));
        } catch (Refusal refusal) {
            return newPerson(actor, cell, post, typed, wrong(refusal, response), model);
        }
    }

    @GetMapping("/grid/holders/{id:\\d+}")
    String holder(Actor actor, @PathVariable long id, Model model) {
        GridHolder holder = grid.holder(GridPages.reader(actor), id);
        return seat(actor, holder, GridForm.of(holder, clock.today()), Map.of(), model);
    }

    @PostMapping("/grid/holders/{id:\\d+}/replacement")
    String replace(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("typed") GridForm typed,
            Model model,
            HttpServletResponse response) {
        GridHolder known = grid.holder(writer(actor), id);
        try {
            grid.replace(actor, id, typed.person(), typed.day(), typed.why());
        } catch (Refusal refusal) {
            return seat(actor, known, typed, wrong(refusal, response), model);
        }
        return "redirect:/grid/%s?done".formatted(pageOf(grid.cell(actor, known.division())));
    }

    @PostMapping("/grid/holders/{id:\\d+}/ending")
    String end(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("typed") GridForm typed,
            Model model,
            HttpServletResponse response) {
        GridHolder known = grid.holder(writer(actor), id);
        try {
            grid.end(actor, id, typed.day(), typed.why());
        } catch (Refusal refusal) {
            Map<String, String> wrong = wrong(refusal, response);
            model.addAttribute("wrongEnding", wrong.values().iterator().next());
            GridForm asKnown = GridForm.of(known, clock.today());
            return seat(
                    actor,
                    known,
                    new GridForm(asKnown.name(), asKnown.phone(), asKnown.account(), typed.on(), typed.reason()),
                    Map.of(),
                    model);
        }
        return "redirect:/grid/%s?done".formatted(pageOf(grid.cell(actor, known.division())));
    }

    private String newPerson(
            Actor actor, String cell, String post, GridForm typed, Map<String, String> wrong, Model model) {
        Division division = grid.cell(actor, cell);
        model.addAttribute("cell", division);
        model.addAttribute("page", pageOf(division));
        model.addAttribute("post", post(actor, cell, post));
        return form(actor, typed, wrong, model, "access/grid-person");
    }

    private String seat(Actor actor, GridHolder holder, GridForm typed, Map<String, String> wrong, Model model) {
        Division division = grid.cell(actor, holder.division());
        model.addAttribute("cell", division);
        model.addAttribute("page", pageOf(division));
        model.addAttribute("holder", holder);
        model.addAttribute("post", grid.post(holder.post()).map(GridPost::name).orElse(holder.post()));
        model.addAttribute("history", grid.history(actor, holder));
        model.addAttribute("changes", grid.mayChange(actor) && holder.isHeld());
        return form(actor, typed, wrong, model, "access/grid-holder");
    }

    private String form(Actor actor, GridForm typed, Map<String, String> wrong, Model model, String page) {
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("accounts", grid.accounts(actor));
        return page;
    }

    private GridPost post(Actor actor, String cell, String code) {
        return grid.postsOf(grid.cell(actor, cell)).stream()
                .filter(post -> post.code().equals(code))
                .findFirst()
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    /** What can be put right is said beside its field; anything else stays what it is. */
    private static Map<String, String> wrong(Refusal refusal, HttpServletResponse response) {
        if (!(refusal.problem() instanceof AccessProblem problem)) {
            throw refusal;
        }
        response.setStatus(problem.status());
        return Map.of(GridForm.fieldOf(problem), refusal.words());
    }

    /** A group stands on its village's page. */
    private static String pageOf(Division cell) {
        return cell.level() == Division.Level.GROUP ? cell.parent().orElseThrow() : cell.code();
    }

    private Actor writer(Actor actor) {
        if (!grid.mayChange(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        return actor;
    }
}

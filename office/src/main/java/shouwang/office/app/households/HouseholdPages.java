package shouwang.office.app.households;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.registry.HandEntry;
import shouwang.office.registry.HouseholdFile;
import shouwang.office.registry.HouseholdFiles;

/** 户档: one household with everything that is known of it, what the rules say and why. */
@Controller
class HouseholdPages {

    private final Database database;
    private final HouseholdFiles files;
    private final HouseholdAnswers answers;
    private final HouseholdViews views;
    private final IncomeReckoning reckoning;

    HouseholdPages(
            Database database,
            HouseholdFiles files,
            HouseholdAnswers answers,
            HouseholdViews views,
            IncomeReckoning reckoning) {
        this.database = database;
        this.files = files;
        this.answers = answers;
        this.views = views;
        this.reckoning = reckoning;
    }

    @GetMapping("/households/{id:\\d+}")
    String household(Actor actor, @PathVariable long id, Model model) {
        HouseholdDesk.mustSeeHouseholds(actor);
        return database.read(actor, () -> show(actor, id, model));
    }

    private String show(Actor actor, long id, Model model) {
        HouseholdFile file = files.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        HouseholdAnswers.Figures figures = answers.figures(actor.scope(), id).orElse(HouseholdAnswers.Figures.NONE);
        model.addAttribute("view", views.of(actor, file, figures, answers.findings(actor.scope(), id)));
        model.addAttribute("mainHeaders", views.mainHeaders());
        model.addAttribute(
                "reckoned",
                reckoning.explain(figures, amounts(file), file.people().size()));
        model.addAttribute("actor", actor);
        model.addAttribute(
                "mayChange", HandEntry.mayEnter(actor) && file.ended().isEmpty());
        return "app/household";
    }

    /** The amounts of the latest period. */
    private static Map<String, String> amounts(HouseholdFile file) {
        return file.incomes().stream()
                .map(HouseholdFile.IncomeSheet::amounts)
                .findFirst()
                .orElse(Map.of());
    }
}

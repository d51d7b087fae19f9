package shouwang.office.registry.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.office.registry.ColumnWords;
import shouwang.office.registry.HandEntry;
import shouwang.office.registry.Wish;
import shouwang.office.registry.hand.FormColumns;
import shouwang.policy.Column;

/** 新登记一户: its place and its head; the others are added on its page. */
@Controller
class NewHouseholdPages {

    private static final String RELATION = "relation";

    private final FormColumns columns;
    private final ColumnWords words;
    private final Changing changing;
    private final Divisions divisions;
    private final OfficeClock clock;

    NewHouseholdPages(
            FormColumns columns, ColumnWords words, Changing changing, Divisions divisions, OfficeClock clock) {
        this.columns = columns;
        this.words = words;
        this.changing = changing;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping("/households/new")
    ModelAndView blank(Actor actor) {
        mustEnter(actor);
        return form(actor, ChangeForm.blank(Map.of(), "", clock.today()));
    }

    @PostMapping("/households")
    ModelAndView enter(Actor actor, @RequestParam MultiValueMap<String, String> all) {
        mustEnter(actor);
        all.addIfAbsent("name", "");
        ChangeForm typed = new ChangeForm(all);
        Wish wish = new Wish.Enter(
                typed.value("villageCode"), typed.value("groupText"), typed.value("householdNumber"), typed.cells());
        return changing.step(actor, wish, typed, "/households", form -> form(actor, form));
    }

    private ModelAndView form(Actor actor, ChangeForm typed) {
        List<Column> ofHead = columns.ofPerson().stream()
                .filter(column -> !column.key().equals(RELATION))
                .toList();
        List<Division> villages = divisions.below(actor.division()).stream()
                .filter(division -> division.level() == Division.Level.VILLAGE)
                .toList();
        return new ModelAndView("registry/new-household")
                .addObject(
                        "villages",
                        villages.isEmpty()
                                ? divisions.find(actor.division()).stream().toList()
                                : villages)
                .addObject("fields", CellField.of(ofHead, Map.of(), words))
                .addObject("typed", typed);
    }

    private static void mustEnter(Actor actor) {
        if (!HandEntry.mayEnter(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}

package shouwang.office.registry.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.registry.ColumnWords;
import shouwang.office.registry.HandEntry;
import shouwang.office.registry.HouseholdFile;
import shouwang.office.registry.HouseholdFiles;
import shouwang.office.registry.Wish;
import shouwang.office.registry.hand.FormColumns;
import shouwang.policy.Column;

/** 更正、新增: forms over the pack's columns, for a household, a person, or a new person. */
@Controller
class CellPages {

    private static final String CORRECTION = "/households/%d/correction";
    private static final String PERSON = "/households/%d/members/%d/correction";
    private static final String NEW_PERSON = "/households/%d/members";

    private final HouseholdFiles files;
    private final FormColumns columns;
    private final ColumnWords words;
    private final Changing changing;
    private final OfficeClock clock;

    CellPages(HouseholdFiles files, FormColumns columns, ColumnWords words, Changing changing, OfficeClock clock) {
        this.files = files;
        this.columns = columns;
        this.words = words;
        this.changing = changing;
        this.clock = clock;
    }

    @GetMapping("/households/{id:\\d+}/correction")
    ModelAndView household(Actor actor, @PathVariable long id) {
        return blank(ofHousehold(find(actor, id)), find(actor, id));
    }

    @PostMapping("/households/{id:\\d+}/correction")
    ModelAndView correct(Actor actor, @PathVariable long id, @RequestParam MultiValueMap<String, String> all) {
        ChangeForm typed = new ChangeForm(all);
        return step(actor, new Wish.Correct(id, Optional.empty(), typed.cells()), typed, ofHousehold(find(actor, id)));
    }

    @GetMapping("/households/{id:\\d+}/members/{member:\\d+}/correction")
    ModelAndView person(Actor actor, @PathVariable long id, @PathVariable long member) {
        return blank(ofPerson(find(actor, id), member), find(actor, id));
    }

    @PostMapping("/households/{id:\\d+}/members/{member:\\d+}/correction")
    ModelAndView correctPerson(
            Actor actor,
            @PathVariable long id,
            @PathVariable long member,
            @RequestParam MultiValueMap<String, String> all) {
        ChangeForm typed = new ChangeForm(all);
        Wish wish = new Wish.Correct(id, Optional.of(member), typed.cells());
        return step(actor, wish, typed, ofPerson(find(actor, id), member));
    }

    @GetMapping("/households/{id:\\d+}/members/new")
    ModelAndView newPerson(Actor actor, @PathVariable long id) {
        return blank(ofNewPerson(find(actor, id)), find(actor, id));
    }

    @PostMapping("/households/{id:\\d+}/members")
    ModelAndView addPerson(Actor actor, @PathVariable long id, @RequestParam MultiValueMap<String, String> all) {
        all.addIfAbsent("name", "");
        ChangeForm typed = new ChangeForm(all);
        return step(actor, new Wish.AddPerson(id, typed.cells()), typed, ofNewPerson(find(actor, id)));
    }

    /** A form over columns: its title, where it is sent, what is known. */
    private record Sheet(
            String title,
            String address,
            List<Column> columns,
            Map<String, String> known,
            Optional<String> householdNo) {}

    private Sheet ofHousehold(HouseholdFile file) {
        Map<String, String> known = new HashMap<>(file.facts());
        file.incomes().stream().findFirst().ifPresent(sheet -> known.putAll(sheet.amounts()));
        return new Sheet(
                file.headName() + "户:更正户情况和收入",
                CORRECTION.formatted(file.id()),
                columns.ofHousehold(),
                known,
                Optional.of(file.householdNo().orElse("")));
    }

    private Sheet ofPerson(HouseholdFile file, long member) {
        HouseholdFile.Person person = file.person(member).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        return new Sheet(
                person.name() + ":更正",
                PERSON.formatted(file.id(), member),
                columns.ofPerson(),
                person.values(),
                Optional.empty());
    }

    private Sheet ofNewPerson(HouseholdFile file) {
        return new Sheet(
                file.headName() + "户:新增成员",
                NEW_PERSON.formatted(file.id()),
                columns.ofPerson(),
                Map.of(),
                Optional.empty());
    }

    private ModelAndView blank(Sheet sheet, HouseholdFile file) {
        Map<String, String> typed = CellField.typed(sheet.columns(), sheet.known());
        sheet.householdNo().ifPresent(number -> typed.put("householdNumber", number));
        return form(sheet, ChangeForm.blank(typed, file.stamp(), clock.today()));
    }

    private ModelAndView step(Actor actor, Wish wish, ChangeForm typed, Sheet sheet) {
        return changing.step(actor, wish, typed, sheet.address(), form -> form(sheet, form));
    }

    private ModelAndView form(Sheet sheet, ChangeForm typed) {
        return new ModelAndView("registry/cells")
                .addObject("heading", sheet.title())
                .addObject("address", sheet.address())
                .addObject("household", sheet.address().split("/")[2])
                .addObject("hasNumber", sheet.householdNo().isPresent())
                .addObject("fields", fields(sheet, column -> !column.isAfterElimination()))
                .addObject("later", fields(sheet, Column::isAfterElimination))
                .addObject("typed", typed);
    }

    private List<CellField> fields(Sheet sheet, Predicate<Column> which) {
        return CellField.of(sheet.columns().stream().filter(which).toList(), sheet.known(), words);
    }

    private HouseholdFile find(Actor actor, long id) {
        if (!HandEntry.mayEnter(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        return files.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }
}

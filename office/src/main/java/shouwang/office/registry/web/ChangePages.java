package shouwang.office.registry.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.office.registry.HandEntry;
import shouwang.office.registry.HouseholdFile;
import shouwang.office.registry.HouseholdFiles;

/** 变更: what can be done with a household by hand, and the forms for where its people belong. */
@Controller
class ChangePages {

    private final HouseholdFiles files;
    private final Changing changing;
    private final Divisions divisions;
    private final OfficeClock clock;

    ChangePages(HouseholdFiles files, Changing changing, Divisions divisions, OfficeClock clock) {
        this.files = files;
        this.changing = changing;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping("/households/{id:\\d+}/changes")
    String changes(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("file", open(actor, id));
        model.addAttribute("acts", Act.values());
        return "registry/changes";
    }

    @GetMapping("/households/{id:\\d+}/changes/{path}")
    ModelAndView act(Actor actor, @PathVariable long id, @PathVariable String path) {
        HouseholdFile file = open(actor, id);
        return form(actor, file, at(path), ChangeForm.blank(Map.of(), file.stamp(), clock.today()));
    }

    @PostMapping("/households/{id:\\d+}/changes/{path}")
    ModelAndView change(
            Actor actor,
            @PathVariable long id,
            @PathVariable String path,
            @RequestParam MultiValueMap<String, String> all) {
        Act act = at(path);
        HouseholdFile file = seen(actor, id);
        ChangeForm typed = new ChangeForm(all);
        return changing.step(
                actor,
                act.wish(id, typed),
                typed,
                "/households/%d/changes/%s".formatted(id, path),
                form -> form(actor, file, act, form));
    }

    private ModelAndView form(Actor actor, HouseholdFile file, Act act, ChangeForm typed) {
        List<Division> villages = divisions.below(actor.division()).stream()
                .filter(division -> division.level() == Division.Level.VILLAGE)
                .toList();
        return new ModelAndView("registry/act")
                .addObject("file", file)
                .addObject("act", act)
                .addObject("typed", typed)
                .addObject("villages", villages.isEmpty() ? own(actor) : villages);
    }

    private List<Division> own(Actor actor) {
        return divisions.find(actor.division()).stream().toList();
    }

    private HouseholdFile open(Actor actor, long id) {
        return Optional.of(seen(actor, id))
                .filter(file -> file.ended().isEmpty())
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    /** An ended household can be seen: a form sent twice ends at the household's page. */
    private HouseholdFile seen(Actor actor, long id) {
        if (!HandEntry.mayEnter(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        return files.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    private static Act at(String path) {
        return Act.at(path).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }
}

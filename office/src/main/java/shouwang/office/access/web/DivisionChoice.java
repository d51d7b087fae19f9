package shouwang.office.access.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shouwang.office.access.Access;
import shouwang.office.kernel.Actor;
import shouwang.office.region.Division;
import shouwang.office.region.Division.Level;

/** 区划选择: the divisions an actor may give posts in, as a select shows them and as a workbook names them. */
@Component
class DivisionChoice {

    private final Access access;

    DivisionChoice(Access access) {
        this.access = access;
    }

    /** The divisions under a heading each: the offices themselves, then every town's villages. */
    Map<String, List<Division>> of(Actor actor) {
        List<Division> divisions = access.divisionsToGive(actor);
        Map<String, List<Division>> choices = new LinkedHashMap<>();
        for (Division division : divisions) {
            String heading = division.level() == Level.VILLAGE ? parentName(divisions, division) : "县、乡镇";
            choices.computeIfAbsent(heading, h -> new ArrayList<>()).add(division);
        }
        return choices;
    }

    /** The divisions a text may mean: by code, by name, or by the town's name and the own. */
    static List<Division> meant(List<Division> divisions, String text) {
        String plain = text.replaceAll("\\s", "");
        return divisions.stream()
                .filter(division -> division.names().contains(plain)
                        || plain.equals(parentName(divisions, division) + division.shortName())
                        || plain.equals(parentName(divisions, division) + division.name()))
                .toList();
    }

    static String parentName(List<Division> divisions, Division division) {
        Optional<String> parent = division.parent();
        return divisions.stream()
                .filter(other -> parent.filter(other.code()::equals).isPresent())
                .map(Division::shortName)
                .findFirst()
                .orElse("村、社区");
    }
}

package shouwang.office.app.households;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Scope;
import shouwang.office.packs.Packs;
import shouwang.policy.pack.KeyGroup;

/**
 * Puts the statement together that finds the places of a page: it walks the one index that holds the fewest rows in the
 * list's order, and asks every other condition of each row it meets until the page is full.
 */
@Component
class HouseholdSearch {

    private static final String LAST_LETTER = new String(Character.toChars(Character.MAX_CODE_POINT));

    private final Packs packs;

    HouseholdSearch(Packs packs) {
        this.packs = packs;
    }

    /** A statement and its parameters. */
    record Statement(String sql, Map<String, Object> parameters) {}

    Statement statement(Scope scope, HouseholdQuestion question, int rows) {
        Map<String, Object> parameters = new HashMap<>();
        Scope within = !question.division().isEmpty() ? narrowed(scope, question) : scope;
        parameters.put("low", within.low());
        parameters.put("high", within.high());
        List<String> conditions = new ArrayList<>();
        String walked = walked(question, parameters);
        boolean byName = question.kind() == HouseholdQuestion.Kind.NAME;
        conditions.addAll(conditions(question, parameters));
        if (HouseholdQuestion.isChosen(question.after())) {
            Found after = Found.at(String.valueOf(question.after()));
            parameters.put("afterDivision", after.division());
            parameters.put("afterHousehold", after.household());
            parameters.put("afterPerson", after.person());
            conditions.add(
                    byName
                            ? "(k.person, k.division, k.household_id) > (:afterPerson, :afterDivision, :afterHousehold)"
                            : "(k.division, k.household_id) > (:afterDivision, :afterHousehold)");
        }
        String sql = "select k.division, k.household_id, k.person from (" + walked + ") k"
                + " where k.division >= :low and k.division < :high"
                + conditions.stream().map(" and "::concat).reduce("", String::concat)
                // The number itself: told how few rows are wanted, the server keeps one plan and does not plan every
                // page.
                + " order by " + (byName ? "k.person, " : "") + "k.division, k.household_id limit " + rows;
        return new Statement(sql, parameters);
    }

    /** A chosen division outside the reader's finds nothing. */
    private static Scope narrowed(Scope scope, HouseholdQuestion question) {
        String division = question.division();
        return division.matches("\\d{12}|\\d{15}") && scope.contains(division) ? Scope.of(division) : Scope.NONE;
    }

    /** The rows to walk. */
    private String walked(HouseholdQuestion question, Map<String, Object> parameters) {
        String key = question.key();
        switch (question.kind()) {
            case IDENTITY -> parameters.put("key", key.substring(0, Math.min(18, key.length())));
            case NAME -> parameters.put("key", question.said());
            default -> parameters.put("key", key);
        }
        return switch (question.kind()) {
            case IDENTITY -> persons("identity_key = :key");
            case NUMBER_TAIL -> persons("number_tail = :key");
            case NAME -> {
                parameters.put("keyEnd", question.said() + LAST_LETTER);
                yield persons("name >= :key and name < :keyEnd");
            }
            case PHONE -> households("where phone = :key");
            case HOUSEHOLD_NUMBER -> households("where household_no = :key");
            case NOTHING -> few(question, parameters);
        };
    }

    private String few(HouseholdQuestion question, Map<String, Object> parameters) {
        List<KeyGroup> groups = packs.inForce().keyGroups().stream()
                .filter(group -> question.keyGroup() != null
                        ? group.order() == question.keyGroup()
                        : question.form() != null && group.form() == question.form())
                .toList();
        if (!groups.isEmpty() && groups.stream().noneMatch(group -> group.from().equals(KeyGroup.ROSTER))) {
            parameters.put("listed", groups.stream().map(KeyGroup::order).toArray(Integer[]::new));
            // Sorted before anything is asked of a row: offset 0 keeps the planner from asking all of them first.
            return "select distinct division, household_id, '' as person from screening.v_membership"
                    + " where key_group = any (:listed) order by division, household_id offset 0";
        }
        if (HouseholdQuestion.isChosen(question.findings())) {
            return "select distinct division, household_id, '' as person from registry.v_finding"
                    + ("any".equals(question.findings()) ? "" : " where severity = :severity");
        }
        if (question.isIncomplete()) {
            return households("where not complete");
        }
        if (groups.size() == 1
                || HouseholdQuestion.isChosen(question.monitored()) && !"no".equals(question.monitored())) {
            return verdicts("monitored <> 'no'");
        }
        return switch (question.inRange() == null ? "" : question.inRange()) {
            case "yes" -> verdicts("in_range = 'yes'");
            case "unknown" -> verdicts("in_range = 'unknown'");
            default -> households("");
        };
    }

    private static String persons(String where) {
        return "select division, household_id, name as person from registry.v_person where " + where;
    }

    private static String households(String where) {
        return "select division, id as household_id, '' as person from registry.v_household " + where;
    }

    private static String verdicts(String where) {
        return "select division, household_id, '' as person from registry.v_verdict where " + where;
    }

    /** Asked row by row, as scalars, so that no plan gathers the whole table first. */
    private static List<String> conditions(HouseholdQuestion question, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (HouseholdQuestion.isChosen(question.area())) {
            parameters.put("area", String.valueOf(question.area()));
            conditions.add("left(k.division, 12) = any (array(select t.division from region.area_tag t"
                    + " where t.kind = :area and t.until_on is null))");
        }
        if (question.form() != null) {
            parameters.put("form", question.form());
            conditions.add("(select r.form from screening.v_routing r where r.household_id = k.household_id) = :form");
        }
        if (question.keyGroup() != null) {
            parameters.put("keyGroup", question.keyGroup());
            conditions.add(":keyGroup = any ((select r.key_groups from screening.v_routing r"
                    + " where r.household_id = k.household_id)::int[])");
        }
        if (HouseholdQuestion.isChosen(question.monitored())) {
            parameters.put("monitored", String.valueOf(question.monitored()));
            conditions.add(ofHousehold("monitored") + " = :monitored");
        }
        if (HouseholdQuestion.isChosen(question.inRange())) {
            parameters.put("inRange", String.valueOf(question.inRange()));
            conditions.add(ofHousehold("in_range") + " = :inRange");
        }
        if (question.isIncomplete()) {
            conditions.add("not " + ofHousehold("complete"));
        }
        if (HouseholdQuestion.isChosen(question.findings())) {
            parameters.put("severity", String.valueOf(question.findings()));
            conditions.add("(select true from registry.v_finding f where f.household_id = k.household_id"
                    + " and (f.severity = :severity or :severity = 'any') limit 1)");
        }
        return conditions;
    }

    private static String ofHousehold(String column) {
        return "(select h." + column + " from registry.v_household h where h.id = k.household_id)";
    }
}

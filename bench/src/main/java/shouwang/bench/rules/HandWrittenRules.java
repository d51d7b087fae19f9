package shouwang.bench.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwang.bench.rules.TypedHousehold.Person;
import shouwang.policy.Answer;
import shouwang.policy.Money;
import shouwang.policy.rule.Day;

/**
 * Ten rules of the pack as a programmer would write them straight into Java, with the same three answers and the same
 * names of what is missing (对照用手写规则). The reference of {@link RulesBench}, and nothing else.
 */
final class HandWrittenRules {

    static final List<String> IDS = List.of(
            "DQ001", "DQ002", "DQ008", "DQ009", "DQ013", "DQ016", "DQ054", "DQ091", "DQ110", HandWrittenRules.MEASURE);

    private static final String MEASURE = "DQ150";
    private static final String RELATION = "与户主关系";

    private final Set<String> maleRelations;
    private final Set<String> femaleRelations;
    private final Set<String> labours;
    private final Money sumTolerance;
    private final long monthsToFirstMeasure;

    /** @param row of the person it is about; none when it is about the household */
    record Found(String rule, Optional<Long> row, Answer answer, List<String> missing) {}

    HandWrittenRules(Day day) {
        maleRelations = words(day, "lists.maleRelations");
        femaleRelations = words(day, "lists.femaleRelations");
        labours = words(day, "lists.labours");
        sumTolerance = (Money) figure(day, "limits.sumTolerance");
        monthsToFirstMeasure = (Long) figure(day, "limits.monthsToFirstMeasure");
    }

    /** In the order of the rule book. */
    List<Found> ask(TypedHousehold household) {
        List<Found> found = new ArrayList<>();
        for (Person person : household.members) {
            ofNumber(person, found);
        }
        head(household, found);
        for (Person person : household.members) {
            ofPerson(person, found);
        }
        ofHousehold(household, found);
        return found;
    }

    private static void ofNumber(Person person, List<Found> found) {
        if (!person.isNumberGiven) {
            return;
        }
        int length = person.numberLength;
        if (length != 18 && length != 20 && length != 22) {
            flag("DQ001", person, found);
        }
        if (length == 18 && !person.checksumHolds) {
            flag("DQ002", person, found);
        }
        if (person.birthDateInNumber != TypedHousehold.UNKNOWN) {
            if (person.birthDate == TypedHousehold.UNKNOWN) {
                lack("DQ008", person, List.of(person.named("出生日期")), found);
            } else if (person.birthDate != person.birthDateInNumber) {
                flag("DQ008", person, found);
            }
        }
    }

    private static void head(TypedHousehold household, List<Found> found) {
        List<String> missing = List.of();
        for (Person person : household.members) {
            if (person.relation == null) {
                missing = missing.isEmpty() ? new ArrayList<>() : missing;
                missing.add(person.named(RELATION));
            } else if (person.relation.equals("户主")) {
                return;
            }
        }
        Answer answer = missing.isEmpty() ? Answer.FLAGGED : Answer.UNKNOWN;
        found.add(new Found("DQ009", Optional.empty(), answer, missing));
    }

    private void ofPerson(Person person, List<Found> found) {
        sexOfRelation(person, found);
        if (person.labour == null || !labours.contains(person.labour)) {
            flag("DQ054", person, found);
        }
        if (!person.isInsured) {
            flag("DQ091", person, found);
        }
    }

    private void sexOfRelation(Person person, List<Found> found) {
        if (person.relation == null) {
            List<String> missing = new ArrayList<>();
            missing.add(person.named(RELATION));
            if (person.sex == null) {
                missing.add(person.named("性别"));
            }
            lack("DQ013", person, missing, found);
            return;
        }
        boolean isMale = maleRelations.contains(person.relation);
        if (isMale || femaleRelations.contains(person.relation)) {
            if (person.sex == null) {
                lack("DQ013", person, List.of(person.named("性别")), found);
            } else if (person.sex.equals(isMale ? "女" : "男")) {
                flag("DQ013", person, found);
            }
        }
    }

    private void ofHousehold(TypedHousehold household, List<Found> found) {
        if (household.memberCount == TypedHousehold.UNKNOWN) {
            found.add(new Found("DQ016", Optional.empty(), Answer.UNKNOWN, List.of("家庭人口数")));
        } else if (household.memberCount != household.members.length) {
            found.add(new Found("DQ016", Optional.empty(), Answer.FLAGGED, List.of()));
        }
        sums(household, found);
        if (household.isMonitored && !household.hasMeasure) {
            if (household.monthsSinceIdentified == TypedHousehold.UNKNOWN) {
                found.add(new Found(MEASURE, Optional.empty(), Answer.UNKNOWN, List.of("识别监测时间")));
            } else if (household.monthsSinceIdentified > monthsToFirstMeasure) {
                found.add(new Found(MEASURE, Optional.empty(), Answer.FLAGGED, List.of()));
            }
        }
    }

    private void sums(TypedHousehold household, List<Found> found) {
        Money given = household.netIncome;
        Money computed = household.computed;
        if (given == null || computed == null) {
            List<String> missing = new ArrayList<>();
            if (given == null) {
                missing.add("家庭纯收入");
            }
            missing.addAll(household.amountsMissing);
            found.add(new Found("DQ110", Optional.empty(), Answer.UNKNOWN, missing));
        } else if (sumTolerance.isBelow(given.minus(computed)) || sumTolerance.isBelow(computed.minus(given))) {
            found.add(new Found("DQ110", Optional.empty(), Answer.FLAGGED, List.of()));
        }
    }

    private static void flag(String rule, Person person, List<Found> found) {
        found.add(new Found(rule, Optional.of(person.row), Answer.FLAGGED, List.of()));
    }

    private static void lack(String rule, Person person, List<String> missing, List<Found> found) {
        found.add(new Found(rule, Optional.of(person.row), Answer.UNKNOWN, missing));
    }

    @SuppressWarnings("unchecked")
    private static Set<String> words(Day day, String name) {
        return Set.copyOf((List<String>) figure(day, name));
    }

    private static Object figure(Day day, String name) {
        @Nullable Object figure = day.constants().get(name);
        if (figure == null) {
            throw new IllegalStateException("the pack has no " + name);
        }
        return figure;
    }
}

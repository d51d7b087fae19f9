package shouwang.office.campaign;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 拟标注户: a household that the rules propose for a list of the plan, with what the register knows of it.
 *
 * @param facts canonical values of the household's columns by key; what is not filled is absent
 */
record ProposedHousehold(
        long id,
        String town,
        String village,
        String group,
        String householdNo,
        String headName,
        String headNumber,
        Map<String, String> facts,
        List<Person> people) {

    /** A member, by the columns that the two lists show. */
    record Person(String name, Map<String, String> facts) {

        String fact(String column) {
            return facts.getOrDefault(column, "");
        }
    }

    String fact(String column) {
        return facts.getOrDefault(column, "");
    }

    /** The risks as the roster names them, in its order. */
    String risks() {
        return Stream.of("risk1", "risk2", "risk3", "risk4", "risk5")
                .map(this::fact)
                .filter(risk -> !risk.isEmpty())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** The members who fit, each by name and what is said of them; empty when nobody does. */
    String who(Predicate<Person> fits, java.util.function.Function<Person, String> said) {
        return people.stream()
                .filter(fits)
                .map(person -> said.apply(person).isEmpty() ? person.name() : person.name() + ":" + said.apply(person))
                .collect(Collectors.joining(";"));
    }
}

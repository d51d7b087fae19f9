package shouwang.policy.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import shouwang.policy.Column;
import shouwang.policy.Level;

/**
 * Something that can be known of a person or a household (事实), under the name by which rules ask for it.
 *
 * @param name as a rule writes it: {@code person.age}, {@code income.net}
 * @param says what it is called on paper
 */
public record Fact(String name, Level level, FactType type, String says, Origin origin) {
    static final String PERSON = "person";
    private static final String OF_PERSON = PERSON + ".";

    /** The name of a person's fact from the field that a rule selects: {@code m.age} is {@code person.age}. */
    static String ofPerson(String field) {
        return OF_PERSON + field;
    }

    /** A name that begins with the person is a person's. */
    public static Level levelOf(String name) {
        return name.startsWith(OF_PERSON) ? Level.PERSON : Level.HOUSEHOLD;
    }

    boolean isPersons() {
        return level == Level.PERSON;
    }

    /** The name without the person in front; none for a household's. */
    static Optional<String> field(String name) {
        return name.startsWith(OF_PERSON) ? Optional.of(name.substring(OF_PERSON.length())) : Optional.empty();
    }

    /** A name means one fact: what it comes from need not be compared. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Fact fact && name.equals(fact.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Where a fact comes from. */
    public sealed interface Origin {
        /** The facts it comes from. */
        default List<Fact> facts() {
            return List.of();
        }

        /** A column of the roster. */
        record FromColumn(Column column) implements Origin {}

        /** The office tells it beside the columns, under this key. */
        record FromOffice(String key) implements Origin {}

        /** Whether a column's cell is filled, or a list has any value. */
        record Filled(Fact of) implements Origin {
            @Override
            public List<Fact> facts() {
                return List.of(of);
            }
        }

        /** A formula over facts named before. */
        record Is(Formula formula) implements Origin {
            @Override
            public List<Fact> facts() {
                return formula.facts();
            }
        }

        /** Yes when one of several formulas is; those whose columns the roster lacks are left out. */
        record Either(List<Formula> formulas) implements Origin {
            @Override
            public List<Fact> facts() {
                return formulas.stream()
                        .flatMap(formula -> formula.facts().stream())
                        .toList();
            }
        }

        /** Yes only when the formula certainly is: what nobody knows counts as no. */
        record Certainly(Formula formula) implements Origin {
            @Override
            public List<Fact> facts() {
                return formula.facts();
            }
        }

        /**
         * Worked out in Java from other facts, because a formula can't say it.
         *
         * @param with what the pack adds: words, patterns, limits
         * @param anyWillDo whether one of the facts is enough; those whose columns the roster lacks are left out
         */
        record Reckoned(Reckoning reckoning, List<Fact> of, Map<String, List<String>> with, boolean anyWillDo)
                implements Origin {
            @Override
            public List<Fact> facts() {
                return of;
            }
        }
    }
}

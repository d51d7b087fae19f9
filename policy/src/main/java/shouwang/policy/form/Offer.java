package shouwang.policy.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shouwang.policy.HouseholdRecord;
import shouwang.policy.MemberRecord;
import shouwang.policy.Money;

/** What stands in a field before anybody answers (预填), so that a person says "still right" and types nothing. */
public sealed interface Offer {

    /**
     * What is known when a form is laid out.
     *
     * @param office what the office knows beside the register, by the names that {@link Office#NAMES} lists
     */
    record Known(
            HouseholdRecord household,
            Optional<Money> incomePerHead,
            Optional<Money> standard,
            Map<String, String> office) {}

    Optional<String> from(Known known);

    /** Always the same. */
    record Usual(String answer) implements Offer {
        @Override
        public Optional<String> from(Known known) {
            return Optional.of(answer);
        }
    }

    /** How many of the household's people have a column filled, or lack it; all of them when no column is named. */
    record Members(Optional<String> column, boolean having, List<String> except) implements Offer {
        @Override
        public Optional<String> from(Known known) {
            return Optional.of(Long.toString(
                    known.household().members().stream().filter(this::counts).count()));
        }

        private boolean counts(MemberRecord member) {
            return column.map(key -> {
                        String value = member.values().getOrDefault(key, "");
                        return (!value.isEmpty() && !except.contains(value)) == having;
                    })
                    .orElse(true);
        }
    }

    /** The word of the greatest amount; none while any of them is unknown. */
    record Greatest(Map<String, String> columnByWord) implements Offer {
        @Override
        public Optional<String> from(Known known) {
            Map<String, String> facts = known.household().values();
            if (!facts.keySet().containsAll(columnByWord.values())) {
                return Optional.empty();
            }
            return columnByWord.entrySet().stream()
                    .max((one, other) ->
                            Money.of(facts.get(one.getValue())).compareTo(Money.of(facts.get(other.getValue()))))
                    .map(Map.Entry::getKey);
        }
    }

    /** The word of the band in which the income a head lies, by multiples of the standard; at a bound it is above it. */
    record Band(List<Step> steps, String above) implements Offer {
        /** Below this multiple of the standard. */
        public record Step(String word, BigDecimal below) {}

        @Override
        public Optional<String> from(Known known) {
            if (known.incomePerHead().isEmpty() || known.standard().isEmpty()) {
                return Optional.empty();
            }
            BigDecimal income = known.incomePerHead().get().yuan();
            BigDecimal standard = known.standard().get().yuan();
            return Optional.of(steps.stream()
                    .filter(step -> income.compareTo(standard.multiply(step.below())) < 0)
                    .map(Step::word)
                    .findFirst()
                    .orElse(above));
        }
    }

    /** What the office knows beside the register: the office day, who heads the household, the crew, why it is visited. */
    record Office(String name) implements Offer {
        public static final String TODAY = "today";
        public static final String HEAD = "head";
        public static final String CREW = "crew";
        public static final String GROUNDS = "grounds";
        public static final String PHONE = "phone";
        public static final String METHOD = "method";
        /** Every name that a form may ask for. */
        public static final List<String> NAMES = List.of(TODAY, HEAD, CREW, GROUNDS, PHONE, METHOD);

        @Override
        public Optional<String> from(Known known) {
            return Optional.ofNullable(known.office().get(name));
        }
    }
}

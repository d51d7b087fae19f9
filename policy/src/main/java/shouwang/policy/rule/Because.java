package shouwang.policy.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shouwang.policy.Level;

/** The words for what a rule found (原因), with places for the facts: {@code 年龄 {person.age} 岁}. */
public record Because(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final String UNKNOWN = "（未填）";

    /** The names in it that neither a fact nor a constant bears, or whose person the rule doesn't ask about. */
    public List<String> unknownNames(FactBook book, Level level) {
        List<String> unknown = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            String name = places.group(1);
            boolean known = book.constants().containsKey(name)
                    || book.find(name)
                            .filter(fact -> !fact.isPersons() || level == Level.PERSON)
                            .isPresent();
            if (!known) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    List<Fact> facts(FactBook book) {
        return PLACE.matcher(text)
                .results()
                .map(place -> book.find(place.group(1)))
                .flatMap(Optional::stream)
                .toList();
    }

    String words(Facts[] frame, Layout layout, Map<String, Object> constants) {
        return PLACE.matcher(text).replaceAll(place -> {
            String name = place.group(1);
            return Matcher.quoteReplacement(layout.book()
                    .find(name)
                    .map(fact -> value(layout.slot(fact), frame))
                    .orElseGet(() -> constants.getOrDefault(name, UNKNOWN).toString()));
        });
    }

    static String value(Slot slot, Facts[] frame) {
        return slot.fact()
                .type()
                .print(frame[slot.place()], slot.index())
                .filter(text -> !text.isEmpty())
                .orElse(UNKNOWN);
    }
}

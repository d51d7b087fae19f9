package shouwang.policy.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shouwang.policy.Answer;

/** Tries a pack out before it is used: is everything translated, and does every case come out as written? */
public final class Rehearsal {
    private static final Answer[] ANSWERS = Answer.values();

    private final Layout layout;
    private final Workshop workshop;

    public Rehearsal(FactBook book, Day day) {
        this.layout = new Layout(book, book.facts());
        this.workshop = new Workshop(layout, day, new Needs(everyColumn(book)));
    }

    /** A case that came out otherwise than written, or could not be set up. */
    public record Failure(Case failing, String words) {}

    /** What stands against deriving a fact. */
    public Optional<String> complaint(Fact fact) {
        try {
            workshop.derivation(fact);
            return Optional.empty();
        } catch (Translator.NotTranslated wrong) {
            return Optional.ofNullable(wrong.getMessage());
        }
    }

    /** What stands against asking a question. */
    public Optional<String> complaint(Question question) {
        try {
            workshop.test(question);
            return Optional.empty();
        } catch (Translator.NotTranslated wrong) {
            return Optional.ofNullable(wrong.getMessage());
        }
    }

    public List<Failure> failures(Question question) {
        List<Failure> failures = new ArrayList<>();
        for (Case each : question.cases()) {
            List<String> strangers = strangers(question, each);
            if (!strangers.isEmpty()) {
                failures.add(new Failure(each, "规则没有用到“" + String.join("、", strangers) + "”，请从用例中删去"));
                continue;
            }
            try {
                Answer answer = answer(question, each);
                if (answer != each.then()) {
                    failures.add(new Failure(each, "用例应为 " + word(each.then()) + "，实际为 " + word(answer)));
                }
            } catch (RuntimeException unreadable) {
                failures.add(new Failure(each, "用例中的值不合事实的类型（" + unreadable.getMessage() + "）"));
            }
        }
        return failures;
    }

    /** The answer to a question when the facts are as in a case. */
    public Answer answer(Question question, Case given) {
        return ANSWERS[workshop.test(question).ask(frame(given))];
    }

    /** Names in a case that the question doesn't ask for: a misspelt one would make the case mean nothing. */
    private static List<String> strangers(Question question, Case each) {
        Set<String> asked = question.when().facts().stream().map(Fact::name).collect(Collectors.toSet());
        List<String> strangers = new ArrayList<>(each.given().keySet());
        each.members().forEach(member -> strangers.addAll(member.keySet()));
        strangers.removeAll(asked);
        return strangers;
    }

    private Facts[] frame(Case given) {
        Facts[] members = given.members().stream()
                .map(member -> fill(Facts.person(layout.unknownPerson(), null), member, Slot.PERSON))
                .toArray(Facts[]::new);
        Facts[] frame = new Facts[Layout.PLACES];
        frame[Slot.HOUSEHOLD] =
                fill(Facts.household(layout.unknownHousehold(), members, given.whole()), given.given(), Slot.HOUSEHOLD);
        frame[Slot.PERSON] = fill(Facts.person(layout.unknownPerson(), null), given.given(), Slot.PERSON);
        return frame;
    }

    private Facts fill(Facts facts, Map<String, Optional<String>> given, int place) {
        given.forEach((name, value) -> {
            Fact fact = layout.book().get(name);
            Slot slot = layout.slot(fact);
            if (slot.place() == place) {
                value.ifPresent(text -> fact.type().put(facts, slot.index(), text, workshop.words()));
            }
        });
        return facts;
    }

    private static String word(Answer answer) {
        return answer.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Set<String> everyColumn(FactBook book) {
        return book.facts().stream()
                .map(Fact::origin)
                .filter(Fact.Origin.FromColumn.class::isInstance)
                .map(origin -> ((Fact.Origin.FromColumn) origin).column().key())
                .collect(Collectors.toSet());
    }
}

package shouwang.policy.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shouwang.policy.Level;

/** Where the sentences of a pack become tests and derivations, all over the same slots and words. */
final class Workshop {
    private final Layout layout;
    private final Day day;
    private final Needs needs;
    private final Words words = new Words();
    private final Translator translator;

    Workshop(Layout layout, Day day, Needs needs) {
        this.layout = layout;
        this.day = day;
        this.needs = needs;
        this.translator = new Translator(layout, words, day.constants());
    }

    AskedRule rule(Rule rule) {
        return new AskedRule(rule, test(rule.question()));
    }

    Test test(Question question) {
        return translator.test(question.when(), firstLoop(question.level() == Level.PERSON));
    }

    Slot slot(Fact fact) {
        return layout.slot(fact);
    }

    Words words() {
        return words;
    }

    /** What fills the slots that no column does, in the order of the facts. */
    Derivation[] derivations() {
        return layout.used().stream()
                .map(this::derivation)
                .flatMap(Optional::stream)
                .toArray(Derivation[]::new);
    }

    Optional<Derivation> derivation(Fact fact) {
        Slot to = layout.slot(fact);
        int firstLoop = firstLoop(fact.isPersons());
        Fact.Origin origin = fact.origin();
        if (origin instanceof Fact.Origin.Is is) {
            return Optional.of(byFormula(to, is.formula(), firstLoop));
        }
        if (origin instanceof Fact.Origin.Certainly certainly) {
            Test test = translator.test(certainly.formula(), firstLoop);
            return Optional.of(new Derivation.ByTest(to, new Test.Certain(test)));
        }
        if (origin instanceof Fact.Origin.Either either) {
            return either(to, either.formulas(), firstLoop);
        }
        if (origin instanceof Fact.Origin.Filled filled && !(filled.of().origin() instanceof Fact.Origin.FromColumn)) {
            return Optional.of(new Derivation.ByFilling(to, layout.slot(filled.of())));
        }
        return origin instanceof Fact.Origin.Reckoned reckoned ? reckoned(to, reckoned) : Optional.empty();
    }

    private Derivation byFormula(Slot to, Formula formula, int firstLoop) {
        return switch (to.fact().type()) {
            case YES_NO -> new Derivation.ByTest(to, translator.test(formula, firstLoop));
            case MONEY -> new Derivation.ByAmount(to, translator.yuan(formula, firstLoop));
            case NUMBER, MONTH, DATE -> new Derivation.ByNumber(to, translator.whole(formula, firstLoop));
            case TEXT, TEXTS -> throw new Translator.NotTranslated("文字不能由算式得出");
        };
    }

    private Optional<Derivation> either(Slot to, List<Formula> formulas, int firstLoop) {
        List<Test> tests = new ArrayList<>();
        for (Formula formula : formulas) {
            if (needs.areMet(formula)) {
                tests.add(translator.test(formula, firstLoop));
            }
        }
        return tests.isEmpty()
                ? Optional.empty()
                : Optional.of(new Derivation.ByTest(to, new Test.Or(tests.toArray(Test[]::new))));
    }

    private Optional<Derivation> reckoned(Slot to, Fact.Origin.Reckoned reckoned) {
        List<Fact> of = reckoned.of().stream()
                .filter(fact -> !reckoned.anyWillDo() || needs.areMet(fact))
                .toList();
        if (of.isEmpty() && reckoned.anyWillDo()) {
            return Optional.empty();
        }
        Slot[] from = of.stream().map(layout::slot).toArray(Slot[]::new);
        int[] indexes = of.stream().mapToInt(layout::index).toArray();
        Reckoning.Job job = new Reckoning.Job(of, indexes, to.index(), reckoned.with(), words, day);
        return Optional.of(new Derivation.ByReckoning(to, reckoned.reckoning().prepare(job), from));
    }

    private static int firstLoop(boolean ofPerson) {
        return ofPerson ? Slot.PERSON + 1 : Slot.PERSON;
    }
}

package shouwang.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.cel.common.CelOptions;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.UnknownContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import shouwang.policy.Answer;
import shouwang.policy.Column;
import shouwang.policy.Level;
import shouwang.policy.Money;
import shouwang.policy.RandomHouseholds;
import shouwang.policy.pack.PolicyPack;

/** CEL's own interpreter, with missing facts as its unknown attributes, must agree with us on every sentence. */
class OracleTest {
    private static final int HOUSEHOLDS = 2000;
    private static final PolicyPack PACK = PolicyPack.load("tonglv-2023");
    private static final Set<String> COLUMNS =
            PACK.columns().all().stream().map(Column::key).collect(Collectors.toSet());
    private static final CelRuntime INTERPRETER = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(CelOptions.current().enableUnknownTracking(true).build())
            .addFunctionBindings(
                    CelFunctionBinding.from("less_money", Money.class, Money.class, (a, b) -> a.compareTo(b) < 0),
                    CelFunctionBinding.from("greater_money", Money.class, Money.class, (a, b) -> a.compareTo(b) > 0),
                    CelFunctionBinding.from(
                            "less_equals_money", Money.class, Money.class, (a, b) -> a.compareTo(b) <= 0),
                    CelFunctionBinding.from(
                            "greater_money_int", Money.class, Long.class, (a, b) -> a.compareTo(Money.of(b)) > 0),
                    CelFunctionBinding.from("add_money", Money.class, Money.class, Money::plus),
                    CelFunctionBinding.from("subtract_money", Money.class, Money.class, Money::minus),
                    CelFunctionBinding.from("multiply_money_int", Money.class, Long.class, Money::times))
            .build();

    private final Day day = PACK.day(LocalDate.of(2023, 5, 20));
    private final FactBook book = PACK.ruleBook().facts();
    private final Layout layout = new Layout(book, book.facts());
    private final Workshop workshop = new Workshop(layout, day, new Needs(COLUMNS));

    /** A sentence of the pack, as we ask it and as the library's interpreter does. */
    private record Sentence(String name, Formula formula, Level level, Ours ours, CelRuntime.Program theirs) {}

    private interface Ours {
        int ask(Facts[] frame);
    }

    @org.junit.jupiter.api.Test
    void agreesWithTheInterpreterOnEverySentenceForEveryHousehold() throws CelEvaluationException {
        List<Sentence> sentences = sentences();
        Intake intake = new Intake(layout, workshop, COLUMNS);
        RandomHouseholds households = new RandomHouseholds(PACK.columns(), 20230520);
        Map<String, Set<Answer>> seen = new HashMap<>();

        for (int i = 0; i < HOUSEHOLDS; i++) {
            Facts[] frame = intake.frame(households.next());
            for (Sentence sentence : sentences) {
                for (Facts person : sentence.level() == Level.PERSON ? frame[0].members : new Facts[] {frame[0]}) {
                    frame[Slot.PERSON] = person;
                    Answer ours = Answer.values()[sentence.ours().ask(frame)];
                    Answer theirs = theirs(sentence, frame[0], person);
                    if (ours != theirs) {
                        fail("%s, household %d: we say %s, the interpreter %s", sentence.name(), i, ours, theirs);
                    }
                    seen.computeIfAbsent(sentence.name(), name -> EnumSet.noneOf(Answer.class))
                            .add(ours);
                }
            }
        }
        assertThat(seen)
                .allSatisfy((name, answers) -> assertThat(answers)
                        .as("the generated households should make %s answer both ways", name)
                        .contains(Answer.FLAGGED, Answer.CLEAR));
    }

    private List<Sentence> sentences() throws CelEvaluationException {
        List<Sentence> sentences = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        PACK.rules().forEach(rule -> questions.add(rule.question()));
        PACK.ruleBook().judgement().focus().forEach(mark -> questions.add(mark.question()));
        PACK.ruleBook().judgement().proposals().forEach(mark -> questions.add(mark.question()));
        for (Question question : questions) {
            sentences.add(sentence(question.id(), question.when(), question.level(), workshop.test(question)::ask));
        }
        for (Fact fact : book.facts()) {
            if (fact.type() == FactType.YES_NO && fact.origin() instanceof Fact.Origin.Is is) {
                Slot slot = layout.slot(fact);
                sentences.add(sentence(fact.name(), is.formula(), fact.level(), frame ->
                        (int) frame[slot.place()].numbers[slot.index()]));
            }
        }
        return sentences;
    }

    private static Sentence sentence(String name, Formula formula, Level level, Ours ours)
            throws CelEvaluationException {
        return new Sentence(name, formula, level, ours, INTERPRETER.createProgram(formula.ast()));
    }

    private Answer theirs(Sentence sentence, Facts household, Facts person) throws CelEvaluationException {
        Bound bound = new Bound(layout, household, person, day, sentence.formula());
        Object answer = sentence.theirs().advanceEvaluation(UnknownContext.create(bound::find, bound.unknowns()));
        if (answer instanceof CelUnknownSet) {
            return Answer.UNKNOWN;
        }
        return (Boolean) answer ? Answer.FLAGGED : Answer.CLEAR;
    }
}

package shouwang.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shouwang.policy.rule.Case;
import shouwang.policy.rule.Mark;
import shouwang.policy.rule.Question;
import shouwang.policy.rule.Rehearsal;
import shouwang.policy.rule.RuleBook;

/** Every case that stands in the pack, one test each. */
class CaseTest {
    private static final PolicyPack PACK = PolicyPack.load("tonglv-2023");
    private static final Rehearsal REHEARSAL =
            new Rehearsal(PACK.ruleBook().facts(), PACK.day(LocalDate.of(2023, 5, 20)));

    @ParameterizedTest(name = "{0} line {2}")
    @MethodSource("cases")
    void answersAsTheCaseSays(String id, Question question, int line, Case each) {
        assertThat(REHEARSAL.answer(question, each)).isEqualTo(each.then());
    }

    static Stream<Arguments> cases() {
        RuleBook book = PACK.ruleBook();
        Stream<Question> ofRules = book.rules().stream().map(rule -> rule.question());
        Stream<Question> ofMarks = Stream.of(
                        book.judgement().focus(), book.judgement().proposals())
                .flatMap(marks -> marks.stream().map(Mark::question));
        return Stream.concat(ofRules, ofMarks)
                .flatMap(question -> question.cases().stream()
                        .map(each -> Arguments.of(question.id(), question, each.line(), each)));
    }
}

package shouwang.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwang.policy.Answer;
import shouwang.policy.Column;
import shouwang.policy.HouseholdRecord;
import shouwang.policy.Level;
import shouwang.policy.MemberRecord;
import shouwang.policy.RandomHouseholds;
import shouwang.policy.pack.PolicyPack;

/** Asked of a whole household at once, a rule about persons finds what it finds asked of one after the other. */
class AskedRuleTest {
    private static final PolicyPack PACK = PolicyPack.load("tonglv-2023");
    private static final int HOUSEHOLDS = 200;

    private final Set<String> columns =
            PACK.columns().all().stream().map(Column::key).collect(Collectors.toSet());
    private final Layout layout =
            new Layout(PACK.ruleBook().facts(), PACK.ruleBook().facts().facts());
    private final Workshop workshop = new Workshop(layout, PACK.day(LocalDate.of(2023, 5, 20)), new Needs(columns));
    private final Intake intake = new Intake(layout, workshop, columns);
    private final Wording wording =
            new Wording(layout, PACK.day(LocalDate.of(2023, 5, 20)).constants(), intake.derivationsByFact());

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 14, Answers.MOST, Answers.MOST + 1})
    void findsTheSameAtOnceAndOneByOne(int people) {
        RandomHouseholds households = new RandomHouseholds(PACK.columns(), 20230520);
        List<Rule> rules = PACK.rules().stream()
                .filter(rule -> rule.level() == Level.PERSON)
                .toList();
        for (int i = 0; i < HOUSEHOLDS; i++) {
            Facts[] frame = intake.frame(of(people, households));
            for (Rule rule : rules) {
                assertThat(atOnce(rule, frame))
                        .as("%s, household %d", rule.id(), i)
                        .isEqualTo(oneByOne(rule, frame));
            }
        }
    }

    private Map<Long, Answer> atOnce(Rule rule, Facts[] frame) {
        List<Finding> findings = new ArrayList<>();
        workshop.rule(rule).ask(frame, wording, findings);
        return findings.stream()
                .collect(Collectors.toMap(finding -> finding.memberRow().orElseThrow(), Finding::answer));
    }

    private Map<Long, Answer> oneByOne(Rule rule, Facts[] frame) {
        Test test = workshop.test(rule.question());
        int least = rule.asksForEmptiness() ? Test.FLAGGED : Test.UNKNOWN;
        Map<Long, Answer> found = new HashMap<>();
        for (Facts person : frame[Slot.HOUSEHOLD].members) {
            frame[Slot.PERSON] = person;
            int answer = test.ask(frame);
            if (answer >= least && person.row != null) {
                found.put(person.row.row(), answer == Test.FLAGGED ? Answer.FLAGGED : Answer.UNKNOWN);
            }
        }
        return found;
    }

    private static HouseholdRecord of(int people, RandomHouseholds households) {
        HouseholdRecord household = households.next();
        List<MemberRecord> members = new ArrayList<>();
        for (HouseholdRecord next = household; members.size() < people; next = households.next()) {
            next.members()
                    .forEach(member ->
                            members.add(new MemberRecord(members.size() + 2, member.values(), member.numberShared())));
        }
        return new HouseholdRecord(
                household.household(),
                household.values(),
                household.keptBack(),
                members.subList(0, people),
                household.complete());
    }
}

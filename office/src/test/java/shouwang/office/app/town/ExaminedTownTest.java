package shouwang.office.app.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shouwang.policy.Answer;
import shouwang.policy.Cell;
import shouwang.policy.Columns;
import shouwang.policy.HouseholdRecord;
import shouwang.policy.InRange;
import shouwang.policy.MemberRecord;
import shouwang.policy.Reading;
import shouwang.policy.Verdict;
import shouwang.policy.pack.PolicyPack;
import shouwang.policy.rule.Desk;
import shouwang.policy.rule.Examination;
import shouwang.policy.rule.Finding;

/** The sample town before the pack's own desk: what is planted is found, and nothing else. */
class ExaminedTownTest {

    private static final PolicyPack PACK = PolicyPack.load("tonglv-2023");
    private static final Map<String, SampleHousehold> HOUSES = new HashMap<>();
    private static final Map<String, Examination> EXAMINED = new HashMap<>();

    @BeforeAll
    static void examine() {
        List<SampleHousehold> town = SampleTown.of(SampleTown.SEED).households();
        Set<String> columns = Stream.of(RosterColumn.values())
                .map(column ->
                        PACK.columns().byHeader(column.header()).orElseThrow().key())
                .collect(Collectors.toSet());
        Desk desk = PACK.desk(columns, SampleTown.REFERENCE_DAY);
        Set<String> shared = sharedNumbers(town);
        for (SampleHousehold house : town) {
            if (house.unreadable().isEmpty()) {
                HOUSES.put(house.number(), house);
                EXAMINED.put(house.number(), desk.examine(record(house, shared)));
            }
        }
    }

    @Test
    void findsEveryFaultThatIsPlanted() {
        assertThat(HOUSES.values())
                .allSatisfy(house -> assertThat(flagged(house.number())).containsAll(house.rules()));
    }

    @Test
    void findsNothingWrongWhereNothingIsPlanted() {
        assertThat(HOUSES.values())
                .filteredOn(house -> house.rules().isEmpty())
                .allSatisfy(house -> assertThat(findings(house.number())).isEmpty());
    }

    @Test
    void judgesTheCastAsTheirStoriesSay() {
        assertThat(verdict(Cast.AT_THE_LINE).inRange()).isEqualTo(InRange.NO);
        assertThat(verdict(Cast.BELOW_THE_LINE).inRange()).isEqualTo(InRange.YES);
        assertThat(verdict(Cast.BELOW_THE_LINE).proposals()).contains("assess");
        assertThat(verdict(Cast.NO_LABOUR).proposals()).contains("annex-8");
        assertThat(verdict(Cast.WITH_LABOUR).proposals()).contains("annex-9");
        assertThat(verdict(Cast.ELIMINATED).proposals()).containsExactly("look-back");
        assertThat(verdict(Cast.TO_ROLL_BACK).proposals()).contains("rollback-check");
        assertThat(verdict(Cast.ORDINARY).proposals()).containsExactly("none");
    }

    private static Verdict verdict(Cast cast) {
        return EXAMINED.get(cast.householdNo()).verdict();
    }

    private static Set<String> flagged(String household) {
        return EXAMINED.get(household).findings().stream()
                .filter(finding -> finding.answer() == Answer.FLAGGED)
                .map(Finding::ruleId)
                .collect(Collectors.toSet());
    }

    private static List<String> findings(String household) {
        return EXAMINED.get(household).findings().stream()
                .map(finding -> finding.ruleId() + " " + finding.because())
                .toList();
    }

    private static Set<String> sharedNumbers(List<SampleHousehold> town) {
        Set<String> once = new HashSet<>();
        return town.stream()
                .flatMap(house -> house.people().stream())
                .filter(person -> !person.number().isEmpty())
                .map(ExaminedTownTest::key)
                .filter(key -> !once.add(key))
                .collect(Collectors.toSet());
    }

    private static String key(SamplePerson person) {
        return person.number().substring(0, Math.min(18, person.number().length()));
    }

    private static HouseholdRecord record(SampleHousehold house, Set<String> shared) {
        List<MemberRecord> members = new ArrayList<>();
        for (SamplePerson person : house.people()) {
            boolean isShared = !person.number().isEmpty() && shared.contains(key(person));
            members.add(new MemberRecord(members.size() + 1, read(person.cells()), isShared));
        }
        return new HouseholdRecord(house.number(), read(house.cells()), Set.of(), members, true);
    }

    private static Map<String, String> read(Map<RosterColumn, String> cells) {
        Columns columns = PACK.columns();
        Map<String, String> values = new HashMap<>();
        cells.forEach((column, text) -> {
            var known = columns.byHeader(column.header()).orElseThrow();
            if (known.read(new Cell(Cell.Kind.TEXT, text)) instanceof Reading.Value value) {
                values.put(known.key(), value.canonical());
            }
        });
        return values;
    }
}

package shouwang.office.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shouwang.office.screening.InventedLists.MONITOR;
import static shouwang.office.screening.InventedLists.OFFICER;
import static shouwang.office.screening.InventedLists.PROVINCE;
import static shouwang.office.screening.InventedRegister.FUXING;
import static shouwang.office.screening.InventedRegister.SIDONG;
import static shouwang.office.screening.InventedRegister.number;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.Divisions;
import shouwang.office.registry.HouseholdsChanged;
import shouwang.office.screening.InventedRegister.Person;
import shouwang.office.screening.TakenList.Counts;

/** The rows that wait, and what people answer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase
@Transactional
@RecordApplicationEvents
class ClueDeskTest {

    @Autowired
    Screening screening;

    @Autowired
    ClueDesk desk;

    @Autowired
    KeyGroups groups;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ApplicationEvents said;

    @TempDir
    Path folder;

    private InventedRegister register;
    private InventedLists lists;
    private long one;
    private long two;
    private long list;

    @BeforeEach
    void aListWithThreeWaitingRows() {
        register = new InventedRegister(database, jdbc, divisions);
        lists = new InventedLists(screening, folder);
        one = register.household(FUXING, "3", new Person("样大明", number(1)), new Person("样重", number(6)));
        two = register.household(SIDONG, "5", new Person("样四", number(7)), new Person("样重", number(6)));
        list = lists.take(
                        PROVINCE,
                        lists.file(
                                "姓名,证件号码,村",
                                "样重," + number(6) + ",",
                                "样小明," + number(900) + ",复兴庙村",
                                "样无," + number(901) + ",四洞桥村"))
                .list()
                .id();
    }

    // Refusals.

    @Test
    void takesNoAnswerFromAVillage() {
        assertThatThrownBy(() -> desk.answer(MONITOR, List.of(row(3)), Answer.of(Answer.Kind.NOT_RURAL, "已迁走")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void takesNoAnswerWithoutAReason() {
        assertThatThrownBy(() -> desk.answer(OFFICER, List.of(row(3)), Answer.of(Answer.Kind.NOT_RURAL, " ")))
                .isInstanceOf(Refusal.class)
                .hasMessage(ScreeningProblem.NO_REASON.words());
    }

    @Test
    void takesNoSecondAnswerBeforeTheFirstIsUndone() {
        desk.answer(OFFICER, List.of(row(3)), Answer.of(Answer.Kind.NOT_RURAL, "城镇户口"));
        assertThatThrownBy(() ->
                        desk.answer(OFFICER, List.of(row(2), row(3)), Answer.of(Answer.Kind.CANNOT_BE_FOUND, "查无")))
                .isInstanceOf(Refusal.class)
                .hasMessage(ScreeningProblem.ALREADY_ANSWERED.words());
    }

    @Test
    void namesNoHouseholdThatIsNotThere() {
        assertThatThrownBy(() -> desk.answer(OFFICER, List.of(row(3)), Answer.thisPerson(987654321, "同一人")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void undoesNothingThatNobodyAnswered() {
        assertThatThrownBy(() -> desk.undo(OFFICER, row(3), "误填"))
                .isInstanceOf(Refusal.class)
                .hasMessage(ScreeningProblem.NOT_ANSWERED.words());
    }

    @Test
    void editsNoAnswer() {
        desk.answer(OFFICER, List.of(row(3)), Answer.of(Answer.Kind.NOT_RURAL, "城镇户口"));
        assertThatThrownBy(() -> database.write(
                        OFFICER,
                        () -> jdbc.sql("update screening.clue_answer set reason = '改了'")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    // Candidates.

    @Test
    void showsBothHouseholdsThatHaveTheNumber() {
        assertThat(candidates(2))
                .extracting(candidate -> candidate.household().id(), Candidate::why)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(one, "证件号码相同"),
                        org.assertj.core.groups.Tuple.tuple(two, "证件号码相同"));
    }

    @Test
    void showsWhoInTheVillageHasASimilarNameAndMasksTheNumber() {
        assertThat(candidates(3)).singleElement().satisfies(candidate -> {
            assertThat(candidate.name()).isEqualTo("样大明");
            assertThat(candidate.why()).isEqualTo("同村、姓名相近");
            assertThat(candidate.number())
                    .contains("********")
                    .doesNotContain(number(1).substring(6, 14));
        });
        assertThat(candidates(4)).isEmpty();
    }

    // Answers.

    @Test
    void putsTheRowIntoTheHouseholdAPersonChose() {
        desk.answer(OFFICER, List.of(row(2)), Answer.thisPerson(two, "电话核实"));

        assertThat(counts()).isEqualTo(new Counts(3, 1, 2, 0));
        assertThat(form(two)).isEqualTo(6);
        assertThat(form(one)).isEqualTo(7);
        assertThat(desk.find(OFFICER.scope(), row(2)).row().result().because()).contains("是该户人员", "电话核实", "样专干");
        assertThat(said.stream(RoutingChanged.class).flatMap(event -> event.households().stream()))
                .contains(two);
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.Kind.class,
            names = {"NOT_OF_THIS_TOWN", "NOT_RURAL", "CANNOT_BE_FOUND"})
    void refusesTogetherTheRowsThatAPersonAnswersAlike(Answer.Kind kind) {
        desk.answer(OFFICER, List.of(row(3), row(4)), Answer.of(kind, "村干部核实"));
        assertThat(counts()).isEqualTo(new Counts(3, 0, 1, 2));
        assertThat(desk.page(OFFICER.scope(), ClueFilter.ofList(list, Optional.of(Outcome.REFUSED), 0), 10))
                .hasSize(2)
                .allMatch(row -> row.answer().equals(Optional.of(kind)));
    }

    @Test
    void undoesAnAnswerByANewRowAndMatchesTheRowAnew() {
        desk.answer(OFFICER, List.of(row(2)), Answer.thisPerson(two, "电话核实"));
        desk.undo(OFFICER, row(2), "听错了");

        Clue clue = desk.find(OFFICER.scope(), row(2));
        assertThat(clue.row().result().outcome()).isEqualTo(Outcome.WAITING);
        assertThat(clue.row().result().because()).contains("登记在2户");
        assertThat(clue.answers()).extracting(Clue.Given::words).containsExactly("撤销答复", "是该户人员");
        assertThat(counts()).isEqualTo(new Counts(3, 0, 3, 0));
        assertThat(form(two)).isEqualTo(7);
        desk.answer(OFFICER, List.of(row(2)), Answer.thisPerson(one, "再次核实"));
        assertThat(form(one)).isEqualTo(6);
    }

    // The register moves on.

    @Test
    void findsAWaitingRowsPersonWhenTheHouseholdIsRegistered() {
        register.household(SIDONG, "7", new Person("样无", number(901)));
        events.publishEvent(new HouseholdsChanged(0, List.of(), OFFICER));
        assertThat(desk.find(OFFICER.scope(), row(4)).row().result().by()).isEqualTo("id");
        assertThat(counts()).isEqualTo(new Counts(3, 1, 2, 0));
    }

    @Test
    void findsTheNewHouseholdThatAnAnswerAnnounced() {
        desk.answer(OFFICER, List.of(row(4)), Answer.of(Answer.Kind.NEW_HOUSEHOLD, "新迁入"));
        assertThat(desk.find(OFFICER.scope(), row(4)).row().result().outcome()).isEqualTo(Outcome.WAITING);

        events.publishEvent(new HouseholdsChanged(0, List.of(), OFFICER));
        assertThat(desk.find(OFFICER.scope(), row(4)).row().result().because())
                .as("the answer's words stay while nobody is found")
                .contains("新增农户");

        register.household(SIDONG, "7", new Person("样无", number(901)));
        events.publishEvent(new HouseholdsChanged(0, List.of(), OFFICER));
        assertThat(desk.find(OFFICER.scope(), row(4)).row().result().outcome()).isEqualTo(Outcome.MATCHED);
    }

    @Test
    void leavesAnsweredRowsAloneWhenTheRegisterChanges() {
        desk.answer(OFFICER, List.of(row(4)), Answer.of(Answer.Kind.NOT_RURAL, "城镇户口"));
        register.household(SIDONG, "7", new Person("样无", number(901)));
        events.publishEvent(new HouseholdsChanged(0, List.of(), OFFICER));
        assertThat(desk.find(OFFICER.scope(), row(4)).row().result().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void sendsRowsOfAHouseholdThatEndedBackToTheQueue() {
        desk.answer(OFFICER, List.of(row(2)), Answer.thisPerson(two, "电话核实"));
        desk.answer(OFFICER, List.of(row(4)), Answer.of(Answer.Kind.NEW_HOUSEHOLD, "新迁入"));
        long three = register.household(SIDONG, "7", new Person("样无", number(901)));
        events.publishEvent(new HouseholdsChanged(0, List.of(), OFFICER));
        register.end(two);
        register.end(three);
        events.publishEvent(new HouseholdsChanged(0, List.of(), OFFICER));

        assertThat(desk.find(OFFICER.scope(), row(2)).row().result().because()).contains("已注销");
        assertThat(desk.find(OFFICER.scope(), row(4)).row().result().outcome()).isEqualTo(Outcome.WAITING);
        assertThat(counts()).isEqualTo(new Counts(3, 0, 3, 0));
    }

    private List<Candidate> candidates(int row) {
        return desk.find(OFFICER.scope(), row(row)).candidates();
    }

    private Counts counts() {
        return screening.list(OFFICER.scope(), list).counts();
    }

    private int form(long household) {
        return groups.of(OFFICER.scope(), household).orElseThrow().form();
    }

    private long row(int number) {
        return desk.page(OFFICER.scope(), ClueFilter.ofList(list, Optional.empty(), 0), 10).stream()
                .filter(row -> row.row() == number)
                .findFirst()
                .orElseThrow()
                .id();
    }
}

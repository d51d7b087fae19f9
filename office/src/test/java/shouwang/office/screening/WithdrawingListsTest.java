package shouwang.office.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shouwang.office.screening.InventedLists.DIBAO;
import static shouwang.office.screening.InventedLists.MONITOR;
import static shouwang.office.screening.InventedLists.OFFICER;
import static shouwang.office.screening.InventedLists.PROVINCE;
import static shouwang.office.screening.InventedRegister.FUXING;
import static shouwang.office.screening.InventedRegister.SIDONG;
import static shouwang.office.screening.InventedRegister.number;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.Annexes;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Role;
import shouwang.office.region.Divisions;
import shouwang.office.screening.InventedRegister.Person;
import shouwang.office.screening.TakenList.Counts;

/** A list of the wrong kind is taken back whole: not while anything rests on it, and nothing of it is lost. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase
@Transactional
class WithdrawingListsTest {

    @Autowired
    Screening screening;

    @Autowired
    ListWithdrawal withdrawal;

    @Autowired
    ClueDesk desk;

    @Autowired
    KeyGroups groups;

    @Autowired
    LeadDesk leads;

    @Autowired
    Annexes annexes;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    @TempDir
    Path folder;

    private InventedLists lists;
    private Path file;
    private long one;
    private long two;
    private long mistaken;

    @BeforeEach
    void aDepartmentsListWasHandedInAsTheProvinces() {
        InventedRegister register = new InventedRegister(database, jdbc, divisions);
        one = register.household(FUXING, "3", new Person("样一", number(1)));
        two = register.household(SIDONG, "1", new Person("样二", number(2)));
        lists = new InventedLists(screening, folder);
        file = lists.file("姓名,证件号码,村", "样一," + number(1) + ",复兴庙村", "样二," + number(2) + ",四洞桥村", "样无,,复兴庙村", ",,");
        mistaken = lists.take(PROVINCE, file).list().id();
    }

    @Test
    void onlyTheTownTakesItsListBackAndSaysWhy() {
        Actor county = new Actor(1, 1, "样县", Role.COUNTY_OFFICER, "512022000000");
        Actor neighbour = new Actor(1, 1, "样邻镇", Role.TOWN_OFFICER, "512022001000");
        for (Actor actor : List.of(MONITOR, county, neighbour)) {
            assertThatThrownBy(() -> withdrawal.withdraw(actor, mistaken, "类型选错"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("没有找到");
            assertThatThrownBy(() -> withdrawal.preview(actor, mistaken)).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> withdrawal.withdraw(OFFICER, mistaken, " ")).hasMessageContaining("请写明理由");
    }

    @Test
    void aListWhoseRowsWereAnsweredStaysUntilTheAnswersAreUndone() {
        long waiting = row(Outcome.WAITING);
        desk.answer(OFFICER, List.of(waiting), Answer.of(Answer.Kind.NOT_RURAL, "城镇户口"));
        assertThat(withdrawal.preview(OFFICER, mistaken).obstacle())
                .get()
                .asString()
                .contains("1 行已有人答复");
        assertThatThrownBy(() -> withdrawal.withdraw(OFFICER, mistaken, "类型选错")).hasMessageContaining("1 行已有人答复");
        desk.undo(OFFICER, waiting, "答错");
        withdrawal.withdraw(OFFICER, mistaken, "类型选错");
    }

    @Test
    void aListThatAPaperCountedStays() {
        annexes.handIn(OFFICER, annexes.of("annex-4").orElseThrow());
        assertThat(withdrawal.preview(OFFICER, mistaken).obstacle())
                .get()
                .asString()
                .contains("通旅镇附件4第 1 版", "逐行答复");
        assertThatThrownBy(() -> withdrawal.withdraw(OFFICER, mistaken, "类型选错")).hasMessageContaining("附件4");
    }

    @Test
    void aPaperThatWasThereBeforeOrOfAVillageItDoesNotNameIsNoObstacle() {
        annexes.handIn(
                new Actor(9, 9, "样别村", Role.VILLAGE_MONITOR, "512022115204"),
                annexes.of("annex-7").orElseThrow());
        annexes.handIn(OFFICER, annexes.of("annex-8").orElseThrow());
        assertThat(withdrawal.preview(OFFICER, mistaken).obstacle()).isEmpty();
    }

    @Test
    void thePreviewSaysWhatWouldFollowAndChangesNothing() {
        groups.putIn(OFFICER, two, "收入骤减");
        WithdrawalPreview preview = withdrawal.preview(OFFICER, mistaken);
        assertThat(preview.households()).isEqualTo(2);
        assertThat(preview.otherForm()).as("the other stays in group 5").isEqualTo(1);
        assertThat(preview.leads()).isEqualTo(2);
        assertThat(preview.some())
                .extracting(WithdrawalPreview.Leaving::formAfter)
                .containsExactly(7, 6);
        assertThat(screening.list(OFFICER.scope(), mistaken).counts()).isEqualTo(new Counts(3, 2, 1, 0));
    }

    @Test
    void householdsLeaveTheGroupUnlessSomethingElseHoldsThemThere() {
        lists.take(PROVINCE, lists.file("姓名,证件号码", "样二," + number(2)));
        withdrawal.withdraw(OFFICER, mistaken, "类型选错");
        assertThat(groups.of(OFFICER.scope(), one).orElseThrow().form()).isEqualTo(7);
        assertThat(groups.of(OFFICER.scope(), two).orElseThrow().form()).isEqualTo(6);
        assertThat(leads.ofHousehold(OFFICER.scope(), one)).isEmpty();
        assertThat(leads.ofHousehold(OFFICER.scope(), two)).hasSize(1);
    }

    @Test
    void everyRowStaysWithWhatItWas() {
        long matched = row(Outcome.MATCHED);
        withdrawal.withdraw(OFFICER, mistaken, "类型选错");
        TakenList list = screening.list(OFFICER.scope(), mistaken);
        assertThat(list.counts()).isEqualTo(new Counts(3, 0, 0, 3));
        assertThat(list.withdrawal())
                .get()
                .satisfies(taken -> assertThat(taken.reason()).isEqualTo("类型选错"));
        Clue clue = desk.find(OFFICER.scope(), matched);
        assertThat(clue.row().result().because()).contains("名单已整份撤回", "类型选错");
        assertThat(clue.before()).get().satisfies(before -> {
            assertThat(before.outcome()).isEqualTo(Outcome.MATCHED);
            assertThat(before.because()).contains("姓名相符");
        });
        assertThatThrownBy(() -> desk.answer(OFFICER, List.of(matched), Answer.of(Answer.Kind.NOT_RURAL, "城镇户口")))
                .hasMessageContaining("已整份撤回");
        assertThatThrownBy(() -> withdrawal.withdraw(OFFICER, mistaken, "再一次")).hasMessageContaining("已整份撤回");
    }

    @Test
    void theSameFileIsHandedInAgainAsWhatItIs() {
        withdrawal.withdraw(OFFICER, mistaken, "类型选错");
        assertThat(lists.take(DIBAO, file).isKnown()).isFalse();
        assertThat(lists.take(PROVINCE, file).isKnown()).isFalse();
        Map<String, Object> counted = database.read(
                OFFICER,
                () -> jdbc.sql(
                                "select count(*) as lists, count(*) filter (where is_withdrawn) as back from screening.list")
                        .query()
                        .singleRow());
        assertThat(counted).containsEntry("lists", 3L).containsEntry("back", 1L);
    }

    private long row(Outcome outcome) {
        return desk.page(OFFICER.scope(), ClueFilter.ofList(mistaken, java.util.Optional.of(outcome), 0), 1)
                .get(0)
                .id();
    }
}

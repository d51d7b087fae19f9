package shouwang.office.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shouwang.office.campaign.InventedTown.COUNTY_OFFICER;
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.campaign.InventedTown.MONITOR;
import static shouwang.office.campaign.InventedTown.OFFICER;
import static shouwang.office.campaign.InventedTown.SIDONG;
import static shouwang.office.campaign.InventedTown.TOWN;
import static shouwang.office.campaign.InventedTown.facts;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Refusal;
import shouwang.office.packs.Packs;
import shouwang.office.region.Divisions;
import shouwang.office.registry.HouseholdsChanged;
import shouwang.office.screening.KeyGroups;
import shouwang.policy.pack.Annex;
import shouwang.policy.pack.AnnexUse;
import shouwang.policy.pack.Milestone;

/** What stands on the board is what the records say, whoever changed them last. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase
@Transactional
class BoardTest {

    @Autowired
    Board board;

    @Autowired
    KeyGroups groups;

    @Autowired
    Annexes annexes;

    @Autowired
    Packs packs;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    private InventedTown town;
    private long ours;
    private long theirs;

    @BeforeEach
    void twoHouseholds() {
        town = new InventedTown(database, jdbc, divisions);
        ours = town.household(
                FUXING,
                "3",
                "H-1",
                facts(),
                Person.of("样一", "51202219500101001X"),
                Person.of("样小", "512022201001010040"));
        theirs = town.household(SIDONG, "1", "H-2", facts(), Person.of("样邻", "512022195203040028"));
        changed(ours, theirs);
    }

    @Test
    void anotherVillagesBoardIsNotThere() {
        assertThatThrownBy(() -> board.of(MONITOR, SIDONG)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> board.of(MONITOR, TOWN)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> board.of(OFFICER, "512022116000")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> board.of(OFFICER, "不是代码")).isInstanceOf(Refusal.class);
    }

    @Test
    void aVillageSeesItselfAndATownItsTenVillages() {
        assertThat(board.of(MONITOR, FUXING).coverage())
                .extracting(CoverageLine::name, CoverageLine::households, CoverageLine::people)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("复兴庙村", 1, 2));
        BoardView seen = board.of(OFFICER, TOWN);
        assertThat(seen.coverage()).hasSize(10);
        assertThat(seen.coverage()).filteredOn(CoverageLine::hasNoRoster).hasSize(8);
        assertThat(seen.sum().households()).isEqualTo(2);
        assertThat(seen.sum().people()).isEqualTo(3);
    }

    @Test
    void aCountySeesTheTownsThatHaveARoster() {
        assertThat(board.of(COUNTY_OFFICER, "512022000000").coverage())
                .extracting(CoverageLine::name)
                .containsExactly("通旅镇");
    }

    @Test
    void aHouseholdPutIntoAGroupIsCountedThereAtTheNextLook() {
        assertThat(inGroup5(MONITOR, FUXING)).isZero();
        groups.putIn(MONITOR, ours, "收入骤减");
        assertThat(inGroup5(MONITOR, FUXING)).isEqualTo(1);
        assertThat(inGroup5(OFFICER, TOWN)).isEqualTo(1);
    }

    @Test
    void aHouseholdThatMovesIsCountedInItsNewVillageOnly() {
        board.of(OFFICER, TOWN);
        database.write(OFFICER, () -> {
            jdbc.sql("update registry.household set division = :to where id = :id")
                    .param("to", SIDONG)
                    .param("id", ours)
                    .update();
            jdbc.sql("update registry.member set division = :to where household_id = :id")
                    .param("to", SIDONG)
                    .param("id", ours)
                    .update();
        });
        changed(ours);
        assertThat(board.of(OFFICER, TOWN).coverage())
                .filteredOn(line -> !line.hasNoRoster())
                .extracting(CoverageLine::division, CoverageLine::people)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(SIDONG, 3));
    }

    @Test
    void aHouseholdThatEndsIsNoLongerCounted() {
        board.of(OFFICER, TOWN);
        database.write(OFFICER, () -> {
            jdbc.sql("update registry.household set ended_on = '2023-05-21', end_reason = '整户迁出' where id = :id")
                    .param("id", ours)
                    .update();
        });
        changed(ours);
        assertThat(board.of(OFFICER, TOWN).sum().households()).isEqualTo(1);
    }

    @Test
    void anImportIsCountedWholeThoughNobodyNamesItsVillages() {
        board.of(OFFICER, TOWN);
        town.household(FUXING, "5", "H-9", facts(), Person.of("样新", "512022195203040061"));
        database.write(OFFICER, 77, () -> {
            events.publishEvent(new HouseholdsChanged(77, List.of(), OFFICER));
            return true;
        });
        assertThat(board.of(OFFICER, TOWN).sum().households()).isEqualTo(3);
    }

    @Test
    void aLookWithoutChangeCountsNothingAgain() {
        board.of(OFFICER, TOWN);
        assertThat(database.read(
                        OFFICER,
                        () -> jdbc.sql("select count(*) from campaign.recount")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void theSixDatesHaveTheirDaysLeftInWords() {
        List<Milestone> milestones = packs.inForce().campaign().milestones();
        assertThat(DueDate.all(milestones, LocalDate.of(2023, 5, 20), 3))
                .extracting(date -> date.milestone().due() + " " + date.words())
                .containsExactly(
                        "2023-05-10 已过 10 天",
                        "2023-05-12 已过 8 天",
                        "2023-05-29 还有 9 天",
                        "2023-05-30 还有 10 天",
                        "2023-06-12 还有 23 天",
                        "2023-06-16 还有 27 天");
        assertThat(DueDate.all(milestones, LocalDate.of(2023, 5, 29), 3))
                .extracting(DueDate::words)
                .contains("今天截止");
    }

    @Test
    void theListsToHandInWaitUntilTheyAreHandedInAndThenForTheirReceipt() {
        assertThat(waiting(OFFICER, TOWN)).contains("附件8、附件9还没有上报 2 份");
        annexes.handIn(OFFICER, annex(AnnexUse.NO_LABOUR));
        annexes.handIn(OFFICER, annex(AnnexUse.DEVELOPMENT));
        assertThat(waiting(OFFICER, TOWN)).noneMatch(words -> words.startsWith("附件8"));
        assertThat(waiting(COUNTY_OFFICER, "512022000000")).containsExactly("上报的附件等待签收 2 份");
    }

    @Test
    void theCampaignOfThePlanIsOpenWithThePackItRunsBy() {
        assertThat(jdbc.sql("select code || ' ' || pack from campaign.campaign")
                        .query(String.class)
                        .list())
                .containsExactly("TLZ-2023-JZPC tonglv-2023");
    }

    private List<String> waiting(Actor actor, String division) {
        return board.of(actor, division).tasks().stream()
                .map(task -> "%s %d %s".formatted(task.words(), task.count(), task.measure()))
                .toList();
    }

    private int inGroup5(Actor actor, String division) {
        return board.of(actor, division).groups().get(4).households();
    }

    private void changed(Long... households) {
        database.write(OFFICER, () -> events.publishEvent(new HouseholdsChanged(0, List.of(households), OFFICER)));
    }

    private Annex annex(AnnexUse use) {
        return packs.inForce().annex(use).orElseThrow();
    }
}

package shouwang.office.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static shouwang.office.campaign.InventedTown.COUNTY_OFFICER;
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.campaign.InventedTown.MONITOR;
import static shouwang.office.campaign.InventedTown.OFFICER;
import static shouwang.office.campaign.InventedTown.TOWN;
import static shouwang.office.campaign.InventedTown.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.access.Grid;
import shouwang.office.access.GridEntry;
import shouwang.office.access.GridPerson;
import shouwang.office.campaign.Gathering.What;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.packs.Packs;
import shouwang.office.region.Divisions;
import shouwang.policy.pack.Milestone;

/** What proves each date of the plan, and what lacks. */
@SpringBootTest
@WithDatabase
@Transactional
class MilestonesTest {

    @Autowired
    Milestones milestones;

    @Autowired
    Packs packs;

    @Autowired
    StaffPool pool;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Grid grid;

    @Autowired
    GridRoster roster;

    @Autowired
    Annexes annexes;

    @Autowired
    OfficeClock clock;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    @Test
    void inAnEmptyTownEverythingLacksAndSaysWhat() {
        assertThat(words("M1_DEPLOY_TRAIN")).containsExactly("还没有登记镇级实施方案", "还没有登记动员部署会", "还没有登记参与人员");
        assertThat(words("M2_GRID_ROSTER").get(1)).isEqualTo("网格名册还没有上报");
        assertThat(words("M3_SCREENING_DONE")).containsExactly("还没有农户");
        assertThat(words("M4_LISTS_8_9")).containsExactly("附件8、附件9还没有上报");
        assertThat(words("M6_SUMMARY")).containsExactly("工作总结还没有上报");
        for (String code :
                List.of("M1_DEPLOY_TRAIN", "M2_GRID_ROSTER", "M3_SCREENING_DONE", "M4_LISTS_8_9", "M6_SUMMARY")) {
            assertThat(of(code))
                    .isNotEmpty()
                    .allMatch(Evidence::isMissing)
                    .allMatch(each -> each.address().startsWith("/"));
        }
    }

    @Test
    void whatThisSystemDoesNotCountIsNeverSaidToBeDone() {
        assertThat(of("M5_NATIONAL_ENTRY")).extracting(Evidence::state).containsExactly(Evidence.State.UNCOUNTED);
        assertThat(words("M5_NATIONAL_ENTRY").get(0)).contains("还不统计");
    }

    @Test
    void theFirstDateIsMetByPlanMobilisationAndEverybodyTrained() {
        pool.add(OFFICER, new NewStaff(TOWN, "样甲", "", "乡村干部", Optional.empty()));
        pool.add(OFFICER, new NewStaff(FUXING, "样乙", "", "网格员", Optional.empty()));
        held(GatheringKind.PLAN);
        held(GatheringKind.MOBILISATION);
        long training = held(GatheringKind.TRAINING);
        List<Long> all = pool.all(OFFICER).stream().map(StaffMember::id).toList();
        gatherings.tick(OFFICER, training, 0, Set.of(all.get(0)));
        assertThat(words("M1_DEPLOY_TRAIN")).contains("培训覆盖 50%,还有 1 人未培训");
        gatherings.tick(OFFICER, training, gatherings.signIn(OFFICER, training).stamp(), Set.copyOf(all));
        assertThat(of("M1_DEPLOY_TRAIN")).allMatch(Evidence::isDone);
    }

    @Test
    void theSecondIsMetByACompleteGridAndItsRosterHandedIn() {
        household();
        grid.of(OFFICER, TOWN)
                .cells()
                .forEach(cell -> cell.posts()
                        .forEach(held -> grid.put(
                                OFFICER,
                                new GridEntry(
                                        cell.division().code(),
                                        held.post(),
                                        new GridPerson("样" + cell.division().code(), "", Optional.empty()),
                                        clock.today(),
                                        ""))));
        assertThat(of("M2_GRID_ROSTER")).extracting(Evidence::isDone).containsExactly(true, false);
        roster.handIn(OFFICER);
        assertThat(of("M2_GRID_ROSTER")).allMatch(Evidence::isDone);
    }

    @Test
    void theThirdIsMetWhenEveryHouseholdWasVisited() {
        household();
        assertThat(milestones.of(OFFICER, milestone("M3_SCREENING_DONE"), 1))
                .extracting(Evidence::words)
                .containsExactly("1 户还没有排查(已查 0 户)");
    }

    @Test
    void theFourthIsMetByTheListsHandedIn() {
        annexes.all().stream()
                .filter(annex -> annex.handInBy().isPresent())
                .forEach(annex -> annexes.handIn(OFFICER, annex));
        assertThat(of("M4_LISTS_8_9")).allMatch(Evidence::isDone);
    }

    @Test
    void aVillageIsAskedForWhatIsAVillagesAndACountyForNothing() {
        assertThat(milestones.of(MONITOR, milestone("M1_DEPLOY_TRAIN"), 0)).hasSize(1);
        assertThat(milestones.of(MONITOR, milestone("M6_SUMMARY"), 0)).isEmpty();
        assertThat(milestones.of(COUNTY_OFFICER, milestone("M1_DEPLOY_TRAIN"), 0))
                .isEmpty();
    }

    private void household() {
        new InventedTown(database, jdbc, divisions)
                .household(FUXING, "1", "H-1", facts(), Person.of("样一户", "512022195203040028"));
    }

    private long held(GatheringKind kind) {
        return gatherings.hold(OFFICER, new What(kind, clock.today(), "", "样议题", ""), UUID.randomUUID());
    }

    private List<String> words(String code) {
        return of(code).stream().map(Evidence::words).toList();
    }

    private List<Evidence> of(String code) {
        return milestones.of(OFFICER, milestone(code), 0);
    }

    private Milestone milestone(String code) {
        return packs.inForce().campaign().milestones().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

package shouwang.office.app.siege;

import static org.assertj.core.api.Assertions.assertThat;
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.casework.CaseFolk.CHIEF;
import static shouwang.office.casework.CaseFolk.MONITOR;
import static shouwang.office.casework.CaseFolk.OFFICER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.Gathering;
import shouwang.office.campaign.GatheringKind;
import shouwang.office.campaign.Gatherings;
import shouwang.office.campaign.InventedTown;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.campaign.NewStaff;
import shouwang.office.campaign.NewTeam;
import shouwang.office.campaign.Patches;
import shouwang.office.campaign.StaffMember;
import shouwang.office.campaign.StaffPool;
import shouwang.office.campaign.Team;
import shouwang.office.campaign.Teams;
import shouwang.office.casework.Attempt;
import shouwang.office.casework.CaseFolk;
import shouwang.office.casework.Casework;
import shouwang.office.casework.MeetingConclusions;
import shouwang.office.casework.MeetingDesk;
import shouwang.office.casework.NewCase;
import shouwang.office.casework.NoticeBoard;
import shouwang.office.casework.meetings.Conclusion;
import shouwang.office.casework.meetings.Meeting;
import shouwang.office.casework.procedure.Action;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.Divisions;
import shouwang.office.screening.KeyGroups;
import shouwang.policy.procedure.Step;

/** Two people at the same thing in the same moment: one wins, the other is told in words, nothing is there twice. */
@SpringBootTest
@WithDatabase(ofItsOwn = true)
@Import(CaseFolk.class)
class AtOnceTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 5, 20);
    private static final String DONE = "done";
    private static int households;

    @Autowired
    Teams teams;

    @Autowired
    Patches patches;

    @Autowired
    StaffPool pool;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Casework casework;

    @Autowired
    CaseFolk folk;

    @Autowired
    NoticeBoard board;

    @Autowired
    MeetingDesk meetings;

    @Autowired
    MeetingConclusions conclusions;

    @Autowired
    KeyGroups groups;

    @Autowired
    OfficeClock clock;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    private long household;

    @BeforeEach
    void aHousehold() {
        clock.startOn(TODAY);
        InventedTown town = new InventedTown(database, jdbc, divisions);
        String number = "51202219%02d0101001X".formatted(++households);
        household = town.household(FUXING, "3", "AT-" + households, Map.of(), Person.of("样户" + households, number));
        town.verdict(household, "no");
    }

    @Test
    void ofTwoWhoFormATeamOfOneNameOneIsToldThatTheNameIsTaken() throws Exception {
        List<Long> two = trained("样名甲", "样名乙");
        assertThat(atOnce(() -> team("同名组", two), () -> team("同名组", two))).containsExactlyInAnyOrder(DONE, "CAM-019");
        assertThat(named("同名组")).hasSize(1);
    }

    @Test
    void ofTwoWhoTakeSomebodyOutOfATeamOfThreeOneIsToldThatTooFewWouldGo() throws Exception {
        List<Long> three = trained("样离甲", "样离乙", "样离丙");
        long team = team("三人组", three);
        assertThat(atOnce(
                        () -> teams.leave(OFFICER, team, three.get(0), "外出"),
                        () -> teams.leave(CHIEF, team, three.get(1), "生病")))
                .containsExactlyInAnyOrder(DONE, "CAM-020");
        assertThat(teams.find(OFFICER, team).members()).hasSize(2);
    }

    @Test
    void ofTwoWhoPutOnePersonIntoATeamOneIsToldThatThePersonIsInIt() throws Exception {
        List<Long> three = trained("样入甲", "样入乙", "样入丙");
        long team = team("入组", three.subList(0, 2));
        assertThat(atOnce(
                        () -> teams.join(OFFICER, team, three.get(2), ""),
                        () -> teams.join(CHIEF, team, three.get(2), "")))
                .containsExactlyInAnyOrder(DONE, "CAM-022");
        assertThat(teams.find(OFFICER, team).members()).hasSize(3);
    }

    @Test
    void aPlaceGivenToTwoTeamsAtOnceIsTheFirstOnesAndEachHouseholdHasOneOrder() throws Exception {
        List<Long> four = trained("样片甲", "样片乙", "样片丙", "样片丁");
        long one = team("片一组", four.subList(0, 2));
        long other = team("片二组", four.subList(2, 4));
        LocalDate due = TODAY.plusDays(9);
        assertThat(atOnce(
                        () -> patches.assign(OFFICER, one, FUXING, due),
                        () -> patches.assign(CHIEF, other, FUXING, due)))
                .containsExactlyInAnyOrder(DONE, "CAM-026");
        assertThat(count("fieldwork.visit_order where household_id = " + household))
                .isEqualTo(1);
        assertThat(Stream.of(one, other)
                        .mapToInt(team -> patches.of(OFFICER, team).size())
                        .sum())
                .isEqualTo(1);
        for (long team : List.of(one, other)) {
            patches.of(OFFICER, team).forEach(place -> patches.takeBack(OFFICER, team, place.id(), "试验完毕"));
        }
    }

    @Test
    void ofTwoWhoOpenACaseForOneHouseholdOneIsToldThatItIsOpen() throws Exception {
        NewCase clue = new NewCase(household, "GRID", "走访发现", TODAY);
        assertThat(atOnce(() -> casework.open(MONITOR, clue), () -> casework.open(CHIEF, clue)))
                .containsExactlyInAnyOrder(DONE, "CAS-006");
        assertThat(count("casework.case_file where household_id = " + household))
                .isEqualTo(1);
    }

    @Test
    void ofTwoWhoMoveACaseOneIsToldWhoWasFasterAndWhatWasDone() throws Exception {
        long id = casework.open(MONITOR, new NewCase(household, "GRID", "走访发现", TODAY));
        int seen = folk.file(id).seq();
        Attempt goOn = new Attempt(seen, Action.PRE_ASSESS, Step.VISIT, folk.inOrder(Action.PRE_ASSESS));
        Attempt refuse = new Attempt(seen, Action.REFUSE, Step.NOT_INCLUDED, folk.inOrder(Action.REFUSE));
        assertThat(atOnce(() -> casework.move(MONITOR, id, goOn), () -> casework.move(CHIEF, id, refuse)))
                .containsExactlyInAnyOrder(DONE, "CAS-004");
        assertThat(count("casework.passage where case_id = " + id))
                .as("the opening and one move")
                .isEqualTo(2);
    }

    @Test
    void anObjectionIsSettledByOneOfTwo() throws Exception {
        long id = folk.caseOnTheBoard(board, household);
        long objection = database.read(
                Actor.OFFICE,
                () -> jdbc.sql("select max(o.id) from casework.objection o")
                        .query(Long.class)
                        .single());
        assertThat(atOnce(
                        () -> board.settle(CHIEF, id, objection, true, "属实"),
                        () -> board.settle(CHIEF, id, objection, false, "不属实")))
                .contains(DONE)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void aMeetingIsConvenedConcludedAndClosedOnceHoweverManyDoIt() throws Exception {
        groups.putIn(MONITOR, household, "收入骤减");
        Meeting.Call call = new Meeting.Call(TODAY, "9时", "村委会", "样甲", "样乙");
        Runnable convene = () -> meetings.convene(CHIEF, call, List.of("样甲 书记", "样乙 主任"));
        assertThat(atOnce(convene, convene)).containsExactlyInAnyOrder(DONE, "CAS-022");
        long id = meetings.latest(CHIEF).get(0).id();
        meetings.signIn(CHIEF, id, List.of(1, 2));
        List<Meeting.Item> items = meetings.whole(CHIEF.scope(), id).items();
        for (Meeting.Item item : items) {
            Runnable conclude = () -> conclusions.conclude(CHIEF, id, item.id(), supplement());
            Runnable watch = () -> conclusions.conclude(MONITOR, id, item.id(), supplement());
            assertThat(atOnce(conclude, watch)).containsExactlyInAnyOrder(DONE, "CAS-033");
        }
        assertThat(count("casework.work_item where household_id = " + household))
                .isEqualTo(1);
        Runnable close = () -> meetings.close(CHIEF, id);
        assertThat(atOnce(close, close)).containsExactlyInAnyOrder(DONE, "CAS-027");
        assertThat(count("casework.meeting_closing where meeting_id = " + id)).isEqualTo(1);
    }

    private static Conclusion supplement() {
        return new Conclusion(
                Conclusion.Kind.SUPPLEMENT,
                Optional.empty(),
                List.of(),
                new Conclusion.Votes(2, 0, 0),
                List.of(),
                "",
                new Conclusion.Follow("落实岗位", "样甲", Optional.of(TODAY.plusDays(3))));
    }

    private long team(String name, List<Long> members) {
        return teams.form(OFFICER, new NewTeam(FUXING, name, members, ""), UUID.randomUUID());
    }

    private List<Team> named(String name) {
        return teams.list(OFFICER).stream()
                .filter(team -> team.name().equals(name))
                .toList();
    }

    private List<Long> trained(String... names) {
        for (String name : names) {
            pool.add(OFFICER, new NewStaff(FUXING, name, "", "网格员", Optional.empty()));
        }
        List<Long> ids = Stream.of(names)
                .map(name -> pool.all(OFFICER).stream()
                        .filter(member -> member.name().equals(name))
                        .map(StaffMember::id)
                        .findFirst()
                        .orElseThrow())
                .toList();
        long training = gatherings.hold(
                OFFICER, new Gathering.What(GatheringKind.TRAINING, TODAY, "", "样培训", ""), UUID.randomUUID());
        gatherings.tick(OFFICER, training, 0, Set.copyOf(ids));
        return ids;
    }

    private long count(String rows) {
        return database.read(
                Actor.OFFICE,
                () -> jdbc.sql("select count(*) from " + rows).query(Long.class).single());
    }

    /** What each is answered who acts in the same moment: done, or the code of what stood in the way. */
    private static List<String> atOnce(Runnable... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        ExecutorService people = Executors.newFixedThreadPool(acts.length);
        try {
            List<Callable<String>> asked = Stream.of(acts)
                    .<Callable<String>>map(act -> () -> {
                        start.await();
                        try {
                            act.run();
                            return DONE;
                        } catch (Refusal refusal) {
                            assertThat(refusal.words()).isNotBlank();
                            return refusal.problem().code();
                        }
                    })
                    .toList();
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : people.invokeAll(asked)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdown();
        }
    }
}

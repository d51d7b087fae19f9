package shouwang.office.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.campaign.InventedTown.NEIGHBOUR;
import static shouwang.office.casework.CaseFolk.CHIEF;
import static shouwang.office.casework.CaseFolk.COUNTY_OFFICER;
import static shouwang.office.casework.CaseFolk.MONITOR;
import static shouwang.office.casework.CaseFolk.OFFICER;
import static shouwang.office.casework.procedure.Action.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.InventedTown;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.casework.procedure.Condition;
import shouwang.office.casework.procedure.Field;
import shouwang.office.casework.procedure.Filled;
import shouwang.office.casework.procedure.Identification;
import shouwang.office.casework.procedure.Move;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Role;
import shouwang.office.packs.Packs;
import shouwang.office.region.Divisions;
import shouwang.policy.Clause;
import shouwang.policy.procedure.Step;

/** A case goes as the table allows: what is refused and with which clause, and the way to the end. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase
@Transactional
@RecordApplicationEvents
class IdentificationTest {

    @Autowired
    Casework casework;

    @Autowired
    CrossCheckDesk checks;

    @Autowired
    CaseFolder folder;

    @Autowired
    Ruling ruling;

    @Autowired
    OfficeClock clock;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    @Autowired
    Packs packs;

    @Autowired
    ApplicationEvents events;

    private InventedTown town;
    private CaseFolk folk;
    private long household;

    @BeforeEach
    void aHouseholdInNeed() {
        town = new InventedTown(database, jdbc, divisions);
        folk = new CaseFolk(casework, checks, folder, ruling, clock);
        household = town.household(
                FUXING,
                "3",
                "H-1",
                Map.of(),
                Person.of("样一", "51202219500101001X"),
                Person.of("样小", "512022198001010020"));
        town.verdict(household, "no");
    }

    @AfterTransaction
    void todayAgain() {
        clock.startOn(java.time.LocalDate.now(OfficeClock.ZONE));
    }

    @Test
    void everyClauseOfTheTableIsQuotedInThePack() {
        Set<String> quoted = packs.inForce().clauses().stream().map(Clause::id).collect(Collectors.toSet());

        assertThat(Identification.TABLE.moves()).extracting(Move::basis).isSubsetOf(quoted);
        assertThat(Condition.values()).extracting(Condition::basis).isSubsetOf(quoted);
    }

    @Test
    void anotherVillagesHouseholdGetsNoCase() {
        refused("没有找到", () -> casework.open(NEIGHBOUR, clue()));
        long id = open();
        assertThat(casework.find(NEIGHBOUR.scope(), id)).isEmpty();
        refused(
                "没有找到",
                () -> casework.move(NEIGHBOUR, id, new Attempt(1, PRE_ASSESS, Step.VISIT, folk.inOrder(PRE_ASSESS))));
    }

    @Test
    void theCountyAndAnAdministratorRegisterNoClue() {
        refused("岗位不办理", () -> casework.open(COUNTY_OFFICER, clue()));
        refused("岗位不办理", () -> casework.open(new Actor(1, 2, "样管理", Role.SYSTEM_ADMINISTRATOR, FUXING), clue()));
    }

    @Test
    void aHouseholdHasOneOpenCaseAndNoneOnceItIsMonitored() {
        open();
        // The transaction of the test is spent by the violated constraint; so this comes last in it.
        assertThatThrownBy(this::open).hasMessage(CaseworkProblem.OPEN_ALREADY.words());
    }

    @Test
    void aMonitoredHouseholdGetsNoCase() {
        long monitored = town.household(FUXING, "4", "H-2", Map.of(), Person.of("样二", "512022195001010038"));
        town.verdict(monitored, "eliminated");
        refused("已是监测对象", () -> casework.open(MONITOR, new NewCase(monitored, "SELF", "", clock.today())));
    }

    @Test
    void aClueHasAKnownSourceAndADayThatHasBeen() {
        refused("线索来源", () -> casework.open(MONITOR, new NewCase(household, "RUMOUR", "", clock.today())));
        refused(
                "不晚于今天",
                () -> casework.open(
                        MONITOR,
                        new NewCase(household, "SELF", "", clock.today().plusDays(1))));
    }

    @Test
    void aMoveOfAnotherStepOrPostIsRefusedWithItsClause() {
        long id = open();
        refused(
                "(依据:",
                () -> casework.move(COUNTY_OFFICER, id, new Attempt(1, APPROVE, Step.ANNOUNCEMENT, Filled.NOTHING)));
        refused("由村监测员、村(社区)主要负责人办理(依据:指南 核实)", () -> folk.act(OFFICER, id, PRE_ASSESS, folk.inOrder(PRE_ASSESS)));
        refused("由村(社区)主要负责人办理", () -> folk.act(MONITOR, id, REFUSE, folk.inOrder(REFUSE)));
    }

    @Test
    void twoInspectorsAreTwoPeople() {
        long id = open();
        folk.through(id, PRE_ASSESS);
        refused(
                "至少两人",
                () -> folk.act(MONITOR, id, FILE_VISIT, with(folk.inOrder(FILE_VISIT), Field.OTHER_INSPECTOR, "样核一")));
        refused("还没有填好", () -> folk.act(MONITOR, id, FILE_VISIT, with(folk.inOrder(FILE_VISIT), Field.FOUND, "")));
        refused(
                "还没有填好",
                () -> folk.act(
                        MONITOR,
                        id,
                        FILE_VISIT,
                        with(
                                folk.inOrder(FILE_VISIT),
                                Field.HAPPENED_ON,
                                clock.today().plusDays(1).toString())));
    }

    @Test
    void noDepartmentIsAskedBeforeTheDeclarationIsSigned() {
        long id = open();
        folk.through(id, PRE_ASSESS, FILE_VISIT);
        refused("没有签字授权", () -> folk.compared(id));
        refused("还没有填好", () -> folk.act(MONITOR, id, SIGN, with(folk.inOrder(SIGN), Field.EVERYBODY_SIGNED, "")));
        folk.through(id, SIGN);
        refused("由县级业务人员办理", () -> checks.compared(OFFICER, id, List.of("FINANCE")));
        folk.compared(id);
    }

    @Test
    void aMeetingDecidesWithQuorumAndMajority() {
        long id = open();
        folk.through(id, PRE_ASSESS, FILE_VISIT, SIGN);
        refused("实到人数须超过", () -> folk.act(CHIEF, id, PASS, with(folk.inOrder(PASS), Field.PRESENT, "10")));
        refused("同意票须超过", () -> folk.act(CHIEF, id, PASS, with(folk.inOrder(PASS), Field.FOR, "7")));
        refused("合计不多于", () -> folk.act(CHIEF, id, PASS, with(folk.inOrder(PASS), Field.AGAINST, "2")));
    }

    @Test
    void noNoticeIsPostedBeforeAllDepartmentsAnsweredAndEveryHitIsExplained() {
        long id = open();
        folk.through(id, PRE_ASSESS, FILE_VISIT, SIGN, PASS);
        refused("部门比对尚未全部反馈", () -> folk.act(MONITOR, id, POST_NOTICE, folk.inOrder(POST_NOTICE)));
        long member =
                checks.members(COUNTY_OFFICER.scope(), folk.file(id)).get(1).id();
        checks.list(COUNTY_OFFICER, id, member, "POLICE", "名下有小型客车一辆");
        folk.compared(id);
        refused("有比中情况未说明", () -> folk.act(MONITOR, id, POST_NOTICE, folk.inOrder(POST_NOTICE)));
        long hit = folk.file(id).crossCheck().hits().get(0).id();
        refused("由村监测员", () -> checks.explain(OFFICER, id, hit, "已报废"));
        checks.explain(MONITOR, id, hit, "2019年购买的农用三轮车,已报废");
        folk.through(id, POST_NOTICE);
        assertThat(folk.file(id).crossCheck().hits()).singleElement().satisfies(found -> {
            assertThat(found.member()).isEqualTo("样小");
            assertThat(found.settled().orElseThrow().isExplained()).isTrue();
        });
    }

    @Test
    void aNoticeHangsFiveFullDays() {
        long id = posted();
        folk.daysPass(5);
        refused("公示未满规定天数", () -> folk.act(MONITOR, id, CLOSE_NOTICE, folk.inOrder(CLOSE_NOTICE)));
        folk.daysPass(1);
        refused(
                "还没有填好",
                () -> folk.act(
                        MONITOR,
                        id,
                        CLOSE_NOTICE,
                        with(
                                folk.inOrder(CLOSE_NOTICE),
                                Field.HAPPENED_ON,
                                clock.today().minusDays(1).toString())));
        folk.through(id, CLOSE_NOTICE);
        assertThat(folk.step(id)).isEqualTo(Step.TOWN_REVIEW);
    }

    @Test
    void theTownReviewsOnlyWithAllPapersUnlessHelpCameFirst() {
        long id = atTheTown();
        refused("材料未齐", () -> folk.act(OFFICER, id, REVIEW, folk.inOrder(REVIEW)));
        refused("由村(社区)主要负责人", () -> folder.helpFirst(MONITOR, id, "火灾", "发放临时救助", clock.today()));
        folder.helpFirst(CHIEF, id, "房屋火灾", "发放临时救助2000元", clock.today());
        folk.through(id, REVIEW);
        assertThat(folk.file(id).missing(ruling.identification().papers()))
                .as("still listed until they are there")
                .hasSize(5);
        folk.papers(id);
        assertThat(folk.file(id).missing(ruling.identification().papers())).isEmpty();
    }

    @Test
    void whoeverVisitedOrEnteredDoesNotReviewAndNobodyDecidesOnTwoLevels() {
        long id = atTheTown();
        folk.papers(id);
        Actor inspector = new Actor(99, 99, "样核一", Role.TOWN_OFFICER, OFFICER.division());
        refused("请由他人办理(依据:指南 审定)", () -> folk.act(inspector, id, REVIEW, folk.inOrder(REVIEW)));
        folk.through(id, REVIEW);
        Actor sameWithAnotherPost = new Actor(OFFICER.account(), 77, "样镇办", Role.TOWN_LEADER, OFFICER.division());
        refused("同一人不得两级审批", () -> folk.act(sameWithAnotherPost, id, SIGN_OFF, folk.inOrder(SIGN_OFF)));
        folk.through(id, SIGN_OFF);
        assertThat(folk.step(id)).isEqualTo(Step.COUNTY_APPROVAL);
    }

    @Test
    void whoeverIsRelatedKeepsOutUntilAnotherPersonLiftsIt() {
        long id = open();
        folder.recuse(CHIEF, id, "户主的侄子");
        refused("应当回避", () -> folk.act(CHIEF, id, PRE_ASSESS, folk.inOrder(PRE_ASSESS)));
        refused("由他人核实", () -> folder.liftRecusal(CHIEF, id, CHIEF.account(), "弄错了"));
        folder.liftRecusal(OFFICER, id, CHIEF.account(), "经核实无亲属关系");
        folk.act(CHIEF, id, PRE_ASSESS, folk.inOrder(PRE_ASSESS));
        assertThat(folk.step(id)).isEqualTo(Step.VISIT);
    }

    @Test
    void aSecondClickIsTheSameClickAndASlowerPersonIsToldWhatHappened() {
        long id = open();
        Attempt attempt = new Attempt(1, PRE_ASSESS, Step.VISIT, folk.inOrder(PRE_ASSESS));
        casework.move(MONITOR, id, attempt);
        casework.move(MONITOR, id, attempt);
        assertThat(folk.file(id).passages()).hasSize(2);
        refused(
                "样监测 已于 %s 办理“预判属实,入户核实”,本户现在“入户核实”环节".formatted(clock.today()),
                () -> casework.move(CHIEF, id, new Attempt(1, REFUSE, Step.NOT_INCLUDED, folk.inOrder(REFUSE))));
    }

    @Test
    void aTownSendsBackToANamedStepWithItsReason() {
        long id = atTheTown();
        Filled reason = folk.inOrder(SEND_BACK);
        casework.move(OFFICER, id, new Attempt(folk.file(id).seq(), SEND_BACK, Step.DECLARATION, reason));
        assertThat(folk.step(id)).isEqualTo(Step.DECLARATION);
        refused(
                "不能办理“退回”",
                () -> casework.move(CHIEF, id, new Attempt(folk.file(id).seq(), SEND_BACK, Step.TOWN_REVIEW, reason)));
        assertThat(folk.file(id).last().filled().text(Field.REASON)).isEqualTo("样例文字");
    }

    @Test
    void aRefusalIsToldWithTheRightToAskAgainAndAppealedOnce() {
        long id = open();
        refused("还没有填好", () -> folk.act(CHIEF, id, REFUSE, with(folk.inOrder(REFUSE), Field.GROUND, "R99 不喜欢")));
        folk.through(id, REFUSE);
        refused("还没有填好", () -> folk.act(MONITOR, id, TELL, with(folk.inOrder(TELL), Field.RIGHT_EXPLAINED, "")));
        folk.through(id, TELL);
        refused("已被告知", () -> folk.act(MONITOR, id, TELL, folk.inOrder(TELL)));
        folk.through(id, APPEAL, OPINE, UPHOLD);
        refused("最终决定", () -> folk.act(MONITOR, id, APPEAL, folk.inOrder(APPEAL)));
        assertThat(folk.file(id).isOpen()).isFalse();
        assertThat(open()).as("what changed since is a new clue").isPositive();
    }

    @Test
    void anAppealThatIsRightGoesOnWithTheVisit() {
        long id = open();
        folk.through(id, REFUSE, APPEAL, OPINE, REOPEN);
        assertThat(folk.step(id)).isEqualTo(Step.VISIT);
        assertThat(folk.file(id).isOpen()).isTrue();
    }

    @Test
    void aHouseholdReachesTheNationalSystemThroughEveryLevel() {
        long id = atTheTown();
        folk.papers(id);
        folk.through(id, REVIEW, SIGN_OFF, APPROVE, ANNOUNCE, ENTER);
        assertThat(folk.step(id)).isEqualTo(Step.MONITORED);
        assertThat(folk.file(id).passages())
                .extracting(passage -> passage.by().as())
                .contains(Role.TOWN_LEADER);
        assertThat(events.stream(MonitoringBegan.class).map(MonitoringBegan::householdId))
                .containsExactly(household);
        refused("已是监测对象", this::open);
        assertThat(ruling.wholeUntil(clock.today())).isEqualTo(clock.today().plusDays(10));
    }

    @Test
    void theDatabaseTakesNoPassageThatDoesNotFollowTheLast() {
        long id = open();
        assertThatThrownBy(() -> database.write(
                        OFFICER,
                        () -> jdbc.sql("""
                                        insert into casework.passage (case_id, seq, division, from_step, action, to_step, basis,
                                            made_by, made_by_post, made_by_name, made_as, made_on)
                                        values (:id, 2, :village, 'COUNTY_APPROVAL', 'APPROVE', 'ANNOUNCEMENT', '无', 1, 1, '样',
                                            'COUNTY_OFFICER', current_date)
                                        """)
                                .param("id", id)
                                .param("village", FUXING)
                                .update()))
                .hasMessageContaining("does not follow");
    }

    private long posted() {
        long id = open();
        folk.through(id, PRE_ASSESS, FILE_VISIT, SIGN, PASS);
        folk.compared(id);
        folk.through(id, POST_NOTICE);
        return id;
    }

    private long atTheTown() {
        long id = posted();
        folk.daysPass(6);
        folk.through(id, CLOSE_NOTICE);
        return id;
    }

    private long open() {
        return casework.open(MONITOR, clue());
    }

    private NewCase clue() {
        return new NewCase(household, "SELF", "户主来村委会说明困难", clock.today());
    }

    private static Filled with(Filled filled, Field field, String text) {
        Map<Field, String> values = new EnumMap<>(filled.values());
        values.put(field, text);
        return new Filled(values);
    }

    private static void refused(String words, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }
}

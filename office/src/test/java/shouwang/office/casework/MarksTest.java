package shouwang.office.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.campaign.InventedTown.NEIGHBOUR;
import static shouwang.office.campaign.InventedTown.SIDONG;
import static shouwang.office.casework.CaseFolk.CHIEF;
import static shouwang.office.casework.CaseFolk.COUNTY_OFFICER;
import static shouwang.office.casework.CaseFolk.MONITOR;
import static shouwang.office.casework.CaseFolk.OFFICER;
import static shouwang.office.casework.marks.MarkAction.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.InventedTown;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.casework.MarkAttempt.Seen;
import shouwang.office.casework.marks.Mark;
import shouwang.office.casework.marks.MarkMove;
import shouwang.office.casework.marks.MarkQuestion;
import shouwang.office.casework.marks.Marking;
import shouwang.office.casework.procedure.Filled;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Role;
import shouwang.office.packs.Packs;
import shouwang.office.region.Divisions;
import shouwang.office.registry.FactsChanged;
import shouwang.policy.Clause;
import shouwang.policy.procedure.MarkKind;
import shouwang.policy.procedure.MarkStep;

/** A mark goes as its table allows: what is refused and with which clause, the way to the national system, and back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase
@Transactional
class MarksTest {

    @Autowired
    Marks marks;

    @Autowired
    MarkDesk desk;

    @Autowired
    MarkRuling ruling;

    @Autowired
    Packs packs;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    @Autowired
    ApplicationEventPublisher events;

    private InventedTown town;
    private MarkFolk noLabour;
    private MarkFolk development;
    private long household;

    @BeforeEach
    void aProposedHousehold() {
        town = new InventedTown(database, jdbc, divisions);
        noLabour = new MarkFolk(marks, ruling, MarkKind.NO_LABOUR);
        development = new MarkFolk(marks, ruling, MarkKind.DEVELOPMENT);
        household = town.household(
                FUXING,
                "3",
                "H-1",
                Map.of("category", "脱贫不稳定户"),
                Person.of("样一", "51202219500101001X", "labour", "无劳动力", "tekunMode", "分散"));
        town.verdict(household, "yes", "annex-8");
    }

    @ParameterizedTest
    @EnumSource
    void everyClauseOfTheTableIsQuotedInThePack(MarkKind kind) {
        Set<String> quoted = packs.inForce().clauses().stream().map(Clause::id).collect(Collectors.toSet());

        assertThat(Marking.of(kind).moves()).extracting(MarkMove::basis).isSubsetOf(quoted);
    }

    @Test
    void anotherVillagesHouseholdAndAnAdministratorsAreNotThere() {
        assertThat(marks.find(NEIGHBOUR, MarkKind.NO_LABOUR, household)).isEmpty();
        refused("没有找到", () -> noLabour.act(NEIGHBOUR, household, DECLINE));
        refused("没有找到", () -> many(NEIGHBOUR, AGREE, new Seen(household, 0)));
        Actor administrator = new Actor(1, 2, "样管理", Role.SYSTEM_ADMINISTRATOR, FUXING);
        refused("没有找到", () -> noLabour.act(administrator, household, CONFIRM));
    }

    @Test
    void whoMayDoWhatIsSaidWithTheClause() {
        refused("“村级确认”由村(社区)主要负责人办理(依据:方案 一(四))", () -> noLabour.act(OFFICER, household, CONFIRM));
        refused("“村级确认”由村(社区)主要负责人办理", () -> noLabour.act(MONITOR, household, CONFIRM));
        refused("现在“待村级确认”环节,不能办理“镇级确认”", () -> noLabour.act(OFFICER, household, AGREE));
    }

    @Test
    void whatIsNotFilledInIsAskedFor() {
        refused(
                "还没有填好",
                () -> marks.move(
                        CHIEF,
                        MarkKind.NO_LABOUR,
                        new Seen(household, 0),
                        new MarkAttempt(CONFIRM, MarkStep.TOWN, Filled.NOTHING)));
    }

    @Test
    void onlyAMonitoredHouseholdWhoseRiskIsNotEliminatedIsMarked() {
        long eliminated = proposed("H-2", "eliminated");
        refused("本户风险已消除", () -> noLabour.act(CHIEF, eliminated, CONFIRM));
        long ordinary = proposed("H-3", "no");
        refused("本户不是监测对象", () -> noLabour.act(CHIEF, ordinary, CONFIRM));
        noLabour.act(CHIEF, ordinary, DECLINE);
        assertThat(noLabour.step(ordinary)).isEqualTo(MarkStep.NOT_BY_VILLAGE);
    }

    @Test
    void bothMarksAreNeverConfirmedUntilOneIsEnded() {
        development.through(household, PROPOSE);
        assertThat(noLabour.mark(household).isBoth()).isTrue();
        assertThat(counts(MarkKind.NO_LABOUR)).containsEntry("both", 1);
        noLabour.through(household, CONFIRM);
        refused("两种标注不能同时确认", () -> development.act(CHIEF, household, CONFIRM));
        noLabour.through(household, AGREE, END);
        development.act(CHIEF, household, CONFIRM);
        assertThat(development.step(household)).isEqualTo(MarkStep.TOWN);
    }

    @Test
    void theDatabaseItselfKeepsBothMarksApart() {
        noLabour.through(household, CONFIRM);
        assertThatThrownBy(() -> database.write(
                        OFFICER, () -> jdbc.sql("""
                                insert into casework.mark_passage (household_id, kind, seq, division, from_step, action, to_step,
                                    basis, by_rule, made_by, made_by_post, made_by_name, made_as, made_on)
                                select household_id, 'DEVELOPMENT', 1, division, 'VILLAGE', 'CONFIRM', 'TOWN', basis, true,
                                    made_by, made_by_post, made_by_name, made_as, made_on
                                from casework.mark_passage where household_id = :id
                                """).param("id", household).update()))
                .hasMessageContaining("bears another mark");
    }

    @Test
    void thePersonWhoConfirmedForTheVillageDoesNotConfirmForTheTown() {
        noLabour.through(household, CONFIRM);
        Actor both = new Actor(CHIEF.account(), 99, CHIEF.name(), Role.TOWN_OFFICER, OFFICER.division());
        refused("村、镇、县应由不同的人确认", () -> noLabour.act(both, household, AGREE));
        refused("村、镇、县应由不同的人确认", () -> noLabour.act(both, household, DECLINE));
        noLabour.act(OFFICER, household, AGREE);
    }

    @Test
    void aVillageProposesWithAReasonWhomTheRuleDoesNot() {
        long other = town.household(FUXING, "4", "H-4", Map.of(), Person.of("样四", "512022195001010046"));
        town.verdict(other, "yes", "none");
        assertThat(noLabour.step(other)).isEqualTo(MarkStep.NONE);
        refused(
                "还没有填好",
                () -> marks.move(
                        MONITOR,
                        MarkKind.NO_LABOUR,
                        new Seen(other, 0),
                        new MarkAttempt(PROPOSE, MarkStep.VILLAGE, Filled.NOTHING)));
        noLabour.act(MONITOR, other, PROPOSE);
        noLabour.through(other, CONFIRM);
        assertThat(noLabour.mark(other).origin()).isEqualTo(Mark.Origin.VILLAGE);
        // Against the rule nobody agrees to a whole list.
        assertThat(many(OFFICER, AGREE, new Seen(other, 2)).left())
                .singleElement()
                .satisfies(left -> assertThat(left.words()).contains("规则没有提出或不再提出本户"));
        noLabour.act(OFFICER, other, AGREE);
    }

    @Test
    void everyPartOfTheRulesTestIsToldWithItsClause() {
        var why = desk.why(MONITOR, MarkKind.NO_LABOUR, household).orElseThrow();
        assertThat(why.mark().question().basis()).extracting(Clause::id).containsExactly("方案 一(四)");
        assertThat(why.parts())
                .extracting(part -> part.says())
                .containsExactly("花名册载明是监测对象", "花名册载明风险已消除", "整户无劳动能力", "有成员属分散供养特困或全额（最高档）低保");
        assertThat(desk.why(NEIGHBOUR, MarkKind.NO_LABOUR, household)).isEmpty();
    }

    @Test
    void whoTheRuleNoLongerProposesStaysInSight() {
        events.publishEvent(new FactsChanged(List.of(household), MONITOR));
        assertThat(noLabour.mark(household).rule().since()).contains(ruling.today());
        retract(household);
        assertThat(noLabour.mark(household).origin()).isEqualTo(Mark.Origin.LAPSED);
        assertThat(counts(MarkKind.NO_LABOUR)).containsEntry("lapsed", 1);
    }

    @Test
    void aConfirmedMarkThatTheRuleDropsIsShownAndNotLost() {
        noLabour.through(household, CONFIRM, AGREE);
        retract(household);
        assertThat(noLabour.mark(household).origin()).isEqualTo(Mark.Origin.LAPSED);
        assertThat(page("lapsed")).containsExactly(household);
        assertThat(many(OFFICER, REPORT, new Seen(household, 2)).done()).isZero();
        noLabour.act(OFFICER, household, REPORT);
    }

    @Test
    void aMarkGoesFromTheRuleToTheNationalSystem() {
        assertThat(noLabour.step(household)).isEqualTo(MarkStep.VILLAGE);
        noLabour.through(household, CONFIRM, AGREE, REPORT, VERIFY, FLAG);
        Mark mark = noLabour.mark(household);
        assertThat(mark.step()).isEqualTo(MarkStep.FLAGGED);
        assertThat(mark.passages())
                .extracting(made -> made.by().name())
                .containsExactly("样支书", "样镇办", "样镇办", "样县局", "样镇办");
        assertThat(mark.inForce(AGREE)).isPresent();
    }

    @Test
    void theCountySendsBackAndTheTownsOpinionNoLongerHolds() {
        noLabour.through(household, CONFIRM, AGREE, REPORT, RETURN);
        Mark mark = noLabour.mark(household);
        assertThat(mark.step()).isEqualTo(MarkStep.TOWN);
        assertThat(mark.inForce(AGREE)).isEmpty();
        assertThat(mark.inForce(CONFIRM)).isPresent();
        noLabour.through(household, SEND_BACK);
        assertThat(noLabour.mark(household).inForce(CONFIRM)).isEmpty();
    }

    @Test
    void everyStepIsTakenBackByANewRowWithItsReason() {
        noLabour.through(household, CONFIRM, AGREE, REPORT, VERIFY, FLAG);
        noLabour.through(household, TAKE_BACK, TAKE_BACK, TAKE_BACK, TAKE_BACK, TAKE_BACK);
        assertThat(noLabour.step(household)).isEqualTo(MarkStep.VILLAGE);
        assertThat(noLabour.mark(household).passages()).hasSize(10);
        refused("请办理“不予确认”并写明理由", () -> noLabour.act(CHIEF, household, TAKE_BACK));
        noLabour.through(household, DECLINE, TAKE_BACK);
        assertThat(noLabour.step(household)).isEqualTo(MarkStep.VILLAGE);
    }

    @Test
    void theTownConfirmsAndReportsAWholeListAtOnceAndIsToldWhoStays() {
        long second = proposed("H-5", "yes");
        long third = proposed("H-6", "yes");
        noLabour.through(household, CONFIRM);
        noLabour.through(second, CONFIRM);
        refused("还没有选择农户", () -> many(OFFICER, AGREE));
        refused(
                "还没有填好",
                () -> marks.moveMany(
                        OFFICER,
                        MarkKind.NO_LABOUR,
                        List.of(new Seen(household, 1)),
                        new MarkAttempt(AGREE, MarkStep.REPORTING, Filled.NOTHING)));
        Marks.Outcome outcome = many(OFFICER, AGREE, new Seen(household, 1), new Seen(second, 1), new Seen(third, 0));
        assertThat(outcome.done()).isEqualTo(2);
        assertThat(outcome.left())
                .singleElement()
                .satisfies(left -> assertThat(left.words()).contains("待村级确认"));
        assertThat(many(OFFICER, REPORT, new Seen(household, 2), new Seen(second, 2))
                        .done())
                .isEqualTo(2);
        assertThat(noLabour.step(second)).isEqualTo(MarkStep.COUNTY);
        assertThat(counts(MarkKind.NO_LABOUR)).containsEntry("COUNTY", 2).containsEntry("VILLAGE", 1);
    }

    @Test
    void aVillageConfirmsEachHouseholdByItself() {
        assertThat(many(CHIEF, CONFIRM, new Seen(household, 0)).left())
                .singleElement()
                .satisfies(left -> assertThat(left.words()).contains("应逐户看过后办理"));
    }

    @Test
    void theSameSentTwiceIsDoneOnce() {
        MarkAttempt attempt = noLabour.attempt(household, CONFIRM);
        marks.move(CHIEF, MarkKind.NO_LABOUR, new Seen(household, 0), attempt);
        marks.move(CHIEF, MarkKind.NO_LABOUR, new Seen(household, 0), attempt);
        MarkAttempt agree = noLabour.attempt(household, AGREE);
        for (int i = 0; i < 2; i++) {
            assertThat(marks.moveMany(OFFICER, MarkKind.NO_LABOUR, List.of(new Seen(household, 1)), agree))
                    .isEqualTo(new Marks.Outcome(1, List.of()));
        }
        assertThat(noLabour.mark(household).passages()).hasSize(2);
    }

    @Test
    void theSlowerOfTwoIsToldWhoWasFaster() {
        noLabour.through(household, CONFIRM);
        refused(
                "样支书 已于",
                () -> marks.move(
                        CHIEF,
                        MarkKind.NO_LABOUR,
                        new Seen(household, 0),
                        new MarkAttempt(
                                DECLINE,
                                MarkStep.NOT_BY_VILLAGE,
                                MarkFolk.inOrder(DECLINE, MarkKind.NO_LABOUR, ruling.today()))));
    }

    @Test
    void willingnessIsAskedInPersonBeforeDevelopmentIsConfirmed() {
        long working = town.household(SIDONG, "4", "H-7", Map.of(), Person.of("样七", "512022195001010046"));
        town.verdict(working, "yes", "annex-9");
        Actor chief = new Actor(27, 29, "样邻支书", Role.VILLAGE_CHIEF, SIDONG);
        Filled withoutAsking = MarkFolk.inOrder(CONFIRM, MarkKind.NO_LABOUR, ruling.today());
        refused(
                "还没有填好",
                () -> marks.move(
                        chief,
                        MarkKind.DEVELOPMENT,
                        new Seen(working, 0),
                        new MarkAttempt(CONFIRM, MarkStep.TOWN, withoutAsking)));
        development.act(chief, working, CONFIRM);
        assertThat(development.step(working)).isEqualTo(MarkStep.TOWN);
    }

    private long proposed(String number, String monitored) {
        long id = town.household(
                FUXING, "3", number, Map.of(), Person.of("样" + number, "5120221950010100" + number.substring(2) + "0"));
        town.verdict(id, monitored, "annex-8");
        return id;
    }

    private void retract(long id) {
        database.write(
                OFFICER,
                () -> jdbc.sql("update registry.verdict set proposals = '{none}' where household_id = :id")
                        .param("id", id)
                        .update());
    }

    private Marks.Outcome many(Actor actor, shouwang.office.casework.marks.MarkAction action, Seen... seen) {
        MarkStep to = Marking.of(MarkKind.NO_LABOUR).moves().stream()
                .filter(move -> move.action() == action)
                .findFirst()
                .orElseThrow()
                .then();
        return marks.moveMany(
                actor,
                MarkKind.NO_LABOUR,
                List.of(seen),
                new MarkAttempt(action, to, MarkFolk.inOrder(action, MarkKind.NO_LABOUR, ruling.today())));
    }

    private Map<String, Integer> counts(MarkKind kind) {
        return desk.counts(OFFICER, asked(kind, ""));
    }

    private List<Long> page(String state) {
        return desk.page(COUNTY_OFFICER, asked(MarkKind.NO_LABOUR, state), 50).stream()
                .map(mark -> mark.household().id())
                .toList();
    }

    private static MarkQuestion asked(MarkKind kind, String state) {
        MarkQuestion asked = new MarkQuestion();
        asked.setKind(kind.word());
        asked.setState(state);
        return asked;
    }

    private static void refused(String words, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }
}

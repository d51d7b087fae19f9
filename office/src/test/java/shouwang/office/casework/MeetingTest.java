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
import static shouwang.office.casework.procedure.Action.FILE_VISIT;
import static shouwang.office.casework.procedure.Action.PRE_ASSESS;
import static shouwang.office.casework.procedure.Action.SIGN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.InventedTown;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.casework.meetings.Conclusion;
import shouwang.office.casework.meetings.Conclusion.Follow;
import shouwang.office.casework.meetings.Conclusion.Kind;
import shouwang.office.casework.meetings.Conclusion.Votes;
import shouwang.office.casework.meetings.DueHousehold;
import shouwang.office.casework.meetings.Meeting;
import shouwang.office.casework.meetings.Meeting.Item;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.Field;
import shouwang.office.correspondence.Papers;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.Divisions;
import shouwang.office.screening.KeyGroups;
import shouwang.policy.procedure.Step;

/** A village's meeting speaks of every household that is due, decides with its quorum, and what it decides is done at once. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase
@Transactional
class MeetingTest {

    @Autowired
    MeetingDesk desk;

    @Autowired
    MeetingConclusions conclusions;

    @Autowired
    WorkDesk work;

    @Autowired
    Minutes minutes;

    @Autowired
    Papers papers;

    @Autowired
    Casework casework;

    @Autowired
    CaseDesk cases;

    @Autowired
    CrossCheckDesk checks;

    @Autowired
    CaseFolder folder;

    @Autowired
    Ruling ruling;

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

    private CaseFolk folk;
    private long poor;
    private long monitored;
    private long ordinary;

    @BeforeEach
    void aVillage() {
        folk = new CaseFolk(casework, checks, folder, ruling, clock);
        InventedTown town = new InventedTown(database, jdbc, divisions);
        poor = town.household(FUXING, "3", "H-1", Map.of(), Person.of("样一", "51202219500101001X"));
        monitored = town.household(FUXING, "3", "H-2", Map.of(), Person.of("样二", "512022195001010038"));
        ordinary = town.household(FUXING, "4", "H-3", Map.of(), Person.of("样三", "512022195001010054"));
        long theirs = town.household(SIDONG, "1", "H-4", Map.of(), Person.of("样四", "512022195001010070"));
        town.verdict(monitored, "yes");
        town.verdict(ordinary, "no");
        groups.putIn(MONITOR, poor, "收入骤减");
        groups.putIn(NEIGHBOUR, theirs, "收入骤减");
    }

    @AfterTransaction
    void todayAgain() {
        clock.startOn(LocalDate.now(OfficeClock.ZONE));
    }

    @Test
    void onlyTheVillageConvenesAndNamesWhoIsToCome() {
        refused("由村监测员、村(社区)主要负责人办理", () -> desk.convene(OFFICER, call(0), List.of("样支书 书记")));
        refused("应到人员", () -> desk.convene(CHIEF, call(0), List.of()));
        long id = convened(0);
        refused("还没有结束", () -> desk.convene(CHIEF, call(0), List.of("样支书 书记")));
        refused("没有找到", () -> desk.whole(NEIGHBOUR.scope(), id));
        refused("没有找到", () -> desk.signIn(NEIGHBOUR, id, List.of(1)));
    }

    @Test
    void theAgendaIsEveryKeyGroupHouseholdOfTheVillageAndNobodyElse() {
        assertThat(desk.unprovided(MONITOR, "", 0, 100))
                .extracting(DueHousehold::id)
                .containsExactly(poor, monitored);
        long id = convened(0);
        assertThat(items(id)).extracting(Item::household).containsExactlyInAnyOrder(poor, monitored);
        assertThat(items(id)).extracting(Item::why).contains("监测对象", "需要入户核查的其他农户");
        assertThat(desk.countUnprovided(MONITOR)).isZero();
        assertThat(desk.countUnprovided(OFFICER))
                .as("the neighbours' household")
                .isEqualTo(1);
    }

    @Test
    void anyHouseholdMayBePutOnTheAgendaAndWhatBecameDueFollows() {
        refused("没有待开的会议", () -> desk.put(MONITOR, ordinary));
        long id = convened(0);
        desk.put(MONITOR, ordinary);
        desk.put(MONITOR, ordinary);
        assertThat(items(id)).extracting(Item::household).contains(ordinary).hasSize(3);
    }

    @Test
    void nobodyConcludesBeforeTheDayOrWithoutAQuorum() {
        long id = convened(2);
        refused("到时再签到", () -> desk.signIn(CHIEF, id, List.of(1, 2, 3)));
        folk.daysPass(2);
        refused("到会人数须过半", () -> conclude(id, poor, watch(3, List.of())));
        desk.signIn(CHIEF, id, List.of(1, 2));
        refused("应到 5 人、实到 2 人", () -> conclude(id, poor, watch(2, List.of())));
        desk.signIn(CHIEF, id, List.of(2, 3, 4, 5));
        assertThat(desk.whole(CHIEF.scope(), id).meeting().counts().present()).isEqualTo(4);
    }

    @Test
    void relativesLeaveTheRoomAndTheirVotesAreNotCounted() {
        long id = held();
        refused("除回避外到会 4 人", () -> conclude(id, poor, watch(5, List.of("样甲"))));
        refused("请从列表中选择", () -> conclude(id, poor, watch(4, List.of("样外人"))));
        refused("同意票须过半", () -> conclude(id, poor, watch(2, List.of("样甲"))));
        conclude(id, poor, watch(4, List.of("样甲")));
        refused("已有研判结论,到会人员不再更改", () -> desk.signIn(CHIEF, id, List.of(1)));
    }

    @Test
    void whoeverIsToBeIdentifiedHasACategoryAndRisksOfTheClosedLists() {
        long id = held();
        refused("请选择监测对象类别", () -> conclude(id, poor, of(Kind.IDENTIFY, "", List.of("因病"))));
        refused("从列表中选择", () -> conclude(id, poor, of(Kind.IDENTIFY, "贫困户", List.of("因病"))));
        refused("请写明措施、责任人", () -> conclude(id, monitored, of(Kind.SUPPLEMENT, "", List.of())));
        refused("已是监测对象", () -> conclude(id, monitored, of(Kind.IDENTIFY, "边缘易致贫户", List.of("因病"))));
    }

    @Test
    void aHouseholdToBeIdentifiedGetsItsCaseAtOnce() {
        long id = held();
        conclude(id, poor, of(Kind.IDENTIFY, "边缘易致贫户", List.of("因病")));
        CaseFile file = folk.file(cases.ofHousehold(CHIEF.scope(), poor).get(0).id());
        assertThat(file.step()).isEqualTo(Step.VISIT);
        assertThat(file.opening().words()).contains("第1次村级风险研判会议");
    }

    @Test
    void aCaseThatWaitsForTheMeetingPassesItWithTheMeetingsOwnVotes() {
        long file = casework.open(MONITOR, new NewCase(poor, "SELF", "", clock.today()));
        folk.through(file, PRE_ASSESS, FILE_VISIT, SIGN);
        long id = held();
        conclude(id, poor, of(Kind.IDENTIFY, "突发严重困难户", List.of("因意外事故", "因病")));
        assertThat(folk.step(file)).isEqualTo(Step.CROSS_CHECK);
        assertThat(folk.file(file).last().filled().text(Field.CATEGORY)).isEqualTo("突发严重困难户");
        assertThat(folk.file(file).last().filled().text(Field.FOR)).isEqualTo("5");
    }

    @Test
    void aPieceOfWorkIsClosedByHandWithItsPaper() {
        long id = held();
        conclude(
                id,
                monitored,
                new Conclusion(
                        Kind.SUPPLEMENT,
                        Optional.empty(),
                        List.of(),
                        new Votes(5, 0, 0),
                        List.of(),
                        "",
                        new Follow("落实公益性岗位", "样甲", Optional.of(clock.today().plusDays(3)))));
        long item = work.list(MONITOR, true).get(0).id();
        assertThat(work.list(NEIGHBOUR, true)).isEmpty();
        refused("没有找到", () -> work.close(NEIGHBOUR, item, "已办", "合同"));
        refused("由村监测员", () -> work.close(COUNTY_OFFICER, item, "已办", "合同"));
        refused("请写明内容", () -> work.close(MONITOR, item, "已办", ""));
        work.close(MONITOR, item, "已到岗", "公益性岗位协议,卷三");
        assertThat(work.list(MONITOR, true)).isEmpty();
        assertThat(work.list(MONITOR, false))
                .singleElement()
                .satisfies(done -> assertThat(done.done().orElseThrow().paper()).isEqualTo("公益性岗位协议,卷三"));
    }

    @Test
    void aMeetingEndsWhenEveryHouseholdHasItsConclusionAndItsMinutesGoToTheTown() throws IOException {
        long id = held();
        refused("还有 2 户没有研判结论", () -> desk.close(CHIEF, id));
        conclude(id, poor, of(Kind.IDENTIFY, "边缘易致贫户", List.of("因病")));
        conclude(id, monitored, watch(5, List.of()));
        desk.close(CHIEF, id);
        refused("会议已经结束", () -> desk.complete(CHIEF, id));
        assertThat(desk.unprovided(MONITOR, "", 0, 10)).isEmpty();
        byte[] file = papers.file(
                        OFFICER.scope(),
                        minutes.paper(OFFICER.scope(), id).orElseThrow().id())
                .content();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(word.getParagraphs().get(0).getText()).isEqualTo("复兴庙村第1次村级风险研判会议记录");
            assertThat(word.getTables()).hasSize(3);
            assertThat(word.getTables().get(1).getText()).contains("样一", "实到5人,同意5,反对0,弃权0", "拟识别(边缘易致贫户;因病)", "人均纯收入");
        }
    }

    private void conclude(long meeting, long household, Conclusion conclusion) {
        long item = items(meeting).stream()
                .filter(known -> known.household() == household)
                .findFirst()
                .orElseThrow()
                .id();
        conclusions.conclude(CHIEF, meeting, item, conclusion);
    }

    private static Conclusion watch(int agree, List<String> recused) {
        return new Conclusion(
                Kind.WATCH,
                Optional.empty(),
                List.of(),
                new Votes(agree, 0, 0),
                recused,
                "",
                new Follow("", "", Optional.empty()));
    }

    private static Conclusion of(Kind kind, String category, List<String> risks) {
        return new Conclusion(
                kind,
                Optional.of(category).filter(text -> !text.isEmpty()),
                risks,
                new Votes(5, 0, 0),
                List.of(),
                "符合条件",
                new Follow("", "", Optional.empty()));
    }

    private List<Item> items(long meeting) {
        return desk.whole(CHIEF.scope(), meeting).items();
    }

    private long held() {
        long id = convened(0);
        desk.signIn(CHIEF, id, IntStream.rangeClosed(1, 5).boxed().toList());
        return id;
    }

    private long convened(int inDays) {
        return desk.convene(CHIEF, call(inDays), List.of("样甲 书记", "样乙 主任", "样丙 网格员", "样丁 村民代表", "样戊 村民代表"));
    }

    private Meeting.Call call(int inDays) {
        return new Meeting.Call(clock.today().plusDays(inDays), "上午9时", "村委会", "样甲", "样乙");
    }

    private static void refused(String words, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }
}

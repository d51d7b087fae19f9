package shouwang.office.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static shouwang.office.app.browser.CampaignPeople.Person.CHIEF;
import static shouwang.office.app.browser.CampaignPeople.Person.COUNTY;
import static shouwang.office.app.browser.CampaignPeople.Person.LEADER;
import static shouwang.office.app.browser.CampaignPeople.Person.MEMBER;
import static shouwang.office.app.browser.CampaignPeople.Person.MONITOR;
import static shouwang.office.app.browser.CampaignPeople.Person.OFFICER;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import shouwang.office.WithDatabase;
import shouwang.office.app.check.EverythingHolds;
import shouwang.office.app.town.SampleTown;
import shouwang.office.campaign.AnnexSheet;

/**
 * A village's campaign as six people live it, from the training to the county's decision, by the pages alone; only the
 * office day is set from outside.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "shouwang.files=target/campaign-files")
@WithDatabase(ofItsOwn = true)
@Import(SampleOffice.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CampaignTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 5, 12);

    @LocalServerPort
    int port;

    @Autowired
    SampleOffice office;

    @Autowired
    DataSource database;

    private CampaignPeople people;
    private CampaignSteps steps;

    /** Whose annex 7 found trouble, whose annex 6 proposed to identify, and who was never met: three cases. */
    private String identified;

    private String monitoredBefore;
    private String refused;
    private String objected;

    @BeforeAll
    void theRosterAndTheListsAreInAndSixPeopleSignIn(@TempDir Path folder) {
        office.open();
        office.takeIn(SampleTown.of(SampleTown.SEED, 300).writeTo(folder));
        office.clock().startOn(FIRST_DAY);
        people = new CampaignPeople(office, "http://127.0.0.1:" + port);
        steps = new CampaignSteps(people, office);
    }

    @AfterAll
    void theyGoHome() {
        people.close();
    }

    @Test
    @Order(1)
    void everybodyIsTrainedAndHasSigned() {
        assertThat(people.at(OFFICER).words())
                .as("the day begins with what is owed")
                .contains("我的今天", "已超期");
        steps.theTownTakesItsPeopleIn();
        assertThat(people.at(OFFICER).words()).contains("还有 5 人未培训");
        steps.theTownTrainsThem(FIRST_DAY);
        assertThat(people.at(OFFICER).words()).contains("培训全覆盖:5 人");
    }

    @Test
    @Order(2)
    void twoTrainedPeopleMakeATeamAndTheVillageIsTheirs() {
        assertThat(steps.theChiefTriesATeamOfOne()).contains("至少");
        steps.theChiefMakesATeamOf(MEMBER, MONITOR);
        assertThat(steps.theChiefGivesThemTheVillage()).contains("已办理,派出入户任务");
        people.at(MEMBER).menu("我的今天");
        assertThat(people.at(MEMBER).words()).contains("您这一组还有", "户等着入户");
    }

    @Test
    @Order(3)
    void aHouseholdWithoutTroubleIsConfirmedAndTheNextOpens() {
        DoorForm form = steps.opens(MEMBER, 7);
        String head = form.head();
        form.fileAnswering(Map.of());
        assertThat(people.at(MEMBER).words()).contains("上一份已填报").doesNotContain("发现：");
        assertThat(steps.stateOf(MEMBER, head)).contains("已填报");
    }

    @Test
    @Order(4)
    void atTheTelephoneNobodyIsVisitedWhileSomebodyIsAtHome() {
        DoorForm form = steps.opens(MEMBER, 7);
        form.answer("排查方式", "电话了解").confirm().file();
        assertThat(people.at(MEMBER).words()).contains("有人在家的农户应当入户核查，只有整户外出的才能电话了解（方案 二(三)）");
        assertThat(steps.stateOf(MEMBER, form.head())).contains("待入户");
    }

    @Test
    @Order(5)
    void anIllnessInAnnex7OpensAnnex6WithWhatWasSaid() {
        DoorForm form = steps.opens(MEMBER, 7);
        identified = form.head();
        form.answer("大病或长期慢病", "yes").answer("联系电话", "13900000077");
        form.fileAnswering(Map.of());
        assertThat(people.at(MEMBER).words()).contains("发现：大病或长期慢病", "已改填本表，原内容已带入", identified);
        DoorForm longer = DoorForm.of(people.at(MEMBER));
        assertThat(longer.title()).contains("风险线索入户核查表");
        assertThat(longer.said("大病或长期慢病")).isEqualTo("yes");
        assertThat(longer.said("联系电话")).isEqualTo("13900000077");
        longer.fileAnswering(CampaignSteps.IN_NEED);
        assertThat(steps.stateOf(MEMBER, identified)).contains("附件6", "已填报");
    }

    @Test
    @Order(6)
    void aClueIsAnsweredByAnnex6AndAMonitoredHouseholdByAnnex5() {
        DoorForm clue = steps.opens(MONITOR, 6);
        refused = clue.head();
        clue.fileAnswering(CampaignSteps.IN_NEED);
        assertThat(steps.stateOf(MONITOR, refused)).contains("附件6", "已填报");
        DoorForm monitored = steps.opens(MONITOR, 5);
        String head = monitored.head();
        monitored.fileAnswering(Map.of());
        assertThat(steps.stateOf(MONITOR, head)).contains("附件5", "已填报");
        monitoredBefore = head;
    }

    @Test
    @Order(7)
    void theMeetingConcludesOnEveryHousehold() {
        people.at(CHIEF).menu("我的今天");
        assertThat(people.at(CHIEF).words()).contains("户应上会还没有上会");
        steps.theChiefConvenes();
        objected = steps.onTheAgendaBesides(identified, refused);
        steps.theMeetingConcludes(List.of(identified, refused, objected));
        assertThat(people.at(CHIEF).words()).contains("会议已结束", "会议记录(Word)");
        assertThat(WordFile.open(people.at(CHIEF)
                                .download(people.at(CHIEF).main().getByText("会议记录(Word)")))
                        .words())
                .contains(identified, refused, objected, "拟识别");
    }

    @Test
    @Order(8)
    void oneHouseholdIsSentBackByTheTownAndIdentifiedByTheCounty() {
        steps.walksToTheTown(identified, FIRST_DAY);
        CasePage.of(people.at(OFFICER), identified).act("退回", Map.of("退回到", "村级研判评议"));
        assertThat(CasePage.of(people.at(CHIEF), identified).words()).contains("村级研判评议", "支出凭证不全");
        CasePage.of(people.at(CHIEF), identified).act("评议通过");
        CasePage.of(people.at(CHIEF), identified).act("原公示有效,报镇审核");
        CasePage.of(people.at(OFFICER), identified).everyPaperIsThere();
        CasePage.of(people.at(OFFICER), identified).act("审核通过,报领导签批");
        people.at(LEADER).menu("我的今天");
        assertThat(people.at(LEADER).words()).contains("识别认定有 1 户等您办理");
        CasePage.of(people.at(LEADER), identified).act("签批同意,报县审定");
        CasePage.of(people.at(COUNTY), identified).act("审定通过");
        CasePage.of(people.at(OFFICER), identified).act("登记公告");
        CasePage.of(people.at(OFFICER), identified).act("登记录入国家系统");
        assertThat(CasePage.of(people.at(CHIEF), identified).words()).contains("已纳入监测", "程序已经办完");
    }

    @Test
    @Order(9)
    void oneIsRefusedToldAppealsAndStaysRefused() {
        CasePage.of(people.at(CHIEF), refused).act("不予纳入");
        CasePage.of(people.at(MONITOR), refused).act("登记告知农户");
        CasePage.of(people.at(MONITOR), refused).act("登记复核申请");
        CasePage.of(people.at(OFFICER), refused).act("提出复核意见,报县");
        CasePage.of(people.at(COUNTY), refused).act("维持不予纳入");
        assertThat(CasePage.of(people.at(MONITOR), refused).words()).contains("不予纳入", "登记复核申请");
    }

    @Test
    @Order(10)
    void anObjectionThatHoldsKeepsTheNoticeFromBeingOver() {
        steps.walksToTheNotice(objected, FIRST_DAY.plusDays(7));
        CasePage page = CasePage.of(people.at(MONITOR), objected)
                .register("登记异议", Map.of("异议人", "样邻居", "异议内容", "他家在县城有门面房"), "登记");
        page = CasePage.of(people.at(CHIEF), objected).choose("登记处理结果……", "异议成立", Map.of("怎样核实处理的", "到县城看过，属实"), "登记");
        office.clock().startOn(FIRST_DAY.plusDays(14));
        page = CasePage.of(people.at(CHIEF), objected);
        assertThat(page.inTheWay("公示期满,报镇审核")).contains("异议");
        page.act("不予纳入");
        assertThat(CasePage.of(people.at(MONITOR), objected).words()).contains("不予纳入");
    }

    @Test
    @Order(11)
    void thePapersGoOutAndAreOpenedAgain() {
        Visit officer = people.at(OFFICER);
        officer.menu("附件");
        officer.use(officer.main().locator("#annex-4 button"));
        assertThat(officer.words()).contains("已上报,等待上级签收");
        AnnexSheet dispatch = AnnexSheet.open(officer.download(officer.main().locator("#annex-4 a:has-text('第 1 版')")));
        assertThat(dispatch.column("村")).contains("四洞桥村").endsWith("合计");
        AnnexSheet ledger = AnnexSheet.open(officer.download(officer.main().locator("#annex-7 a:has-text('下载')")));
        assertThat(ledger.column("村")).contains("四洞桥村");
        Visit chief = people.at(CHIEF);
        CasePage.of(chief, identified);
        String notice = WordFile.open(
                        chief.download(chief.main().locator("a:has-text('打印稿')").first()))
                .words();
        assertThat(notice).contains("公示", identified.substring(0, 1)).doesNotContain("因病", "13900000077");
        people.at(COUNTY).menu("我的今天");
        assertThat(people.at(COUNTY).words()).contains("上报的附件等待签收");
        people.at(COUNTY).follow("上报的附件等待签收");
        people.at(COUNTY).use(people.at(COUNTY).main().locator("button:has-text('签收')"));
        assertThat(people.at(COUNTY).words()).contains("已签收", "回执");
    }

    @Test
    @Order(12)
    void theTownsSummaryIsWrittenApprovedByTheLeaderAndHandedIn() {
        assertThat(steps.theOfficerWritesTheSummary("排查工作按方案完成")).contains("已办理");
        steps.presses(LEADER, "审定同意");
        assertThat(steps.presses(OFFICER, "上报县")).contains("第 1 版", "待签收");
        Visit officer = people.at(OFFICER);
        assertThat(WordFile.open(officer.download(
                                officer.main().locator("a:has-text('第 1 版')").first()))
                        .words())
                .contains("排查工作按方案完成", "通旅镇");
    }

    @Test
    @Order(13)
    void marksPassVillageTownAndCountyAndStandOnTheirAnnexes() {
        String noLabour = "整户无劳动能力兜底保障户";
        steps.passesTheMark(monitoredBefore, noLabour);
        assertThat(steps.annexOf(8).column("户主姓名")).contains(monitoredBefore);
        MarkPage.of(people.at(OFFICER), monitoredBefore, noLabour).act("终止标注");
        steps.passesTheMark(monitoredBefore, "已实施开发式帮扶");
        assertThat(steps.annexOf(9).column("户主姓名")).contains(monitoredBefore);
        assertThat(steps.annexOf(8).column("户主姓名"))
                .as("nobody bears both marks")
                .doesNotContain(monitoredBefore);
    }

    @Test
    @Order(20)
    void everythingHoldsInTheDatabaseAfterwards() throws SQLException {
        EverythingHolds.in(database);
    }

    @Test
    @Order(21)
    void theBrowsersHadNothingToComplainOf() {
        assertThat(people.complaints())
                .filteredOn(said -> !said.contains("422"))
                .isEmpty();
    }
}

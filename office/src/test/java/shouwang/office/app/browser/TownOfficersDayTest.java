package shouwang.office.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
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
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import shouwang.office.WithDatabase;
import shouwang.office.access.StartSlip;
import shouwang.office.app.town.Cast;
import shouwang.office.app.town.SampleTown;
import shouwang.office.app.town.TownFiles;
import shouwang.office.campaign.AnnexSheet;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Role;

/** 镇办工作人员的一天: from a messy roster and five lists to one form for every household, as people do it on the pages. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "shouwang.files=target/officers-day-files")
@WithDatabase(ofItsOwn = true)
@Import(SampleOffice.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TownOfficersDayTest {

    private static final LocatorAssertions.HasTextOptions IN_ITS_TIME =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    @LocalServerPort
    int port;

    @Autowired
    SampleOffice office;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment settings;

    private final SampleTown town = SampleTown.of(SampleTown.SEED, 300);
    private Path folder;
    private TownFiles files;
    private Visit officer;

    @BeforeAll
    void theOfficerSignsInAtAnEmptyOffice(@TempDir Path desk) {
        folder = desk;
        office.open();
        files = town.writeTo(folder);
        officer = visit(office.person("样镇办", Role.TOWN_OFFICER, SampleOffice.TOWN));
        assertThat(officer.words()).contains("还没有农户。第一步:导入各村花名册");
    }

    @Test
    @Order(1)
    void theRosterIsReadBeforeTheOfficersEyes() throws SQLException {
        officer.follow("导入花名册");
        officer.handIn("花名册或退回表", files.rosters().toArray(Path[]::new));
        Connection lock = nobodyReadsOn();
        try {
            officer.press("上传并核对");
            assertThat(officer.main().locator("section[role=status]")).containsText("可以离开本页,办理不会中断");
        } finally {
            lock.close();
        }
        assertThat(state()).hasText("待应用", IN_ITS_TIME);
    }

    /** Reading stands still until the lock returned is closed, so that the page of a reading can be looked at. */
    private Connection nobodyReadsOn() throws SQLException {
        Connection owner = DriverManager.getConnection(
                settings.getRequiredProperty("spring.flyway.url"),
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getRequiredProperty("spring.flyway.password"));
        owner.setAutoCommit(false);
        owner.createStatement().execute("lock table registry.staged_row in exclusive mode");
        return owner;
    }

    @Test
    @Order(2)
    void everyUnreadableCellIsSaidAndComesBackInTheRejects() throws IOException {
        assertThat(officer.words())
                .contains("错误的单元格", "姓名为空", "不存在村", "大半年", "1950-02-30")
                .doesNotContainPattern("\\b\\d{17}[\\dX]\\b");
        byte[] rejects = officer.download(officer.main().getByText("下载退回表"));
        Files.write(folder.resolve("退回表.xlsx"), RepairedRejects.of(town, rejects));
        officer.press("应用:载入新户和更正");
        assertThat(state()).hasText("已应用", IN_ITS_TIME);
        assertThat(figure("registry.v_household where not complete")).isPositive();
    }

    @Test
    @Order(3)
    void theRepairedRejectsMakeEveryHouseholdComplete() {
        officer.menu("花名册导入");
        officer.handIn("花名册或退回表", folder.resolve("退回表.xlsx"));
        officer.press("上传并核对");
        assertThat(state()).hasText("待应用", IN_ITS_TIME);
        assertThat(officer.words()).doesNotContain("错误的单元格");
        officer.press("应用:载入新户和更正");
        assertThat(state()).hasText("已应用", IN_ITS_TIME);
        assertThat(figure("registry.v_household where not complete")).isZero();
        assertThat(figure("registry.v_household")).isEqualTo(town.households().size());
    }

    @Test
    @Order(4)
    void everyListIsAnsweredRowForRow() {
        for (TownFiles.HandedList list : files.lists()) {
            officer.menu("名单");
            officer.page().locator("#kind").selectOption(list.list().kind().word());
            officer.page().locator("#department").fill(list.list().department());
            officer.handIn("名单文件", list.path());
            officer.press("交名单并比对");
            List<Integer> sum = officer.page().locator(".office-tiles b").allInnerTexts().stream()
                    .map(Integer::valueOf)
                    .toList();
            assertThat(sum.get(0))
                    .as(list.list().title())
                    .isEqualTo(list.list().rows().size())
                    .isEqualTo(sum.get(1) + sum.get(2) + sum.get(3));
        }
    }

    @Test
    @Order(5)
    void aWaitingRowIsFoundToBeOneOfTwoWomenOfOneName() {
        officer.menu("待核对");
        long before = figure("screening.clue where outcome = 'waiting'");
        Locator row = officer.main()
                .locator("tbody tr:has-text('" + Cast.TWIN.head() + "')")
                .first();
        row.locator("summary").click();
        row.locator("label:has-text('" + Cast.TWIN.group() + "组')").click();
        row.getByLabel("理由").fill("电话问过本人,住" + Cast.TWIN.group() + "组");
        row.locator("button").click();
        assertThat(officer.main()).containsText("已办理。");
        assertThat(officer.main()).containsText("电话问过本人");
        assertThat(figure("screening.clue where outcome = 'waiting'")).isEqualTo(before - 1);
    }

    @Test
    @Order(6)
    void theHouseholdFillsOneFormAndThePageSaysWhy() {
        officer.follow(Cast.TWIN.head() + "户");
        assertThat(officer.main().locator("h1")).hasText(Cast.TWIN.head() + "户");
        assertThat(officer.words()).contains("填附件6", "新识别和申请农村低保", "第7行");
        officer.menu("农户");
        officer.page().locator("#words").fill(Cast.BELOW_THE_LINE.number(0));
        officer.press("查找");
        officer.follow(Cast.BELOW_THE_LINE.head());
        officer.main().locator("summary:has-text('为什么')").first().click();
        assertThat(officer.words()).contains("填附件7", "7,499.99", "7,500.00", "低于监测标准", "工资性收入");
    }

    @Test
    @Order(7)
    void theAnnexesSayWhatTheRecordsSay() {
        officer.menu("附件");
        String year = "通旅镇2023年防止返贫监测帮扶集中排查";
        AnnexSheet dispatch = annex(officer, 4);
        assertThat(dispatch.title()).isEqualTo(year + "工作调度表");
        assertThat(dispatch.column("村")).hasSize(11).contains("四洞桥村").endsWith("合计");
        AnnexSheet ledger = annex(officer, 7);
        assertThat(ledger.column("村").size()).isEqualTo(figure("screening.v_routing where form = 7"));
        for (int number : List.of(8, 9)) {
            AnnexSheet list = annex(officer, number);
            assertThat(list.title()).startsWith("通旅镇");
            assertThat(list.column("村").size())
                    .as("附件" + number)
                    .isEqualTo(figure("registry.v_household where 'annex-" + number + "' = any(proposals)"));
        }
    }

    @Test
    @Order(8)
    void theVillageMonitorSeesOnlyTheOwnVillage() {
        StartSlip slip = office.newcomer("样村监", Role.VILLAGE_MONITOR, SampleOffice.VILLAGE);
        String own = "'" + SampleOffice.VILLAGE + "'";
        try (Visit monitor = visit(slip)) {
            changePassword(monitor, slip);
            monitor.menu("工作台");
            assertThat(monitor.words()).contains("四洞桥村").doesNotContain("复兴庙村", "通旅社区");
            monitor.menu("农户");
            assertThat(monitor.main().locator("tbody tr").first()).containsText("四洞桥村");
            assertThat(monitor.words()).doesNotContain("复兴庙村", "通旅社区");
            monitor.menu("名单");
            assertThat(monitor.words()).contains(Cast.TWIN.head()).doesNotContain("复兴庙村", "通旅社区");
            monitor.menu("附件");
            List<String> villages = annex(monitor, 7).column("村");
            assertThat(villages).containsOnly("四洞桥村");
            assertThat(villages.size()).isEqualTo(figure("screening.v_routing where form = 7 and village = " + own));
            assertThat(monitor.complaints()).isEmpty();
            assertThat(monitor.open("/households/" + another(own)).status()).isEqualTo(404);
            assertThat(monitor.open("/imports/1").status()).isEqualTo(404);
            assertThat(monitor.open("/lists/1").status()).isEqualTo(404);
        }
    }

    private static void changePassword(Visit monitor, StartSlip slip) {
        String own = "四洞桥的水很清 2023";
        monitor.fill("原密码", slip.password());
        monitor.fill("新密码", own);
        monitor.fill("再输一次新密码", own);
        monitor.press("修改密码");
        monitor.signIn(slip.signInName(), own);
    }

    @Test
    @Order(9)
    void theSameWayIsGoneWithoutScripts() throws IOException {
        Path roster = Files.writeString(folder.resolve("补录.csv"), """
                村,组,户编号,姓名,证件号码,与户主关系\r
                新桥村,2组,512022115208999901,样补录,,户主\r
                """);
        Path list = Files.writeString(folder.resolve("再查.csv"), "姓名,村\r\n样补录,新桥村\r\n样无此人,新桥村\r\n");
        try (Visit plain =
                Visit.withoutScripts(address()).signIn(office.person("样二办", Role.TOWN_OFFICER, SampleOffice.TOWN))) {
            plain.menu("花名册导入");
            plain.handIn("花名册或退回表", roster);
            plain.press("上传并核对");
            Locator state = plain.main().locator("h1 .office-word");
            assertThat(state).hasText("待应用", IN_ITS_TIME);
            plain.press("应用:载入新户和更正");
            assertThat(state).hasText("已应用", IN_ITS_TIME);
            plain.menu("名单");
            plain.page().locator("#kind").selectOption("visit");
            plain.handIn("名单文件", list);
            plain.press("交名单并比对");
            assertThat(plain.words()).contains("收到 2 行 = 已匹配 1 + 待核对 1 + 不纳入 0");
            plain.use(plain.main().locator("tbody tr:has-text('样无此人') a"));
            plain.page().locator("#answer").selectOption("cannot-be-found");
            plain.page().locator("#reason").fill("村里没有这个人");
            plain.press("答复");
            assertThat(plain.main()).containsText("查无此人");
            plain.menu("农户");
            plain.page().locator("#words").fill("样补录");
            plain.press("查找");
            plain.follow("样补录");
            assertThat(plain.words()).contains("填附件6");
            plain.menu("附件");
            assertThat(annex(plain, 4).column("村")).endsWith("合计");
        }
    }

    @Test
    @Order(10)
    void theBrowserHadNothingToComplainOf() {
        officer.page().locator(".office-person summary").click();
        officer.press("退出登录");
        assertThat(officer.words()).contains("已退出登录");
        assertThat(officer.complaints()).isEmpty();
        officer.close();
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private Visit visit(StartSlip slip) {
        return Visit.to(address()).signIn(slip);
    }

    private Locator state() {
        return officer.main().locator("h1 .office-word");
    }

    private static AnnexSheet annex(Visit visit, int number) {
        return AnnexSheet.open(visit.download(visit.main().locator("#annex-" + number + " a:has-text('下载')")));
    }

    /** What the database counts, whoever asks. */
    private long figure(String rows) {
        return database.read(
                Actor.OFFICE,
                () -> jdbc.sql("select count(*) from " + rows).query(Long.class).single());
    }

    private long another(String village) {
        return database.read(
                Actor.OFFICE,
                () -> jdbc.sql("select min(id) from registry.v_household where village <> " + village)
                        .query(Long.class)
                        .single());
    }
}

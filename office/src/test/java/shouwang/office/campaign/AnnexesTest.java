package shouwang.office.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.campaign.InventedTown.MONITOR;
import static shouwang.office.campaign.InventedTown.OFFICER;
import static shouwang.office.campaign.InventedTown.SIDONG;
import static shouwang.office.campaign.InventedTown.TOWN;
import static shouwang.office.campaign.InventedTown.facts;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.casework.MarkFolk;
import shouwang.office.casework.MarkRuling;
import shouwang.office.casework.Marks;
import shouwang.office.casework.marks.MarkAction;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Refusal;
import shouwang.office.packs.Packs;
import shouwang.office.region.Divisions;
import shouwang.office.screening.KeyGroups;
import shouwang.policy.pack.Annex;
import shouwang.policy.pack.AnnexUse;
import shouwang.policy.procedure.MarkKind;

/** The annexes opened again: what stands in them is what the records say. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase
@Transactional
class AnnexesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 20);

    @Autowired
    Packs packs;

    @Autowired
    Annexes annexes;

    @Autowired
    KeyGroups groups;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    @Autowired
    Marks marks;

    @Autowired
    MarkRuling ruling;

    private MarkFolk marked;
    private long supported;

    @BeforeEach
    void fourHouseholdsInTwoVillages() {
        marked = new MarkFolk(marks, ruling, MarkKind.NO_LABOUR);
        InventedTown town = new InventedTown(database, jdbc, divisions);
        supported = town.household(
                FUXING,
                "3",
                "H-1",
                facts("category", "脱贫不稳定户", "identifiedMonth", "202205", "risk1", "因残", "risk2", "缺劳动力"),
                Person.of("样全额", "51202219500101001X", "labour", "无劳动力", "dibao", "农村低保", "dibaoGrade", "全额"),
                Person.of("样无力", "512022195203040028", "labour", "丧失劳动力"));
        town.verdict(supported, "yes", "annex-8");
        long working = town.household(
                FUXING,
                "4",
                "H-2",
                facts("category", "边缘易致贫户", "industryMeasures", "种植、养殖", "houseUnsafe", "yes"),
                Person.of("样做工", "512022198001010035", "labour", "普通劳动力"),
                Person.of("样上学", "512022201001010040", "labour", "无劳动力"));
        town.verdict(working, "yes", "complete-measures", "annex-9");
        long plain = town.household(
                FUXING,
                "4",
                "H-3",
                facts("householdType", "一般农户", "wholeHouseholdAway", "yes"),
                Person.of("=样公式", "512022197001010051", "workPlace", "四川省成都市双流区", "workMonths", "10"),
                Person.of("样读书", "512022201001010067", "schoolStatus", "小学", "health", "长期慢性病"),
                Person.of("样幼儿", "512022202001010073", "schoolStatus", "学龄前儿童"));
        town.verdict(plain, "no", "none");
        town.finding(plain, "DQ091", "error", "flagged");
        town.finding(plain, "DQ033", "error", "unknown");
        long visited = town.household(SIDONG, "1", "H-4", facts(), Person.of("样需访", "512022197001010089"));
        groups.putIn(OFFICER, visited, "收入骤减");
    }

    @Test
    void anotherVillagesAnnexIsNotThere() {
        assertThatThrownBy(() -> sheet(MONITOR, annex(AnnexUse.LEDGER), SIDONG)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sheet(MONITOR, annex(AnnexUse.DISPATCH), TOWN)).isInstanceOf(Refusal.class);
    }

    @Test
    void theDispatchTableHasEveryVillageOfTheTownAndTheirSum() {
        AnnexSheet sheet = sheet(OFFICER, annex(AnnexUse.DISPATCH), TOWN);
        assertThat(sheet.title()).isEqualTo("通旅镇2023年防止返贫监测帮扶集中排查工作调度表");
        assertThat(sheet.column("村")).hasSize(11).contains("复兴庙村", "四洞桥村").endsWith("合计");
        assertThat(sheet.row("村", "复兴庙村"))
                .containsEntry("总户数", "3")
                .containsEntry("总人数", "7")
                .containsEntry("第1类监测对象应查", "2")
                .containsEntry("应填附件6户数", "0")
                .containsEntry("其他农户台账应查(附件7)", "1")
                .containsEntry("帮扶措施待补", "1")
                .containsEntry("拟标注兜底保障户(附件8)", "1")
                .containsEntry("拟标注开发式帮扶(附件9)", "1")
                .containsEntry("住房不安全", "1")
                .containsEntry("有人未参保", "1")
                .containsEntry("有子女失学", "0")
                .containsEntry("数据错误(条)", "1");
        assertThat(sheet.row("村", "四洞桥村"))
                .containsEntry("第5类需要入户核查的其他农户应查", "1")
                .containsEntry("应填附件6户数", "1");
    }

    @Test
    void theSumOfTheDispatchTableIsWhatTheDatabaseCounts() {
        Map<String, String> sum = sheet(OFFICER, annex(AnnexUse.DISPATCH), TOWN).row("村", "合计");
        Map<String, Object> counted =
                database.read(OFFICER.scope(), () -> jdbc.sql("""
                        select count(*)::text as households,
                            (select count(*)::text from registry.v_person) as people,
                            count(*) filter (where form = 5)::text as five, count(*) filter (where form = 6)::text as six,
                            count(*) filter (where form = 7)::text as seven
                        from screening.v_routing
                        """).query().singleRow());
        assertThat(sum)
                .containsEntry("总户数", String.valueOf(counted.get("households")))
                .containsEntry("总人数", String.valueOf(counted.get("people")))
                .containsEntry("第1类监测对象应查", String.valueOf(counted.get("five")))
                .containsEntry("应填附件6户数", String.valueOf(counted.get("six")))
                .containsEntry("其他农户台账应查(附件7)", String.valueOf(counted.get("seven")));
    }

    @Test
    void whatNoRecordTellsIsEmptyAndNoNought() {
        assertThat(sheet(OFFICER, annex(AnnexUse.DISPATCH), TOWN).row("村", "合计"))
                .containsEntry("住房已解决", "")
                .containsEntry("明白纸张贴(处)", "")
                .containsEntry("已排查户数", "0")
                .containsEntry("完成率(%)", "0");
        assertThat(sheet(OFFICER, annex(AnnexUse.DISPATCH), TOWN).column("完成率(%)"))
                .as("nobody lives in eight villages")
                .containsOnly("0", "");
    }

    @Test
    void forACountyOnlyVillagesWithHouseholdsAreLines() {
        assertThat(sheet(Actor.OFFICE, annex(AnnexUse.DISPATCH), "512022000000").column("村"))
                .containsExactly("复兴庙村", "四洞桥村", "合计");
        assertThat(sheet(Actor.OFFICE, annex(AnnexUse.DISPATCH), "512022000000").texts())
                .contains("填报单位:通旅镇");
    }

    @Test
    void theLedgerHasOneLineForEveryHouseholdNoKeyGroupClaims() {
        AnnexSheet sheet = sheet(OFFICER, annex(AnnexUse.LEDGER), TOWN);
        assertThat(sheet.column("户编号")).containsExactly("H-3");
        assertThat(sheet.row("户编号", "H-3"))
                .containsEntry("村", "复兴庙村")
                .containsEntry("组", "4组")
                .containsEntry("户主姓名", "=样公式")
                .containsEntry("户主证件号码", "512022********0051")
                .containsEntry("户类型", "一般农户")
                .containsEntry("标签", "慢性病、整户外出")
                .containsEntry("登记人口", "3")
                .containsEntry("外出务工", "1")
                .containsEntry("在校人数", "1")
                .containsEntry("住房安全", "");
    }

    @Test
    void aNameThatLooksLikeAFormulaIsText() {
        assertThat(sheet(OFFICER, annex(AnnexUse.LEDGER), TOWN)
                        .cell("户编号", "H-3", "户主姓名")
                        .getCellType())
                .isEqualTo(CellType.STRING);
    }

    @Test
    void aVillageGetsItsOwnLedgerOnly() {
        assertThat(sheet(MONITOR, annex(AnnexUse.LEDGER), FUXING).column("村")).containsOnly("复兴庙村");
        assertThat(sheet(OFFICER, annex(AnnexUse.LEDGER), SIDONG).column("村")).isEmpty();
    }

    @Test
    void theNoLabourListSaysWhoseGroundItIs() {
        AnnexSheet sheet = sheet(OFFICER, annex(AnnexUse.NO_LABOUR), TOWN);
        assertThat(sheet.column("户编号")).containsExactly("H-1");
        assertThat(sheet.row("户编号", "H-1"))
                .containsEntry("乡", "通旅镇")
                .containsEntry("户主证件号码", "512022********001X")
                .containsEntry("监测对象类别", "脱贫不稳定户")
                .containsEntry("识别监测时间", "202205")
                .containsEntry("致贫返贫风险", "因残、缺劳动力")
                .containsEntry("家庭成员劳动技能", "样全额:无劳动力;样无力:丧失劳动力")
                .containsEntry("低保成员及档次", "样全额:全额")
                .containsEntry("认定依据", "全额或最高档低保")
                .containsEntry("村级意见及日期", "");
    }

    @Test
    void theDevelopmentListLeavesWillingnessToBeAsked() {
        AnnexSheet sheet = sheet(OFFICER, annex(AnnexUse.DEVELOPMENT), TOWN);
        assertThat(sheet.column("户编号")).containsExactly("H-2");
        assertThat(sheet.row("户编号", "H-2"))
                .containsEntry("有劳动力成员及劳动技能", "样做工:普通劳动力")
                .containsEntry("开发式帮扶措施", "产业帮扶:种植、养殖")
                .containsEntry("有无发展意愿", "");
    }

    @Test
    void untilTheTownConfirmedAnybodyTheListShowsAllWhoAreProposedWithTheVillagesOpinion() {
        long second = proposedToo();
        marked.through(supported, MarkAction.CONFIRM);
        AnnexSheet sheet = sheet(OFFICER, annex(AnnexUse.NO_LABOUR), TOWN);
        assertThat(sheet.column("户编号")).containsExactly("H-1", "H-5");
        assertThat(sheet.row("户编号", "H-1").get("村级意见及日期")).startsWith("样例文字 样支书 ");
        assertThat(sheet.row("户编号", "H-5")).containsEntry("村级意见及日期", "");
        // The village's own list holds whom the village confirmed.
        assertThat(sheet(MONITOR, annex(AnnexUse.NO_LABOUR), FUXING).column("户编号"))
                .containsExactly("H-1");
        marked.through(second, MarkAction.DECLINE);
        assertThat(sheet(OFFICER, annex(AnnexUse.NO_LABOUR), TOWN).column("户编号"))
                .containsExactly("H-1");
    }

    @Test
    void fromThenOnItListsWhomTheTownConfirmedWithEveryOpinion() {
        proposedToo();
        marked.through(
                supported, MarkAction.CONFIRM, MarkAction.AGREE, MarkAction.REPORT, MarkAction.VERIFY, MarkAction.FLAG);
        String day = marked.ruling().today().toString();
        AnnexSheet sheet = sheet(OFFICER, annex(AnnexUse.NO_LABOUR), TOWN);
        assertThat(sheet.column("户编号")).containsExactly("H-1");
        assertThat(sheet.row("户编号", "H-1"))
                .containsEntry("镇级意见及日期", "样例文字 样镇办 " + day)
                .containsEntry("县级核实结果", "情况属实 " + day)
                .containsEntry("国家系统标注日期", day);
    }

    private long proposedToo() {
        InventedTown town = new InventedTown(database, jdbc, divisions);
        long second = town.household(FUXING, "3", "H-5", facts(), Person.of("样五", "512022195001010095"));
        town.verdict(second, "yes", "annex-8");
        return second;
    }

    @Test
    void anEmptyListIsStillAPaperToSign() {
        AnnexSheet sheet = sheet(OFFICER, annex(AnnexUse.NO_LABOUR), SIDONG);
        assertThat(sheet.column("户编号")).isEmpty();
        assertThat(sheet.texts()).anyMatch(text -> text.contains("审核人:"));
    }

    @Test
    void nobodyHandsInForACounty() {
        assertThatThrownBy(() -> annexes.handIn(InventedTown.COUNTY_OFFICER, annex(AnnexUse.DISPATCH)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aVillageHandsInToItsTownAndATownToItsCounty() {
        annexes.handIn(OFFICER, annex(AnnexUse.NO_LABOUR));
        assertThat(annexes.handedIn(InventedTown.COUNTY_OFFICER, annex(AnnexUse.NO_LABOUR)))
                .singleElement()
                .satisfies(paper -> assertThat(List.of(paper.division(), paper.recipient()))
                        .isEqualTo(List.of(TOWN, "512022000000")));
    }

    private AnnexSheet sheet(Actor actor, Annex annex, String division) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        annexes.write(actor, annex, division, DAY, out);
        return AnnexSheet.open(out.toByteArray());
    }

    private Annex annex(AnnexUse use) {
        return packs.inForce().annex(use).orElseThrow();
    }
}

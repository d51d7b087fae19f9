package shouwang.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shouwang.policy.Answer;
import shouwang.policy.Column;
import shouwang.policy.InRange;
import shouwang.policy.Monitored;
import shouwang.policy.TestHousehold;
import shouwang.policy.Verdict;
import shouwang.policy.rule.Desk;
import shouwang.policy.rule.Examination;
import shouwang.policy.rule.Finding;

class DeskTest {
    private static final PolicyPack PACK = PolicyPack.load("tonglv-2023");
    private static final Set<String> ALL_COLUMNS =
            PACK.columns().all().stream().map(Column::key).collect(Collectors.toSet());
    private static final LocalDate DAY = LocalDate.of(2023, 5, 20);
    private static final Desk DESK = PACK.desk(ALL_COLUMNS, DAY);

    @Test
    void namesTheMissingColumnsOfARuleThatIsNotAsked() {
        Set<String> columns = new HashSet<>(ALL_COLUMNS);
        columns.removeAll(Set.of("health", "risk1", "risk2", "risk3", "risk4", "birthDate", "dropoutFlag"));

        List<Desk.NotAsked> notAsked = PACK.desk(columns, DAY).notAsked();

        assertThat(notAsked)
                .extracting(each -> each.rule().id() + each.missingHeaders())
                .containsExactlyInAnyOrder("DQ008[出生日期]", "DQ050[健康状况]");
        columns.remove("risk5");
        assertThat(PACK.desk(columns, DAY).notAsked())
                .extracting(each -> each.rule().id())
                .contains("DQ130", "DQ133", "DQ152")
                .doesNotContain("DQ150", "DQ156", "DQ055");
    }

    @Test
    void findsNothingWrongWithAHouseholdInOrder() {
        Examination examination = DESK.examine(TestHousehold.threeAtHome()
                .with("netIncome", "33600")
                .with("netIncomePerHead", "11200")
                .with("developmentState", "尚未实施")
                .record());

        assertThat(examination.findings()).extracting(Finding::ruleId).containsOnly("DQ123");
        assertThat(examination.verdict().proposals()).containsExactly("none");
    }

    @Test
    void saysWhatIsMissingAndWhoseItIs() {
        Finding finding = only("DQ013", TestHousehold.threeAtHome().empty(2, "sex"));

        assertThat(finding.answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(finding.memberRow()).contains(4L);
        assertThat(finding.because()).isEqualTo("待核实，缺少：性别（样例丙）");
    }

    @Test
    void tracesAFindingToItsFactsAndClause() {
        Finding finding = only("DQ055", TestHousehold.threeAtHome().set(2, "labour", "普通劳动力"));

        assertThat(finding.because()).isEqualTo("8 岁，劳动技能填“普通劳动力”，应为无劳动力");
        assertThat(finding.trace().rule().basis()).extracting("id").contains("方案 一(六)");
        assertThat(finding.trace().lines())
                .extracting(line -> line.fact() + "=" + line.value())
                .contains("年龄=8", "出生日期=2015-03-03", "劳动技能=普通劳动力")
                .doesNotContain("已填劳动技能=是");
        assertThat(finding.trace().lines()).anySatisfy(line -> {
            assertThat(line.column()).map(Column::key).contains("labour");
            assertThat(line.member()).contains(4L);
        });
    }

    @ParameterizedTest
    @CsvSource({"22500.00, 7500.00, NO", "22499.98, 7499.99, YES", "22499.99, 7500.00, NO", "-0.01, 0.00, YES"})
    void comparesThePrintedFigureWithTheStandard(String sum, BigDecimal perHead, InRange inRange) {
        Verdict verdict = verdict(TestHousehold.threeAtHome()
                .with("wageIncome", sum)
                .with("businessIncome", "0")
                .with("businessCost", "0")
                .with("transferIncome", "0"));

        assertThat(verdict.adjustedPerHead()).contains(perHead);
        assertThat(verdict.inRange()).isEqualTo(inRange);
    }

    @ParameterizedTest
    @CsvSource({"-0.01, -0.01", "0.015, 0.02", "-0.015, -0.02", "0.005, 0.01", "-0.005, -0.01", "0.0149, 0.01"})
    void roundsHalfAwayFromNoughtOnce(String claim, BigDecimal adjustedPerHead) {
        TestHousehold alone = new TestHousehold().member("样例丁", "户主", "男", "1950-01-01");
        for (String column : List.of(
                "wageIncome",
                "businessIncome",
                "businessCost",
                "propertyIncome",
                "transferIncome",
                "eligibleExpense")) {
            alone.with(column, "0");
        }

        assertThat(verdict(alone.with("claimIncome", claim)).adjustedPerHead()).contains(adjustedPerHead);
    }

    @Test
    void leavesAFigureEmptyWhenAnAmountIs() {
        Verdict verdict = verdict(TestHousehold.threeAtHome().without("claimIncome"));

        assertThat(verdict.net()).contains(new BigDecimal("33600.00"));
        assertThat(verdict.netPerHead()).contains(new BigDecimal("11200.00"));
        assertThat(verdict.adjustedPerHead()).isEmpty();
        assertThat(verdict.inRange()).isEqualTo(InRange.UNKNOWN);
        assertThat(verdict.proposals()).containsExactly("unknown");
    }

    @Test
    void countsAndSumsNothingForAHouseholdThatIsNotWhole() {
        Examination examination =
                DESK.examine(TestHousehold.threeAtHome().incomplete().record());

        assertThat(examination.verdict().net()).isEmpty();
        assertThat(examination.verdict().inRange()).isEqualTo(InRange.UNKNOWN);
        assertThat(finding(examination, "DQ016").because()).isEqualTo("待核实，缺少：未能载入的成员行");
        assertThat(finding(examination, "DQ010").answer()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void takesAKeptBackCellForUnknownAndNeverForEmpty() {
        assertThat(only(
                                "DQ110",
                                TestHousehold.threeAtHome()
                                        .with("netIncome", "1")
                                        .keptBack("wageIncome"))
                        .because())
                .isEqualTo("待核实，缺少：工资性收入");
        assertThat(verdict(TestHousehold.threeMonitored().keptBack("category")).monitored())
                .isEqualTo(Monitored.NO);
        assertThat(verdict(TestHousehold.threeMonitored().keptBack("riskEliminated"))
                        .monitored())
                .isEqualTo(Monitored.YES);
        assertThat(findings(TestHousehold.threeMonitored().keptBack("risk1")))
                .extracting(Finding::ruleId)
                .contains("DQ153", "DQ133")
                .doesNotContain("DQ130", "DQ131");
    }

    @Test
    void tellsMonitoredEliminatedAndNeither() {
        assertThat(verdict(TestHousehold.threeAtHome()).monitored()).isEqualTo(Monitored.NO);
        assertThat(verdict(TestHousehold.threeMonitored()).monitored()).isEqualTo(Monitored.YES);
        assertThat(verdict(TestHousehold.threeMonitored().with("riskEliminated", "yes"))
                        .monitored())
                .isEqualTo(Monitored.ELIMINATED);
        assertThat(PACK.desk(without("category"), DAY)
                        .examine(TestHousehold.threeMonitored().record())
                        .verdict()
                        .monitored())
                .isEqualTo(Monitored.NO);
    }

    @Test
    void givesTheCodesOfTheRisksAndTheFocus() {
        Verdict verdict = verdict(TestHousehold.threeMonitored()
                .with("risk1", "因意外事故")
                .with("risk2", "因务工就业不稳")
                .with("risk4", "因病"));

        assertThat(verdict.risks()).containsExactly("ACCIDENT", "JOB_UNSTABLE", "ILLNESS");
        assertThat(verdict.focus()).containsExactly("JOB_UNSTABLE", "ACCIDENT");
    }

    @Test
    void seesADropOfTheIncomeOnlyAgainstTheLastCampaignsFigure() {
        assertThat(verdict(TestHousehold.threeAtHome().with("lastAdjustedPerHead", "14000"))
                        .focus())
                .containsExactly("INCOME_DROP");
        assertThat(verdict(TestHousehold.threeAtHome().with("lastAdjustedPerHead", "13999.99"))
                        .focus())
                .isEmpty();
    }

    @Test
    void proposesToAssessWhenAGuaranteeIsWantingAndOnlyWhenThatIsCertain() {
        assertThat(verdict(TestHousehold.threeAtHome().with("houseUnsafe", "yes"))
                        .proposals())
                .containsExactly("assess");
        assertThat(verdict(TestHousehold.threeAtHome().empty(1, "residentMedical"))
                        .proposals())
                .containsExactly("assess");
        assertThat(verdict(TestHousehold.threeAtHome().empty(2, "schoolStatus")).proposals())
                .containsExactly("assess");
        assertThat(verdict(TestHousehold.threeAtHome().without("waterSolved")).proposals())
                .containsExactly("none");
    }

    @Test
    void proposesForTheEliminatedToLookBackAndToCheckForARollback() {
        TestHousehold eliminated = TestHousehold.threeMonitored().with("riskEliminated", "yes");

        assertThat(verdict(eliminated).proposals()).containsExactly("look-back");
        assertThat(verdict(eliminated.with("wageIncome", "0")).proposals())
                .containsExactly("look-back", "rollback-check");
    }

    @Test
    void proposesToCompleteMeasuresAndTheTwoAnnexes() {
        assertThat(verdict(TestHousehold.threeMonitored()).proposals()).containsExactly("annex-9");
        assertThat(verdict(TestHousehold.threeMonitored().without("healthMeasures"))
                        .proposals())
                .containsExactly("complete-measures", "annex-9");
        TestHousehold noLabour = TestHousehold.threeMonitored().without("industryMeasures");
        for (int i = 0; i < 3; i++) {
            noLabour.set(i, "labour", i == 0 ? "丧失劳动力" : "无劳动力");
        }
        assertThat(verdict(noLabour).proposals()).containsExactly("none");
        assertThat(verdict(noLabour.set(0, "dibao", "农村低保").set(0, "dibaoGrade", "全额"))
                        .proposals())
                .containsExactly("annex-8");
    }

    @Test
    void routesEveryHouseholdToExactlyOneForm() {
        assertThat(PACK.route(Monitored.YES, Set.of())).isEqualTo(new Routing(List.of(1), 5));
        assertThat(PACK.route(Monitored.ELIMINATED, Set.of(4, 2))).isEqualTo(new Routing(List.of(1, 2, 4), 5));
        assertThat(PACK.route(Monitored.NO, Set.of(5, 3))).isEqualTo(new Routing(List.of(3, 5), 6));
        assertThat(PACK.route(Monitored.NO, Set.of())).isEqualTo(new Routing(List.of(), 7));
    }

    @Test
    void saysWhichPartOfAProposalFails() {
        var why = DESK.why(TestHousehold.threeMonitored().record(), "annex-8").orElseThrow();

        assertThat(why.answer()).isEqualTo(Answer.CLEAR);
        assertThat(why.parts())
                .extracting(part -> part.says() + " " + part.isWanted() + " " + part.holds())
                .containsExactly(
                        "花名册载明是监测对象 true FLAGGED",
                        "花名册载明风险已消除 false FLAGGED",
                        "整户无劳动能力 true CLEAR",
                        "有成员属分散供养特困或全额（最高档）低保 true CLEAR");
        assertThat(why.lines()).anySatisfy(line -> assertThat(line.whose()).isEqualTo("样例甲"));
        assertThat(DESK.why(TestHousehold.threeMonitored().record(), "annex-9")
                        .orElseThrow()
                        .answer())
                .isEqualTo(Answer.FLAGGED);
        assertThat(DESK.why(TestHousehold.threeMonitored().record(), "annex-99"))
                .isEmpty();
    }

    private static Verdict verdict(TestHousehold household) {
        return DESK.examine(household.record()).verdict();
    }

    private static List<Finding> findings(TestHousehold household) {
        return DESK.examine(household.record()).findings();
    }

    private static Finding only(String rule, TestHousehold household) {
        return finding(DESK.examine(household.record()), rule);
    }

    private static Finding finding(Examination examination, String rule) {
        return examination.findings().stream()
                .filter(each -> each.ruleId().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " found nothing"));
    }

    private static Set<String> without(String column) {
        Set<String> columns = new HashSet<>(ALL_COLUMNS);
        columns.remove(column);
        return columns;
    }
}

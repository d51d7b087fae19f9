package shouwang.policy.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shouwang.policy.HouseholdRecord;
import shouwang.policy.MemberRecord;
import shouwang.policy.Money;
import shouwang.policy.pack.PolicyPack;

class FormTest {
    private static final PolicyPack PACK = PolicyPack.load("tonglv-2023");
    private static final Form LEDGER = PACK.form(7);
    private static final Form CLUES = PACK.form(6);
    private static final Form MONITORED = PACK.form(5);

    private static final HouseholdRecord FAMILY = new HouseholdRecord(
            "样一户",
            Map.of(
                    "householdType", "脱贫户",
                    "householdPhone", "13900000001",
                    "wageIncome", "30000",
                    "businessIncome", "5000",
                    "propertyIncome", "0",
                    "transferIncome", "1200.5",
                    "waterSolved", "yes"),
            Set.of(),
            List.of(
                    new MemberRecord(11, Map.of("name", "样户主", "workMonths", "10"), false),
                    new MemberRecord(12, Map.of("name", "样配偶"), false),
                    new MemberRecord(13, Map.of("name", "样学生", "schoolStatus", "七年级"), false),
                    new MemberRecord(14, Map.of("name", "样幼童", "schoolStatus", "学龄前儿童"), false)),
            true);

    private static Answers offered(String perHead) {
        return LEDGER.offered(new Offer.Known(
                FAMILY,
                Optional.of(perHead).filter(text -> !text.isEmpty()).map(Money::of),
                Optional.of(Money.of(7500)),
                Map.of()));
    }

    /** All that a team does at a household without trouble: five ticks; the rest stands in the form. */
    private static Answers withoutTrouble() {
        Map<String, String> ticks = new LinkedHashMap<>(offered("8000").values());
        LEDGER.blocks().stream()
                .filter(block -> block.tick().isPresent())
                .forEach(block -> ticks.put(block.tickKey(), "yes"));
        ticks.putAll(Map.of(
                "visitedOn",
                "2023-05-20",
                "inspectors",
                "样甲、样乙",
                "respondent",
                "11",
                "method",
                "入户核查",
                "leafletOn",
                "2023-05-20"));
        return Answers.of(ticks);
    }

    private static Answers withoutTrouble(String field, String answer) {
        return withoutTrouble().with(Map.of(field, answer));
    }

    private static List<String> complaints(Form form, Answers answers, String field) {
        return form.check(answers).stream()
                .filter(complaint -> complaint.field().equals(field))
                .map(Complaint::words)
                .toList();
    }

    @Test
    void aBlockThatNobodyConfirmedIsNotAnswered() {
        assertThat(LEDGER.check(offered("8000")))
                .extracting(Complaint::words)
                .contains("“户情况”请核对后勾选“以上仍然对”", "“六项风险”请核对后勾选“其余均无”", "“三保障和饮水安全”请核对后勾选“其余均无问题”");
    }

    @Test
    void aHouseholdWithoutTroubleIsAnsweredByFiveTicksAndNothingTyped() {
        assertThat(LEDGER.check(withoutTrouble())).isEmpty();
        assertThat(LEDGER.troubles(withoutTrouble())).isEmpty();
        assertThat(LEDGER.blocks().stream().filter(block -> block.tick().isPresent()))
                .hasSize(5);
        assertThat(LEDGER.settled(withoutTrouble()).values())
                .containsEntry("illness", "no")
                .containsEntry("houseUnsafe", "no")
                .containsEntry("waterSolved", "yes");
    }

    @Test
    void theTickNeverCoversATroubleThatIsKnownOrWasAnswered() {
        Answers sick = withoutTrouble("illness", "是");
        Answers dry = withoutTrouble("waterSolved", "no");

        assertThat(LEDGER.troubles(sick)).containsExactly(new Trouble("illness", "大病或长期慢病", "是"));
        assertThat(LEDGER.troubles(dry)).extracting(Trouble::toString).containsExactly("饮水安全已解决:否");
    }

    @Test
    void countsThePeopleAndTheGreatestIncomeSoThatNobodyTypesThem() {
        assertThat(offered("8000").values())
                .containsEntry("registeredMembers", "4")
                .containsEntry("residentMembers", "3")
                .containsEntry("membersAway", "1")
                .containsEntry("pupils", "1")
                .containsEntry("mainIncome", "务工工资")
                .containsEntry("householdType", "脱贫户")
                .containsEntry("incomeTrend", "持平");
    }

    /** At the standard is not below it, and one and a half times is above the middle band. */
    @ParameterizedTest
    @CsvSource({"7499.99, 低于监测标准", "7500, 监测标准的1至1.5倍", "11249.99, 监测标准的1至1.5倍", "11250, 监测标准的1.5倍以上", "'', "})
    void offersTheBandOfTheIncome(String perHead, String band) {
        assertThat(offered(perHead).value("incomeBand")).isEqualTo(Optional.ofNullable(band));
    }

    @Test
    void anIncomeBelowTheStandardIsATrouble() {
        assertThat(LEDGER.troubles(withoutTrouble("incomeBand", "低于监测标准"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            householdPhone    | 1390000000           | 不是手机号
            householdPhone    | 23900000001          | 不是手机号
            residentMembers   | 51                   | 不能超过 50
            residentMembers   | 三                    | 不是整数
            visitedOn         | 2023-02-30           | 不是日期
            method            | 微信                  | 不在值列表中
            houseUnsafe       | 也许                  | 不是“是”或“否”
            calledNumber      | 13900000001          | 只在“排查方式”为“电话了解”时填写
            """)
    void saysBesideTheFieldWhatIsWrong(String field, String answer, String words) {
        assertThat(complaints(LEDGER, withoutTrouble(field, answer), field))
                .singleElement()
                .asString()
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource({"householdPhone, 13900000001", "householdPhone, 无", "residentMembers, 50", "residentMembers, 0"})
    void acceptsWhatIsJustAllowed(String field, String answer) {
        assertThat(LEDGER.check(withoutTrouble(field, answer))).isEmpty();
    }

    @Test
    void aCallIsAskedForItsRecordOnlyWhenThereWasOne() {
        Answers call = withoutTrouble("method", "电话了解");

        assertThat(LEDGER.isByPhone(call)).isTrue();
        assertThat(LEDGER.check(call, offered("8000")))
                .extracting(Complaint::field)
                .containsExactly("calledNumber", "calledAt", "callMinutes", "callResult");
        Map<String, String> theCall = Map.of(
                "calledNumber", "13900000001",
                "calledAt", "2023-05-20T19:05",
                "callMinutes", "8",
                "callResult", "家中无困难");
        assertThat(LEDGER.check(call.with(theCall), offered("8000"))).isEmpty();
    }

    @Test
    void whatWasOnlyOfferedAndIsNotAskedFallsAway() {
        Answers offered = Answers.of(Map.of("confirmation", "签字", "calledNumber", "13900000001"));
        Answers visit = withoutTrouble("calledNumber", "13900000001");

        assertThat(LEDGER.check(visit, offered)).isEmpty();
        assertThat(LEDGER.settled(visit, offered).value("calledNumber")).isEmpty();
        assertThat(LEDGER.settled(visit, offered).value("confirmation")).contains("签字");
    }

    @Test
    void whatWasWrongBeforeTheVisitIsNoMistakeOfTheForm() {
        Answers before = Answers.of(Map.of("householdPhone", "0832-123456"));

        assertThat(LEDGER.check(withoutTrouble("householdPhone", "0832-123456"), before))
                .isEmpty();
        assertThat(LEDGER.check(withoutTrouble("householdPhone", "0832-12345"), before))
                .hasSize(1);
    }

    @Test
    void partsThatAreGivenMakeTheSumToTheFen() {
        Answers parts = Answers.of(Map.of("wageMigrant", "12000.25", "wageTownJob", "300.01"));

        assertThat(MONITORED.settled(parts).value("wageIncome")).contains("12300.26");
        assertThat(complaints(MONITORED, Answers.of(Map.of("wageMigrant", "12000.255")), "wageMigrant"))
                .singleElement()
                .asString()
                .contains("超过两位小数");
    }

    @ParameterizedTest
    @CsvSource({"500.01, 0", "500, 1", "500.02, 1"})
    void aSumThatIsNotThatOfItsPartsIsRefused(String sum, int complaints) {
        Answers answers = Answers.of(Map.of("crops", "500", "livestock", "0.01", "businessIncome", sum));

        assertThat(complaints(MONITORED, answers, "businessIncome")).hasSize(complaints);
    }

    @Test
    void aSumThatIsKnownStandsWhileNobodyNamesItsParts() {
        assertThat(complaints(MONITORED, Answers.of(Map.of("wageIncome", "12000")), "wageIncome"))
                .isEmpty();
    }

    @Test
    void summedUpAnewASumFollowsItsPartsAndTheSumOfSumsFollowsIt() {
        Answers answers = Answers.of(Map.of(
                "oldAgeGrant",
                "600.10",
                "soilGrant",
                "200",
                "otherTransfer",
                "1",
                "pension",
                "1200",
                "transferIncome",
                "2"));

        assertThat(MONITORED.summedUp(answers).values())
                .containsEntry("otherTransfer", "800.1")
                .containsEntry("transferIncome", "2000.1")
                .containsEntry("pension", "1200");
    }

    @Test
    void eachPersonHasEitherAnEducationOrASchoolStatus() {
        Map<String, List<String>> two = Map.of("people", List.of("11", "12"));
        Answers neither = new Answers(Map.of("education@11", "小学"), two);
        Answers both = new Answers(Map.of("education@11", "小学", "schoolStatus@11", "七年级"), two);

        assertThat(complaints(MONITORED, neither, "education@11")).isEmpty();
        assertThat(complaints(MONITORED, neither, "education@12")).hasSize(1);
        assertThat(complaints(MONITORED, both, "education@11")).hasSize(1);
    }

    @Test
    void theLookBackIsAskedOfEliminatedHouseholdsAlone() {
        Answers standing = Answers.of(Map.of("riskEliminated", "no"));
        Answers eliminated = Answers.of(Map.of("riskEliminated", "yes", "risk2", "因病"));

        assertThat(complaints(MONITORED, standing, "lookBackConclusion")).isEmpty();
        assertThat(complaints(MONITORED, eliminated, "lookBackConclusion")).hasSize(1);
        assertThat(complaints(MONITORED, eliminated, "risk2Gone")).hasSize(1);
        assertThat(complaints(MONITORED, eliminated, "risk3Gone")).isEmpty();
        assertThat(MONITORED.troubles(standing.with(Map.of("lookBackConclusion", "风险回退"))))
                .isEmpty();
    }

    @Test
    void aRowOfAListThatWasLeftEmptyIsNoRow() {
        Answers rows = new Answers(Map.of("helpKind@2", "临时救助"), Map.of("received", List.of("1", "2", "3")));

        assertThat(CLUES.settled(rows).rows()).containsEntry("received", List.of("2"));
        assertThat(CLUES.check(rows)).extracting(Complaint::field).noneMatch(field -> field.startsWith("helpKind"));
    }
}

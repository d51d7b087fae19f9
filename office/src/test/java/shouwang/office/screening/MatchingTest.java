package shouwang.office.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static shouwang.office.screening.InventedLists.DIBAO;
import static shouwang.office.screening.InventedLists.PROVINCE;
import static shouwang.office.screening.InventedRegister.FUXING;
import static shouwang.office.screening.InventedRegister.SIDONG;
import static shouwang.office.screening.InventedRegister.number;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.kernel.Database;
import shouwang.office.region.Divisions;
import shouwang.office.screening.InventedRegister.Person;

/** How the people of a list are looked for: sentence by sentence as the contract for lists has them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase
@Transactional
class MatchingTest {

    @Autowired
    Screening screening;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    @TempDir
    Path folder;

    private InventedLists lists;

    @BeforeEach
    void aRegisterOfTwoVillages() {
        lists = new InventedLists(screening, folder);
        InventedRegister register = new InventedRegister(database, jdbc, divisions);
        register.household(FUXING, "3", new Person("样一", number(1)), new Person("样小", number(2)));
        register.household(FUXING, "4", new Person("样二", number(3)), new Person("样小", number(4)));
        register.household(SIDONG, "3", new Person("样三", number(5)), new Person("样重", number(6)));
        register.household(SIDONG, "5", new Person("样四", number(7)), new Person("样重", number(6)));
        register.household(SIDONG, "", new Person("样五", "51202219000101999"));
    }

    // Refused.

    @Test
    void refusesARowWithNeitherNameNorNumber() {
        assertRefused(take(PROVINCE, "姓名,证件号码,村", ",,复兴庙村"), "既无姓名");
    }

    @Test
    void refusesARowNotMatchedByNumberWhose乡IsAnotherTown() {
        assertRefused(take(PROVINCE, "姓名,证件号码,乡,村", "样一,,天池街道,复兴庙村"), "天池街道");
        assertRefused(take(PROVINCE, "姓名,证件号码,乡", "样外," + number(800) + ",天池街道"), "没有登记");
        assertRefused(take(PROVINCE, "姓名,乡,村", "样一,没有的镇,复兴庙村"), "没有的镇");
    }

    @Test
    void keepsARowMatchedByNumberWhateverIts乡Says() {
        assertMatched(take(PROVINCE, "姓名,证件号码,乡", "样一," + number(1) + ",天池街道"), "id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"通旅镇", "512022115000", ""})
    void takes乡OfThePacksTownByNameByCodeOrLeftEmpty(String town) {
        assertMatched(take(PROVINCE, "姓名,乡,村", "样一," + town + ",复兴庙村"), "name+village");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-12-31,,refused",
        "2023-01-01,,matched",
        ",2022-12-31,refused",
        "2022-06-01,2022-12-31,refused",
        "2022-06-01,2023/1/1,matched",
        "2023年1月1日,2022-06-01,matched",
        ",,matched"
    })
    void refusesADibaoRowWhoseLaterDateLiesBeforeThePacksDate(String applied, String recognised, String outcome) {
        RowOutcome row = take(
                DIBAO,
                "姓名,证件号码,申请日期,认定日期",
                "样一,%s,%s,%s"
                        .formatted(number(1), applied == null ? "" : applied, recognised == null ? "" : recognised));
        assertThat(row.outcome().code()).isEqualTo(outcome);
    }

    @Test
    void losesNoDibaoRowOverADateNobodyCanRead() {
        RowOutcome row = take(DIBAO, "姓名,证件号码,申请日期,认定日期", "样一," + number(1) + ",2022-03-01,去年冬天");
        assertMatched(row, "id");
        assertThat(row.because()).contains("认定日期“去年冬天”不是日期");
    }

    @ParameterizedTest
    @CsvSource({"停发,refused", "退出,refused", "新增,matched", "暂停,matched"})
    void refusesADibaoRowThatEndsDibao(String action, String outcome) {
        RowOutcome row = take(DIBAO, "姓名,证件号码,办理类型", "样一," + number(1) + "," + action);
        assertThat(row.outcome().code()).isEqualTo(outcome);
    }

    @Test
    void asksForDatesAndActionsInDibaoListsOnly() {
        assertMatched(take(PROVINCE, "姓名,证件号码,申请日期,办理类型", "样一," + number(1) + ",2020-01-01,停发"), "id");
    }

    // By number.

    @Test
    void findsAPersonByNumberInEitherCase() {
        assertMatched(take(PROVINCE, "证件号码", numberEndingInX().toLowerCase()), "id");
    }

    @Test
    void takesACertificateAndAnIdentityNumberForOnePerson() {
        assertMatched(take(PROVINCE, "姓名,证件号码", "样小," + number(2) + "11"), "id");
        assertMatched(take(PROVINCE, "姓名,证件号码", "样小," + number(2) + "11B1"), "id");
    }

    @Test
    void matchesANumberUnderAnotherNameAndSaysSo() {
        RowOutcome row = take(PROVINCE, "姓名,证件号码", "样益," + number(1));
        assertMatched(row, "id");
        assertThat(row.because()).contains("姓名不同", "样益", "样一");
    }

    @Test
    void waitsWhenTheNumberStandsInTwoHouseholds() {
        RowOutcome row = take(PROVINCE, "姓名,证件号码", "样重," + number(6));
        assertWaits(row, "登记在2户");
        assertThat(row.because()).contains("四洞桥村样三户", "四洞桥村样四户");
    }

    @Test
    void waitsOnASoundNumberThatNobodyHasEvenIfNameAndVillageFit() {
        RowOutcome row = take(PROVINCE, "姓名,证件号码,村", "样一," + number(801) + ",复兴庙村");
        assertWaits(row, "没有登记");
        assertThat(row.because()).contains("姓名、村相同");
    }

    // By name.

    @ParameterizedTest
    @ValueSource(strings = {"", "512022190001", "51202219000101001A"})
    void looksByNameAndVillageWhenTheNumberIsMissingOrNotSound(String number) {
        assertMatched(take(PROVINCE, "姓名,证件号码,村", "样一," + number + ",复兴庙"), "name+village");
    }

    @Test
    void countsANumberCellAsMissing() throws IOException {
        assertMatched(takeWorkbookWithNumberCell("样一"), "name+village");
        assertRefused(takeWorkbookWithNumberCell(""), "不是文本格式");
    }

    @Test
    void matchesNoUnsoundNumberHoweverEqual() {
        assertWaits(take(PROVINCE, "姓名,证件号码", "样五,51202219000101999"), "又未填村");
        assertMatched(take(PROVINCE, "姓名,证件号码,村", "样五,51202219000101999,四洞桥村"), "name+village");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3组", "第3组", "三组", "03"})
    void tellsNamesakesApartByTheirGroup(String group) {
        RowOutcome row = take(PROVINCE, "姓名,村,组", "样小,复兴庙村," + group);
        assertMatched(row, "name+village+group");
        assertThat(row.household()).hasValue(number(1));
    }

    @Test
    void tellsNamesakesApartByTheirHead() {
        RowOutcome row = take(PROVINCE, "姓名,村,户主姓名", "样小,复兴庙村,样二");
        assertMatched(row, "name+village+head");
        assertThat(row.household()).hasValue(number(3));
    }

    @Test
    void wantsAllThatIsGivenToAgree() {
        assertMatched(take(PROVINCE, "姓名,村,组,户主姓名", "样小,复兴庙村,4组,样二"), "name+village+group+head");
        assertWaits(take(PROVINCE, "姓名,村,组,户主姓名", "样小,复兴庙村,3组,样二"), "组或户主姓名不符");
        assertWaits(take(PROVINCE, "姓名,村,组", "样一,复兴庙村,7组"), "组或户主姓名不符");
        assertWaits(take(PROVINCE, "姓名,村,组", "样五,四洞桥村,3组"), "组或户主姓名不符");
    }

    @Test
    void waitsWhenSeveralFitOrNobodyDoes() {
        assertWaits(take(PROVINCE, "姓名,村", "样小,复兴庙村"), "符合的有2人");
        assertWaits(take(PROVINCE, "姓名,村", "样无,复兴庙村"), "没有叫“样无”的人");
    }

    @Test
    void waitsWithoutNumberAndVillage() {
        assertWaits(take(PROVINCE, "姓名", "样一"), "未填村");
        assertWaits(take(PROVINCE, "姓名,村", "样一,没有的村"), "没有找到");
        assertWaits(take(PROVINCE, "姓名,证件号码,村", ",123,复兴庙村"), "无姓名");
    }

    // The list as a whole.

    @Test
    void matchesSeveralRowsOfOnePersonEachForItself() {
        List<RowOutcome> rows = takeAll(PROVINCE, "姓名,证件号码", "样一," + number(1), "样一," + number(1));
        assertThat(rows)
                .extracting(RowOutcome::outcome)
                .containsOnly(Outcome.MATCHED)
                .hasSize(2);
    }

    @Test
    void givesEveryRowOneOutcomeAndNamesItAsTheSpreadsheetDoes() {
        List<RowOutcome> rows =
                takeAll(PROVINCE, "省级推送名单,,\n序号,姓名,证件号码", "1,样一," + number(1), ",,", "2,样无," + number(802), "合计,,");
        assertThat(rows).extracting(RowOutcome::row).containsExactly(3, 5, 6);
        assertThat(rows)
                .extracting(RowOutcome::outcome)
                .containsExactly(Outcome.MATCHED, Outcome.WAITING, Outcome.REFUSED);
    }

    private String numberEndingInX() {
        for (int serial = 500; ; serial++) {
            if (number(serial).endsWith("X")) {
                new InventedRegister(database, jdbc, divisions)
                        .household(SIDONG, "9", new Person("样叉", number(serial)));
                return number(serial);
            }
        }
    }

    private RowOutcome take(ListSource source, String header, String row) {
        return takeAll(source, header, row).get(0);
    }

    private List<RowOutcome> takeAll(ListSource source, String header, String... rows) {
        return lists.outcomes(source, lists.file(header, rows));
    }

    private RowOutcome takeWorkbookWithNumberCell(String name) throws IOException {
        Path file = folder.resolve("list-" + name + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名单");
            sheet.value(0, 0, "姓名");
            sheet.value(0, 1, "证件号码");
            sheet.value(0, 2, "村");
            sheet.value(1, 0, name);
            sheet.value(1, 1, Double.valueOf(number(1).substring(0, 17)));
            sheet.value(1, 2, "复兴庙村");
        }
        return lists.outcomes(PROVINCE, file).get(0);
    }

    private static void assertMatched(RowOutcome row, String by) {
        assertThat(row.outcome()).as(row.because()).isEqualTo(Outcome.MATCHED);
        assertThat(row.by()).hasValue(by);
        assertThat(row.household()).isPresent();
    }

    private static void assertWaits(RowOutcome row, String because) {
        assertThat(row.outcome()).as(row.because()).isEqualTo(Outcome.WAITING);
        assertThat(row.because()).contains(because);
        assertThat(row.by()).isEmpty();
        assertThat(row.household()).isEmpty();
    }

    private static void assertRefused(RowOutcome row, String because) {
        assertThat(row.outcome()).as(row.because()).isEqualTo(Outcome.REFUSED);
        assertThat(row.because()).contains(because);
    }
}

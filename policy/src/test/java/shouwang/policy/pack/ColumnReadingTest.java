package shouwang.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shouwang.policy.Cell;
import shouwang.policy.Column;
import shouwang.policy.Columns;
import shouwang.policy.Level;
import shouwang.policy.Reading;

class ColumnReadingTest {
    private static final Columns COLUMNS = PolicyPack.load("tonglv-2023").columns();

    @ParameterizedTest
    @CsvSource(textBlock = """
            wageIncome,          12元
            wageIncome,          '1,200'
            wageIncome,          1.2E4
            wageIncome,          .5
            workMonths,          12.5
            workMonths,          十二
            birthDate,           19800101
            birthDate,           80-1-1
            birthDate,           2023-02-29
            birthDate,           2023/13/1
            identifiedMonth,     202313
            identifiedMonth,     2023-05
            residentMedical,     参加
            category,            监测户
            health,              健康、感冒
            risk1,               因病、因学
            sex,                 3
            """)
    void refusesATextThatIsNotOfTheColumnsKind(String key, String text) {
        Reading reading = COLUMNS.byKey(key).read(Cell.text(text));

        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        assertThat(((Reading.Unreadable) reading).words())
                .startsWith(COLUMNS.byKey(key).header())
                .contains(text)
                .contains("填");
    }

    @Test
    void readsANameOfFiveHundredLettersAndNoLongerOne() {
        assertThat(COLUMNS.byKey("name").read(Cell.text("样".repeat(500)))).isInstanceOf(Reading.Value.class);
        assertThat(COLUMNS.byKey("name").read(Cell.text("样".repeat(501))))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        reading -> assertThat(reading.words()).startsWith("姓名").contains("太长"));
        assertThat(COLUMNS.byKey("remark").read(Cell.text("注".repeat(501)))).isInstanceOf(Reading.Value.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            wageIncome,      12000.00,      12000
            wageIncome,      +0012.500,     12.5
            wageIncome,      -3,            -3
            wageIncome,      -0.00,         0
            arableLand,      3.50,          3.5
            workMonths,      05,            5
            birthDate,       2023-5-2,      2023-05-02
            birthDate,       2023/05/2,     2023-05-02
            birthDate,       2023年5月2日,   2023-05-02
            identifiedMonth, 202305,        202305
            residentMedical, √,             yes
            residentMedical, 有,            yes
            residentMedical, ×,             no
            category,        脱贫不稳定户,   脱贫不稳定户
            sex,             2,             女
            sex,             未说明,         未说明
            idNumber,        51202219800101123x, 51202219800101123X
            health,          '残疾; 患有大病,残疾', 患有大病、残疾
            distanceToRoad,  约二里,         约二里
            name,            '　张 三　',     张 三
            """)
    void readsATextIntoItsOneWrittenForm(String key, String text, String canonical) {
        assertThat(COLUMNS.byKey(key).read(Cell.text(text))).isEqualTo(new Reading.Value(canonical));
    }

    @Test
    void joinsSeveralValuesWhicheverSeparatorWasUsed() {
        Column measures = COLUMNS.byKey("industryMeasures");

        assertThat(measures.read(Cell.text("养殖\uFF0C种植"))).isEqualTo(new Reading.Value("养殖、种植"));
        assertThat(measures.read(Cell.text("种植,养殖"))).isEqualTo(new Reading.Value("养殖、种植"));
        assertThat(measures.read(Cell.text("种植;养殖、种植"))).isEqualTo(new Reading.Value("养殖、种植"));
        assertThat(measures.read(Cell.text(" 、 "))).isEqualTo(Reading.EMPTY);
    }

    @Test
    void refusesAnIdentityNumberFromANumberCellAndADateWithoutADateFormat() {
        assertThat(COLUMNS.byKey("idNumber").read(new Cell(Cell.Kind.NUMBER, "512022198001011000")))
                .isInstanceOf(Reading.Unreadable.class);
        assertThat(COLUMNS.byKey("birthDate").read(new Cell(Cell.Kind.NUMBER, "29221")))
                .isInstanceOf(Reading.Unreadable.class);
        assertThat(COLUMNS.byKey("name").read(new Cell(Cell.Kind.ERROR, "#REF!")))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void readsWhatASpreadsheetKeepsAsANumberOrADate() {
        assertThat(COLUMNS.byKey("workMonths").read(new Cell(Cell.Kind.NUMBER, "12.0")))
                .isEqualTo(new Reading.Value("12"));
        assertThat(COLUMNS.byKey("identifiedMonth").read(new Cell(Cell.Kind.NUMBER, "202305")))
                .isEqualTo(new Reading.Value("202305"));
        assertThat(COLUMNS.byKey("residentMedical").read(new Cell(Cell.Kind.NUMBER, "1")))
                .isEqualTo(new Reading.Value("yes"));
        assertThat(COLUMNS.byKey("birthDate").read(new Cell(Cell.Kind.DATE, "1980-01-01")))
                .isEqualTo(new Reading.Value("1980-01-01"));
    }

    @Test
    void refusesARowWithoutNameOrVillageOnly() {
        assertThat(COLUMNS.byKey("name").read(Cell.EMPTY)).isInstanceOf(Reading.Unreadable.class);
        assertThat(COLUMNS.byKey("village").read(Cell.text("　"))).isInstanceOf(Reading.Unreadable.class);
        assertThat(COLUMNS.byKey("idNumber").read(Cell.EMPTY)).isEqualTo(Reading.EMPTY);
        assertThat(COLUMNS.byKey("relation").read(Cell.text(" "))).isEqualTo(Reading.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"人均纯收入(元)", "人均纯收入\uFF08元\uFF09", " 人均\n纯收入 (元)"})
    void findsAColumnByItsHeaderHoweverSpacedOrWide(String header) {
        assertThat(COLUMNS.byHeader(header)).map(Column::key).contains("netIncomePerHead");
    }

    @Test
    void knowsTheBlockAfterEliminationByTheNamesBefore() {
        Column after = COLUMNS.byHeader("风险消除后工资性收入").orElseThrow();

        assertThat(after.key()).isEqualTo("afterWageIncome");
        assertThat(after.level()).isEqualTo(Level.HOUSEHOLD);
        assertThat(after.kind()).isEqualTo(Column.Kind.AMOUNT);
        assertThat(COLUMNS.byHeader("没有这一列")).isEmpty();
    }
}

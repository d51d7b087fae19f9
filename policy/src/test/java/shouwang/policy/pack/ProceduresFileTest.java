package shouwang.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shouwang.policy.procedure.Coded;
import shouwang.policy.procedure.DayKind;
import shouwang.policy.procedure.IdentificationPlan;
import shouwang.policy.procedure.Step;
import shouwang.policy.procedure.WorkCalendar;

/** What the plan sets for the procedures is checked when the pack loads, and days are counted by it. */
class ProceduresFileTest {
    private static final PolicyPack PACK = PolicyPack.load("tonglv-2023");
    private static final Map<String, String> FILES = PACK.files();
    private static final WorkCalendar CALENDAR = PACK.procedures().calendar();

    @TempDir
    Path folder;

    @BeforeEach
    void copiesTheBundledPack() throws IOException {
        for (var file : FILES.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** What may not stand there, and what the author is told instead. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            total days: 10            | total days: 9                 | 各环节合计10天，超过总时限9天
            days are: calendar        | days are: lunar               | 只能是 calendar、working
            cross-check days: 3       | cross-check days: -1          | 不是天数
            {step: VISIT,             | {step: VISITING,              | “VISITING”不可用
            {step: VISIT,             | {step: MEETING,               | 环节“MEETING”写了两次
            {code: R02,               | {code: R01,                   | 代码“R01”写了两次
            to: 2023-05-03            | to: 2023-04-03                | 假期的最后一天早于第一天
            2023-04-23, 2023-05-06    | 2023-04-23, the day after     | “the day after”不是日期
            basis: [方案 二(四), 指南 时限] | basis: 指南 天气          | 条款“指南 天气”不在条款文件中
            hotline: "12317"          | hotlines: "12317"             | 不认识“hotlines”这一项
            {people}人，名单          | {persons}人，名单             | “{persons}”不能填入这份文书
            appeal days: 15           | appeal days: soon             | 不是天数
            ways of telling: [当面告知, 电话告知, 书面送达, 委托亲属转告] | ways of telling: [] | 至少要有一条
            """)
    void refusesWhatCanNotBeCarriedOut(String written, String instead, String words) throws IOException {
        int line = change(written, instead);

        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("procedures.yaml");
            assertThat(fault.words()).contains(words);
            assertThat(fault.line()).isBetween(1, line + 60);
        });
    }

    @Test
    void namesTheLineOfAWrongNumberOfDays() throws IOException {
        int line = change("cross-check days: 3 ", "cross-check days: three ");

        assertThat(faults())
                .singleElement()
                .isEqualTo(new PackFault("procedures.yaml", line, "“three”不是天数，请填 0 或更大的整数"));
    }

    @Test
    void namesEveryStepThatNobodyPlanned() throws IOException {
        change("    - {step: COUNTY_RECHECK,  name: 县级复核,     body: 县乡村振兴局,       days: 3}\n", "");

        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.words()).contains("缺少环节“COUNTY_RECHECK”"));
    }

    @Test
    void readsTheProvincesTenDays() {
        IdentificationPlan plan = PACK.procedures().identification();

        assertThat(plan.clock().totalDays()).isEqualTo(10);
        assertThat(plan.clock().dayKind()).isEqualTo(DayKind.CALENDAR);
        assertThat(plan.steps()).hasSameSizeAs(Step.values());
        assertThat(plan.step(Step.MONITORED).days()).isEmpty();
        assertThat(plan.lists().refusals())
                .extracting(Coded::code)
                .hasSize(16)
                .startsWith("R01")
                .endsWith("R16");
    }

    @ParameterizedTest
    @CsvSource({
        // A calendar day is a day; the day itself does not count.
        "2023-05-20, 0, CALENDAR, 2023-05-20",
        "2023-05-20, 1, CALENDAR, 2023-05-21",
        // Saturday and Sunday are passed over.
        "2023-05-19, 1, WORKING, 2023-05-22",
        "2023-05-20, 1, WORKING, 2023-05-22",
        // The holiday of May ends on the 3rd; the 6th is a Saturday that is worked.
        "2023-04-28, 1, WORKING, 2023-05-04",
        "2023-05-05, 1, WORKING, 2023-05-06",
        "2023-05-05, 2, WORKING, 2023-05-08",
    })
    void aLimitEndsOn(LocalDate from, int days, DayKind kind, LocalDate end) {
        assertThat(CALENDAR.after(from, days, kind)).isEqualTo(end);
        if (CALENDAR.isWorked(from) || kind == DayKind.CALENDAR) {
            assertThat(CALENDAR.between(from, end, kind)).isEqualTo(days);
        }
    }

    @Test
    void whatIsNotYetBegunHasUsedLessThanNoDays() {
        assertThat(CALENDAR.between(LocalDate.of(2023, 5, 22), LocalDate.of(2023, 5, 20), DayKind.CALENDAR))
                .isEqualTo(-2);
    }

    private int change(String written, String instead) throws IOException {
        Path path = folder.resolve("procedures.yaml");
        String text = Files.readString(path);
        assertThat(text).contains(written);
        Files.writeString(path, text.replace(written, instead));
        return (int) text.substring(0, text.indexOf(written)).lines().count() + (text.startsWith(written) ? 1 : 0);
    }

    private List<PackFault> faults() {
        return catchThrowableOfType(PackRefused.class, () -> PolicyPack.load(folder.toString()))
                .faults();
    }
}

package shouwang.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form may not say: the load stops, and the author is told where and what to do. */
class FormFaultTest {
    private static final Map<String, String> FILES =
            PolicyPack.load("tonglv-2023").files();

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            forms/annex-7.yaml | trouble: "no"                               | trouble: 没有                               | “没有”不是栏目“饮水安全已解决”可填的值
            forms/annex-7.yaml | {key: note, label: 备注, kind: note}          | {key: note, label: 备注, kind: notes}        | “notes”不可用
            forms/annex-7.yaml | {key: note, label: 备注, kind: note}          | {key: note, label: 备注}                     | 缺少“kind”
            forms/annex-7.yaml | {key: note, label: 备注, kind: note}          | {key: note, kind: note}                     | 缺少“label”
            forms/annex-7.yaml | {key: note, label: 备注, kind: note}          | {key: note, label: 备注, kind: note, askd: 1} | 不认识“askd”
            forms/annex-7.yaml | basis: 方案 二(三)                            | basis: 方案 九(九)                           | 条款“方案 九(九)”不在条款文件中
            forms/annex-7.yaml | {key: householdType, mark: ●, usual: 一般农户}  | {key: householdType, kind: count}           | 与列“户类型”的类型不同
            forms/annex-7.yaml | 转移: transferIncome                         | 转移: transferIncom                         | 没有金额列“transferIncom”
            forms/annex-7.yaml | with: workMonths                            | with: workMonth                             | 没有家庭成员的列“workMonth”
            forms/annex-5.yaml | relocationSite: "yes"                       | relocationPlace: "yes"                      | 条件中的栏目“relocationPlace”不在这张表
            forms/annex-5.yaml | one of: [education, schoolStatus]           | one of: [education, school]                 | 本表块中没有栏目“school”
            forms/annex-5.yaml | sum: [crops, livestock                      | sum: [crop, livestock                       | “crop”不是本表块中写在前面的金额
            forms/annex-5.yaml | fact: monitoringContact,                    | fact: monitoringPerson,                     | 没有这一层级的列“monitoringPerson”
            forms/annex-5.yaml | {key: request, label: 农户诉求, kind: note}    | {key: risk1, label: 农户诉求, fact: none, kind: note} | 栏目“risk1”在这张表中重复
            forms/annex-5.yaml | words of: ethnicities                       | words of: peoples                           | 没有名为“peoples”的值列表
            forms/visit.yaml   | kind: time, mark: ◐, asked when: {method: 电话了解}} | kind: time, mark: ◐}                    | 缺少“asked when”
            forms/visit.yaml   | office: head                                | office: chief                               | “chief”不可用
            """)
    void namesFileLineAndWhatToDo(String file, String is, String becomes, String words) throws IOException {
        int line = change(file, is, becomes);

        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.words()).contains(words);
            assertThat(fault.line()).isEqualTo(line);
        });
    }

    @Test
    void everyAnnexThatAHouseholdCanBeAskedByHasItsForm() throws IOException {
        change("forms/annex-7.yaml", "annex: 7", "annex: 8");

        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("pack.yaml");
            assertThat(fault.words()).isEqualTo("附件7没有表单，请在 files 的 forms 中列出");
        });
    }

    @Test
    void everyFormHasWhatTheOfficeItselfReads() throws IOException {
        change("forms/visit.yaml", "key: respondent", "key: respondant");

        assertThat(faults())
                .extracting(PackFault::words)
                .containsOnly("缺少入户要素“respondent”，请在表中或 visit 文件中补上")
                .hasSize(3);
    }

    /** Changes the first place that reads so, and gives its line. */
    private int change(String file, String is, String becomes) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        int at = text.indexOf(is);
        assertThat(at).as("%s has %s", file, is).isNotNegative();
        Files.writeString(path, text.substring(0, at) + becomes + text.substring(at + is.length()));
        return 1
                + (int) text.substring(0, at)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }

    private java.util.List<PackFault> faults() {
        return catchThrowableOfType(PackRefused.class, () -> PolicyPack.load(folder.toString()))
                .faults();
    }
}

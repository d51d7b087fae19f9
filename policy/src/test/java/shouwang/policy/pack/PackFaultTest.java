package shouwang.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackFaultTest {
    private static final String LABOUR = "rules/9.4-health-and-labour.yaml";
    private static final String HEALTH_IS_EMPTY = "when: \"!person.healthGiven\"";

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

    @Test
    void loadsFromAFolderWhatItLoadsFromTheLibrary() {
        assertThat(PolicyPack.load(folder.toString()).rules()).hasSize(51);
    }

    @Test
    void saysThatThereIsNoSuchPack() {
        assertThat(faults("/no/such/folder")).singleElement().asString().contains("没有名为“/no/such/folder”的政策包");
    }

    @Test
    void namesAFileThatIsMissing() throws IOException {
        Files.delete(folder.resolve("facts.yaml"));

        assertThat(faults()).contains(new PackFault("facts.yaml", 1, "找不到这个文件，请放入政策包或在 pack.yaml 中删去它"));
    }

    @Test
    void tellsWhereAFileIsNoYaml() throws IOException {
        change(LABOUR, "says: 健康状况未填", "says: [健康状况未填");

        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(LABOUR);
            assertThat(fault.line()).isBetween(8, 10);
            assertThat(fault.words()).contains("不是正确的 YAML");
        });
    }

    /** What a sentence may not say, and what the author is told instead. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            person.helthGiven                                   | 没有名为“helthGiven”的事实
            healthGiven                                         | 没有名为“healthGiven”的事实
            person.age == '16'                                  | 类型不符
            person.health == '健康'                              | 类型不符
            person.age < 16.5                                   | 只能写整数、文字和 true、false
            person.age                                          | 这里应是“是/否”
            person.age <                                        | 算式写法有误
            has(person.age)                                     | 规则中不能用 has
            size(members) > 2                                   | 规则中不能用 size
            members.filter(m, m.age > 3) == members             | 规则中不能用 filter
            members.map(m, m.age) == [1]                        | 规则中不能用 map
            members.exists_one(m, m.age > 3)                    | 规则中不能用 exists one
            person.age > 3 ? true : false                       | 规则中不能用
            person.age / 2 > 3                                  | 规则中不能用
            person.age % 2 == 1                                 | 规则中不能用
            members[0].age > 3                                  | 规则中不能用
            person.labour.startsWith('无')                       | 规则中不能用 startsWith
            risks.exists(r, r == '因病')                         | 只能用于 members
            person.age in [person.schoolAge]                    | in 的右边只能是
            {'a': 1} == {'a': 1}                                | 规则中不能新建结构
            person.healthGiven == person.labourGiven            | 不能用“==”比较
            """)
    void refusesWhatASentenceMayNotSay(String sentence, String words) throws IOException {
        int line = change(LABOUR, HEALTH_IS_EMPTY, "when: \"" + sentence + "\"");

        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(LABOUR);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.words()).contains(words);
        });
    }

    /** Each fault stands on the line that was changed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pack.yaml                        | proved by: [visits]       | proved by: [hearsay]      | “hearsay”不是完成依据
            pack.yaml                        | staff: 网格员               | staff: 亲戚                | “亲戚”不在 lists 的 staffKinds 中
            pack.yaml                        | in: [group]               | in: [hamlet]               | “hamlet”不是网格层级
            pack.yaml                        | name: 监管员, register: grid | name: 网格长, register: grid | “网格长”或它的代码写了两次
            pack.yaml                        | register: responsibility, in: [village], staff: 乡村干部, usually: 村(社区)分管领导 | register: duty, in: [village], staff: 乡村干部, usually: 村(社区)分管领导 | 只能是 grid、responsibility
            rules/9.4-health-and-labour.yaml | id: DQ054                 | id: DQ050                  | 第3行重复
            rules/9.4-health-and-labour.yaml | basis: [方案 一(六)]        | basis: [方案 九(九)]         | 条款“方案 九(九)”不在条款文件中
            rules/9.4-health-and-labour.yaml | severity: error           | severity: grave            | 只能是 doubt、error、hint
            rules/9.4-health-and-labour.yaml | says: 健康状况未填          | sais: 健康状况未填           | 不认识“sais”这一项
            rules/9.4-health-and-labour.yaml | because: 健康状况未填       | because: "{person.helth}"  | {person.helth}
            rules/9.4-health-and-labour.yaml | {person.healthGiven: yes} | {person.healthGiven: no}   | DQ050 用例应为 clear
            rules/9.4-health-and-labour.yaml | {person.healthGiven: yes} | {person.labourGiven: yes}  | 规则没有用到“person.labourGiven”
            rules/9.4-health-and-labour.yaml | person.age: 15}, then: flagged | person.age: 十五}, then: flagged | 不合事实的类型
            rules/9.2-identity-and-household.yaml | members.all(m, m.relation != '户主') | members.all(m, members.all(n, members.all(o, members.all(p, p.relation != '户主')))) | 套得太深
            facts.yaml   | by: firstKnown             | by: firstOne               | 没有名为“firstOne”的算法
            facts.yaml   | of: [income.adjusted, memberRows] | of: [income.adjusted, risks] | 不能用于这些事实
            facts.yaml   | is: person.isOutOfSchool && !person | is: monitored && !person | 写在后面
            facts.yaml   | fact: isPal                | fact: risk1                | 重名
            facts.yaml   | with: {word: 户主}          | with: {words: 户主}         | 缺少“word”
            facts.yaml   | type: number, is: today.month - identifiedMonth | type: money, is: today.month - identifiedMonth | 这里应是“金额”
            pack.yaml    | due: 2023-05-12            | due: 2023-5-12             | 不是日期
            pack.yaml    | incomeDropPercent: 20      | incomeDropPercent: 两成     | 不是数
            pack.yaml    | order: 3                   | order: 2                   | 第2类重点人群写了两次
            pack.yaml    | code: RELOCATION_SITE      | code: KEY_VILLAGE          | 重点区域“KEY_VILLAGE”写了两次
            annexes.yaml | number: 9                  | number: 8                  | 附件8写了两次
            annexes.yaml | use: ledger                | use: leger                 | “leger”不可用
            annexes.yaml | hand in by: M4_LISTS_8_9   | hand in by: M9             | 没有编号为“M9”的时间节点
            annexes.yaml | proposal: annex-9          | proposal: annex-99         | 没有名为“annex-99”的处置建议
            annexes.yaml | mark: reportedOn           | mark: reportedUpon         | 这个附件中没有“reportedUpon”可填
            annexes.yaml | words: tags                | wards: tags                | 不认识“wards”这一项
            annexes.yaml | group: 5}                  | group: 6}                  | 没有第6类重点人群
            annexes.yaml | form: 6}                   | form: 8}                   | 没有人填附件8
            annexes.yaml | rule: DQ091                | rule: DQ999                | 没有编号为“DQ999”的规则
            annexes.yaml | figure: staff, of: 网格员    | figure: staff, of: 网格长    | 没有“网格长”这一类
            annexes.yaml | answer: planMade           | answer: planMaid           | 表单中没有名为“planMaid”的栏目
            annexes.yaml | is: 风险回退}               | is: 风险回落}               | 不能答“风险回落”
            annexes.yaml | visited: {form: 7}         | visited: {form: 9}         | 没有人填附件9
            summary.yaml | figures: [总户数            | figures: [户数总            | 附件4中没有“户数总”这一栏
            summary.yaml | hand in by: M6_SUMMARY     | hand in by: M66            | 没有编号为“M66”的时间节点
            annexes.yaml | column: houseUnsafe        | column: houseSafe          | 没有名为“houseSafe”的户栏目
            annexes.yaml | where: {tekunMode: [分散]}} | where: {tekunMood: [分散]}} | 没有名为“tekunMood”的成员栏目
            annexes.yaml | {waiting} 行               | {waited} 行                | 注中不能说“{waited}”
            pack.yaml    | , ends: screening          | , ends: all                | 只能是 screening
            columns.yaml | header: 户编号,             | header: 县,                 | 表头“县”重复
            columns.yaml | key: town,                 | key: county,               | 列“county”重复
            columns.yaml | kind: choice, words: [一般农户 | kind: list, words: [一般农户 | “list”不可用
            clauses.yaml | - id: 方案 一(二)           | - id: 方案 一(一)            | 条款“方案 一(一)”重复
            verdict.yaml | and any flagged: [DQ150    | and any flagged: [DQ151    | 没有编号为“DQ151”的规则
            verdict.yaml | risk codes: {因病: ILLNESS, | risk codes: {          | 风险“因病”没有代码
            verdict.yaml | in range: inRange          | in range: risks            | 没有名为“risks”的合适事实
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
    void tellsABrokenFactOnceAndNotAtEveryMention() throws IOException {
        change("facts.yaml", "is: houseUnsafe ||", "is: houseUnsave ||");

        assertThat(faults()).hasSize(1);
    }

    @Test
    void listsEveryFaultAndNotOnlyTheFirst() throws IOException {
        change(LABOUR, "basis: [方案 一(六)]", "basis: [方案 九(九)]");
        change("pack.yaml", "due: 2023-05-12", "due: 五月");
        change("facts.yaml", "by: firstKnown", "by: firstOne");

        assertThat(faults()).extracting(PackFault::file).contains(LABOUR, "pack.yaml", "facts.yaml");
    }

    @Test
    void saysWhatThePlanForgot() throws IOException {
        int limits = change("pack.yaml", "limits:\n  daysOfWarning: 3 ", "limits:\n  daysOfWaiting: 3 ");

        assertThat(faults()).containsExactly(new PackFault("pack.yaml", limits, "缺少“daysOfWarning”，请写明时间节点提前几天提醒"));
    }

    @Test
    void refusesARuleWithoutACaseOnBothSides() throws IOException {
        change(LABOUR, "      - {given: {person.healthGiven: yes}, then: clear}\n", "");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.words()).contains("用例不全");
        });
    }

    @Test
    void refusesAnItemThatIsWrittenTwice() throws IOException {
        change(LABOUR, "    says: 健康状况未填\n", "    says: 健康状况未填\n    says: 健康状况\n");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(8);
            assertThat(fault.words()).contains("“says”写了两次");
        });
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

    private List<PackFault> faults() {
        return faults(folder.toString());
    }

    private static List<PackFault> faults(String pack) {
        return catchThrowableOfType(PackRefused.class, () -> PolicyPack.load(pack))
                .faults();
    }
}

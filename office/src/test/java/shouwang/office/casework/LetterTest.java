package shouwang.office.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.campaign.InventedTown.NEIGHBOUR;
import static shouwang.office.casework.CaseFolk.CHIEF;
import static shouwang.office.casework.CaseFolk.COUNTY_OFFICER;
import static shouwang.office.casework.CaseFolk.LEADER;
import static shouwang.office.casework.CaseFolk.MONITOR;
import static shouwang.office.casework.CaseFolk.OFFICER;
import static shouwang.office.casework.procedure.Action.*;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.InventedTown;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.correspondence.PrintedWord;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.Divisions;

/** What a household signs and what it is told in writing, opened again as its reader finds it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase
@Import(CaseFolk.class)
@Transactional
class LetterTest {

    private static final String OF_AGE = "本人";
    private static final String MINOR = "监护人（是其______）";

    @Autowired
    LetterDesk desk;

    @Autowired
    Casework casework;

    @Autowired
    CaseFolk folk;

    @Autowired
    CaseFolder folder;

    @Autowired
    OfficeClock clock;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    private InventedTown town;
    private long household;

    @BeforeEach
    void aHouseholdWithAGirlOfSeventeen() {
        clock.startOn(java.time.LocalDate.of(2023, 5, 20));
        town = new InventedTown(database, jdbc, divisions);
        household = town.household(
                FUXING,
                "3",
                "H-1",
                Map.of(),
                Person.of("𠮷样山", "51202219730626001X"),
                Person.of("吉样·木各", "512022197505150026"),
                Person.of("𠮷样㐂", "512022200505200031"),
                Person.of("𠮷样月", "512022200505210029"),
                Person.of("样无号", ""));
    }

    @Test
    void anotherVillagesCaseIsNotThere() {
        long id = opened(household);
        refused("没有找到", () -> desk.declaration(NEIGHBOUR, id));
        refused("没有找到", () -> desk.refusal(NEIGHBOUR, id));
        refused("没有找到", () -> desk.declaration(OFFICER, id + 1000));
    }

    @Test
    void wholeNumbersArePrintedOnlyForThoseWhoTakeTheSignatures() {
        long id = opened(household);
        for (Actor actor : List.of(LEADER, COUNTY_OFFICER)) {
            refused("“打印承诺授权书”由", () -> desk.declaration(actor, id));
        }
        for (Actor actor : List.of(MONITOR, CHIEF, OFFICER)) {
            assertThat(printed(desk.declaration(actor, id)).text()).contains("51202219730626001X");
        }
    }

    @Test
    void whatIsSignedOrClosedIsNotPrintedAgain() {
        long id = opened(household);
        folder.say(MONITOR, id, "DECLARATION", true, "卷一");
        refused("已有签字的承诺授权书", () -> desk.declaration(MONITOR, id));
        folder.say(MONITOR, id, "DECLARATION", false, "缺一人签字");
        assertThat(desk.declaration(MONITOR, id).file()).isEqualTo("𠮷样山户_防止返贫监测对象申请及承诺授权书.docx");
        folk.through(id, REFUSE);
        refused("已经办结", () -> desk.declaration(MONITOR, id));
    }

    @Test
    void everybodyStandsOnTheDeclarationAndWhoeverIsNotYetEighteenHasAGuardian() {
        PrintedWord paper = printed(desk.declaration(MONITOR, opened(household)));

        assertThat(paper.rows())
                .contains(List.of("1", "𠮷样山", "户主", "51202219730626001X"))
                .anySatisfy(row -> assertThat(row).startsWith("2", "吉样·木各").endsWith("512022197505150026"))
                .anySatisfy(row -> assertThat(row).startsWith("5", "样无号").endsWith(""));
        // Eighteen on the office day, and a day short of it.
        assertThat(paper.beside("吉样·木各")).isNotEmpty();
        assertThat(signers(paper, "𠮷样㐂")).isEqualTo(OF_AGE);
        assertThat(signers(paper, "𠮷样月")).isEqualTo(MINOR);
        assertThat(signers(paper, "样无号")).contains("未成年的由监护人");
        assertThat(paper.text())
                .contains("共5人")
                .contains("真实、完整；情况有变化的，及时告知")
                .contains("通旅镇人民政府、县乡村振兴局")
                .contains("县公安局(户籍、车辆)、县市场监管局(企业登记)")
                .contains("不用于其他目的")
                .contains("自签字之日起，至风险消除公告之日止")
                .contains("撤回授权")
                .contains("个人信息处理者：通旅镇人民政府；联系：镇乡村振兴办公室")
                .contains("代写宣读人")
                .contains("见证人")
                .doesNotContain("{");
    }

    @Test
    void aHouseholdOfOneAndOneOfFourteenSignLineByLine() {
        long alone = town.household(FUXING, "3", "H-2", Map.of(), Person.of("样", "512022194410010013"));
        long many = town.household(
                FUXING,
                "3",
                "H-3",
                Map.of(),
                IntStream.range(0, 14)
                        .mapToObj(at ->
                                Person.of("样" + "甲乙丙丁戊己庚辛壬癸子丑寅卯".charAt(at), "5120221960010100%02d".formatted(at)))
                        .toArray(Person[]::new));

        assertThat(signatures(printed(desk.declaration(MONITOR, opened(alone)))))
                .isEqualTo(1);
        assertThat(signatures(printed(desk.declaration(MONITOR, opened(many))))).isEqualTo(14);
    }

    @Test
    void aHouseholdThatWasNotRefusedIsToldNothing() {
        refused("没有不予纳入的决定", () -> desk.refusal(MONITOR, opened(household)));
    }

    @Test
    void theNoticeSaysWhatWasDecidedWhyAndHowToAppeal() {
        long id = opened(household);
        folk.through(id, REFUSE);

        PrintedWord paper = printed(desk.refusal(MONITOR, id));
        assertThat(paper.text())
                .contains("𠮷样山户（复兴庙村")
                .contains("复兴庙村村民委员会于2023年5月20日决定，本次不将你户纳入")
                .contains("原因：家庭能够自行应对。")
                .contains("具体理由：样例文字")
                .contains("自收到本告知书之日起15日内，向复兴庙村村民委员会或镇乡村振兴办公室申请复核")
                .contains("签收人")
                .doesNotContain("R05")
                .doesNotContain("{");
        assertThat(paper.beside("防止返贫监测咨询热线")).isEqualTo("12317");
        refused("“打印不予纳入告知书”由", () -> desk.refusal(LEADER, id));

        folk.through(id, TELL);
        assertThat(printed(desk.refusal(OFFICER, id)).text()).contains("15日内（至2023年6月4日止）");
    }

    @Test
    void afterTheCountyUpheldItTheNoticeIsFinalAndInTheCountysName() {
        long id = opened(household);
        folk.through(id, REFUSE, TELL, APPEAL, OPINE, UPHOLD);

        assertThat(printed(desk.refusal(MONITOR, id)).text())
                .contains("县乡村振兴局于2023年5月20日决定，维持")
                .contains("最终决定")
                .doesNotContain("日内");
    }

    private long opened(long of) {
        return casework.open(MONITOR, new NewCase(of, "GRID", "走访发现", clock.today()));
    }

    private static PrintedWord printed(LetterDesk.Letter letter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        letter.writer().accept(out);
        return new PrintedWord(out.toByteArray());
    }

    private static long signatures(PrintedWord paper) {
        return paper.rows().stream()
                .filter(row -> row.get(row.size() - 1).equals("  年  月  日"))
                .count();
    }

    private static String signers(PrintedWord paper, String name) {
        return paper.rows().stream()
                .filter(row -> row.get(0).equals(name))
                .map(row -> row.get(1))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String words, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }
}

package shouwang.office.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.casework.CaseFolk.CHIEF;
import static shouwang.office.casework.CaseFolk.COUNTY_OFFICER;
import static shouwang.office.casework.CaseFolk.MONITOR;
import static shouwang.office.casework.CaseFolk.OFFICER;
import static shouwang.office.casework.procedure.Action.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.InventedTown;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.casework.notices.LastLook;
import shouwang.office.casework.notices.NoticeText;
import shouwang.office.casework.notices.NoticeText.Head;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.CaseFile.Notice;
import shouwang.office.casework.procedure.Field;
import shouwang.office.casework.procedure.Filled;
import shouwang.office.correspondence.Paper;
import shouwang.office.correspondence.Papers;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.packs.Packs;
import shouwang.office.region.Divisions;
import shouwang.policy.procedure.Step;

/** A notice hangs its days once, says nothing that is nobody's business, and does not close over an objection. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase
@Transactional
class NoticeTest {

    @Autowired
    Casework casework;

    @Autowired
    CrossCheckDesk checks;

    @Autowired
    CaseFolder folder;

    @Autowired
    NoticeBoard board;

    @Autowired
    Ruling ruling;

    @Autowired
    Papers papers;

    @Autowired
    Packs packs;

    @Autowired
    OfficeClock clock;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    private InventedTown town;
    private CaseFolk folk;

    @BeforeEach
    void folkOfTheTown() {
        town = new InventedTown(database, jdbc, divisions);
        folk = new CaseFolk(casework, checks, folder, ruling, clock);
    }

    @AfterTransaction
    void todayAgain() {
        clock.startOn(LocalDate.now(OfficeClock.ZONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三13900000001户",
                "张三 139 0000 0001 户",
                "张三(１３９００００００01)",
                "张三512022195001010 01X",
                "张三家因病致贫",
                "张三残疾",
                "张三账号6217",
                "张三低保户"
            })
    void theLastLookFindsNumbersHealthAndRisks(String text) {
        LastLook look = new LastLook(
                List.of("51202219500101001X", "13900000001"),
                packs.inForce().procedures().notice().neverSays());
        assertThat(look.found(text)).isPresent();
    }

    @Test
    void theLastLookLetsDaysCountsAndTheHotlinePass() {
        LastLook look = new LastLook(List.of("", "13900000001"), List.of("因病"));
        assertThat(look.found("3组 吉样·木各户,家庭人口4人。公示期:2023年5月11日至2023年5月15日(5天)。也可拨打12317。"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"陈样菊, 1949-05-05, 陈样菊", "唐样乐, 2005-05-21, 唐某某", "𠮷样山, 2013-01-01, 𠮷某某", "唐样乐, 2005-05-20, 唐样乐"})
    void aMinorsGivenNameIsNotShown(String name, LocalDate born, String shown) {
        assertThat(Head.of(name, Optional.of(born), LocalDate.of(2023, 5, 20)).shown())
                .isEqualTo(shown);
    }

    @Test
    void aNameThatHoldsAPhoneIsNotPosted() {
        long id = agreed(Person.of("样一13900000001", "51202219500101001X"));
        refused("不得公开的内容(号码)", () -> folk.through(id, POST_NOTICE));
    }

    @Test
    void aNoticeNamesVillageGroupHeadPeopleCategoryDaysAndWhereToObject() {
        long id = agreed(Person.of("样一", "51202219500101001X"), Person.of("样小", "512022198001010020"));
        folk.through(id, POST_NOTICE);
        Notice notice = folk.file(id).hangingNotice().orElseThrow();
        LocalDate today = clock.today();
        assertThat(notice.hung().untilOn()).contains(today.plusDays(5));
        assertThat(notice.shown().text())
                .contains("3组 样一户,家庭人口2人,拟认定类别:边缘易致贫户。")
                .contains("公示期:%s至%s(5天)"
                        .formatted(NoticeText.inWords(today.plusDays(1)), NoticeText.inWords(today.plusDays(5))))
                .contains("12317")
                .doesNotContain("因病", "512022", "13900000001");
    }

    @Test
    void itsPaperIsAWordFileThatTheTownReceives() throws IOException {
        long id = agreed(Person.of("𠮷样·木", "51202219500101001X"));
        folk.through(id, POST_NOTICE);
        CaseFile file = folk.file(id);
        Paper paper = board.paper(MONITOR.scope(), file, file.hangingNotice().orElseThrow())
                .orElseThrow();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(
                papers.file(MONITOR.scope(), paper.id()).content()))) {
            String text =
                    word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
            assertThat(text).contains("复兴庙村拟识别防止返贫监测对象公示").contains("𠮷样·木户").contains("如有异议");
        }
        assertThat(papers.file(MONITOR.scope(), paper.id()).name()).endsWith("第1版.docx");
        papers.receive(OFFICER, paper.id());
        assertThat(board.paper(MONITOR.scope(), file, file.hangingNotice().orElseThrow())
                        .orElseThrow()
                        .receipt())
                .isPresent();
    }

    @Test
    void anObjectionIsTakenOnlyWhileTheNoticeHangs() {
        long id = agreed(Person.of("样一", "51202219500101001X"));
        refused("没有正在张贴的公示", () -> board.object(MONITOR, id, "样邻居", "", "有房", clock.today()));
        folk.through(id, POST_NOTICE);
        refused("由村监测员", () -> board.object(COUNTY_OFFICER, id, "样邻居", "", "有房", clock.today()));
        refused(
                "应在张贴公示之后",
                () -> board.object(MONITOR, id, "样邻居", "", "有房", clock.today().minusDays(1)));
        refused("请写明内容", () -> board.object(MONITOR, id, "样邻居", "", " ", clock.today()));
    }

    @Test
    void noNoticeClosesOverAnOpenOrAnUpheldObjection() {
        long id = objectedTo();
        folk.daysPass(6);
        refused("有异议未处理", () -> folk.through(id, CLOSE_NOTICE));
        long objection = objection(id).id();
        refused("由村(社区)主要负责人", () -> board.settle(MONITOR, id, objection, true, "查实"));
        board.settle(CHIEF, id, objection, true, "经查,县城确有门面一间");
        assertThat(objection(id).result().orElseThrow().isUpheld()).isTrue();
        refused("有异议成立", () -> folk.through(id, CLOSE_NOTICE));
        folk.through(id, SEND_BACK);
        assertThat(folk.step(id)).isEqualTo(Step.VISIT);
        assertThat(folk.file(id).noticeStands()).isFalse();
    }

    @Test
    void anObjectionThatDoesNotHoldLetsTheNoticeClose() {
        long id = objectedTo();
        board.settle(CHIEF, id, objection(id).id(), false, "门面系租用");
        folk.daysPass(6);
        folk.through(id, CLOSE_NOTICE);
        assertThat(folk.step(id)).isEqualTo(Step.TOWN_REVIEW);
        assertThat(folk.file(id).notices().get(0).hung().removal().orElseThrow().photos())
                .isNotEmpty();
    }

    @Test
    void aNoticeThatHungItsDaysIsNotPostedAgainUnlessItWouldSaySomethingElse() {
        long id = agreed(Person.of("样一", "51202219500101001X"));
        folk.through(id, POST_NOTICE);
        folk.daysPass(6);
        folk.through(id, CLOSE_NOTICE);
        casework.move(OFFICER, id, new Attempt(folk.file(id).seq(), SEND_BACK, Step.MEETING, folk.inOrder(SEND_BACK)));
        folk.through(id, PASS);
        refused("公示只进行一次", () -> folk.through(id, POST_NOTICE));
        folk.through(id, KEEP_NOTICE);
        assertThat(folk.step(id)).isEqualTo(Step.TOWN_REVIEW);

        casework.move(OFFICER, id, new Attempt(folk.file(id).seq(), SEND_BACK, Step.MEETING, folk.inOrder(SEND_BACK)));
        Map<Field, String> other = new EnumMap<>(folk.inOrder(PASS).values());
        other.put(Field.CATEGORY, "突发严重困难户");
        folk.act(CHIEF, id, PASS, new Filled(other));
        refused("请张贴公示", () -> folk.through(id, KEEP_NOTICE));
        folk.through(id, POST_NOTICE);
        assertThat(folk.file(id).hangingNotice().orElseThrow().shown().category())
                .isEqualTo("突发严重困难户");
    }

    @Test
    void theDatabaseTakesNoNoticeDownBeforeItsLastDayIsOver() {
        long id = objectedTo();
        long notice = folk.file(id).hangingNotice().orElseThrow().id();
        assertThatThrownBy(() -> database.write(
                        OFFICER,
                        () -> jdbc.sql("""
                                        insert into casework.notice_removal (notice_id, division, taken_down_on, photos,
                                            removed_by, removed_by_name)
                                        values (:id, :village, :on, '无', 1, '样')
                                        """)
                                .param("id", notice)
                                .param("village", FUXING)
                                .param("on", clock.today().plusDays(5))
                                .update()))
                .hasMessageContaining("still hangs");
    }

    @Test
    void theTownAnnouncesWhatTheCountyApproved() {
        long id = objectedTo();
        board.settle(CHIEF, id, objection(id).id(), false, "门面系租用");
        folk.daysPass(6);
        folk.papers(id);
        folk.through(id, CLOSE_NOTICE, REVIEW, SIGN_OFF, APPROVE, ANNOUNCE);
        assertThat(folk.file(id).notices()).last().satisfies(announced -> {
            assertThat(announced.isForObjections()).isFalse();
            assertThat(announced.shown().text()).contains("县级审定", "认定类别:边缘易致贫户");
        });
    }

    private long objectedTo() {
        long household = town.household(FUXING, "3", "H-1", Map.of(), Person.of("样一", "51202219500101001X"));
        town.verdict(household, "no");
        return folk.caseOnTheBoard(board, household);
    }

    private CaseFile.Objection objection(long id) {
        return folk.file(id).notices().get(0).objections().get(0);
    }

    private long agreed(Person... people) {
        long household = town.household(FUXING, "3", "H-1", Map.of(), people);
        town.verdict(household, "no");
        long id = casework.open(MONITOR, new NewCase(household, "SELF", "", clock.today()));
        folk.through(id, PRE_ASSESS, FILE_VISIT, SIGN, PASS);
        folk.compared(id);
        return id;
    }

    private static void refused(String words, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }
}

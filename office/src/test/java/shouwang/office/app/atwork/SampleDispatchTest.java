package shouwang.office.app.atwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shouwang.office.WithDatabase;
import shouwang.office.app.browser.SampleOffice;
import shouwang.office.app.town.SampleTown;
import shouwang.office.campaign.AnnexSheet;
import shouwang.office.campaign.Annexes;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.office.packs.Packs;
import shouwang.office.screening.KeyGroups;
import shouwang.policy.pack.AnnexUse;

/** The dispatch table of the sample town half way through its campaign: every figure is what the records count. */
@SpringBootTest(properties = "shouwang.files=target/dispatch-files")
@WithDatabase(ofItsOwn = true)
@Import(SampleOffice.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleDispatchTest {

    private static final Actor OFFICER = new Actor(5, 6, "样镇办", Role.TOWN_OFFICER, "512022115000");

    @Autowired
    SampleOffice office;

    @Autowired
    Annexes annexes;

    @Autowired
    Packs packs;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OfficeClock clock;

    @Autowired
    KeyGroups groups;

    @BeforeAll
    void aTownAtWork(@TempDir Path folder) throws Exception {
        office.open();
        office.load(SampleTown.of(SampleTown.SEED, 200).writeTo(folder));
        office.visit();
        office.playCases();
        long escalated = openOrder(7);
        file(escalated, "{\"method\": \"入户核查\", \"houseUnsafe\": \"yes\", \"leaflet\": \"纸质\"}");
        long household = count("select household_id from fieldwork.visit_order where id = " + escalated);
        groups.putIn(OFFICER, household, "附件7发现:住房不安全");
        file(
                count("select order_id from fieldwork.standing where household_id = " + household),
                "{\"method\": \"电话了解\", \"houseUnsafe\": \"yes\", \"leaflet\": \"短信\"}");
        file(openOrder(5), """
                {"method": "入户核查", "measureInPlace": "no", "planMade": "no", "lookBackConclusion": "风险回退",
                 "leaflet": "纸质", "assistanceLeaflet": "纸质", "#data": "1,2"}""");
    }

    private long openOrder(int form) {
        return count("select min(order_id) from fieldwork.standing where is_open and form = " + form);
    }

    private void file(long order, String answers) {
        database.write(
                OFFICER,
                () -> jdbc.sql("""
                                insert into fieldwork.visit (id, order_id, household_id, division, form, version, is_by_phone,
                                    visited_on, inspectors, answers, content, troubles, filed_on, filed_by, filed_by_name)
                                select gen_random_uuid(), id, household_id, division, form, 1, false, :on, '{样甲,样乙}',
                                       :answers::jsonb, '', '{住房不安全}', :on, 0, '样'
                                from fieldwork.visit_order where id = :order
                                """)
                        .param("on", clock.today())
                        .param("answers", answers)
                        .param("order", order)
                        .update());
    }

    @Test
    void beforeTheCampaignBeganNothingWasDone() {
        assertThat(sum(LocalDate.of(2023, 5, 1)))
                .containsEntry("已排查户数", "0")
                .containsEntry("研判户数", "0")
                .containsEntry("拟识别户数", "0")
                .containsEntry("参与人员", "0");
    }

    @Test
    void householdsCountOnceHoweverManyFormsTheyFilled() {
        int forms = count("select count(distinct order_id) from fieldwork.visit");
        int households = count("select count(*) from fieldwork.standing where not is_open");
        assertThat(forms).as("an annex 7 that opened an annex 6 is kept").isGreaterThan(households);
        Map<String, String> sum = sum(clock.today());
        assertThat(sum.get("已排查户数")).isEqualTo(text(households));
        assertThat(number(sum, "入户核查户数") + number(sum, "电话了解户数")).isEqualTo(households);
        assertThat(number(sum, "其他农户已查"))
                .isEqualTo(count("select count(*) from fieldwork.standing where not is_open and form = 7"));
    }

    @Test
    void everyFigureOfVisitsIsWhatTheFormsAnswer() {
        Map<String, String> sum = sum(clock.today());
        assertThat(sum)
                .containsEntry(
                        "第1类已查", text(count("select count(*) from fieldwork.standing where not is_open and form = 5")))
                .containsEntry("入户发现住房问题", answered("houseUnsafe", "yes"))
                .containsEntry("入户发现饮水问题", answered("waterSolved", "no"))
                .containsEntry("措施未落实", answered("measureInPlace", "no"))
                .containsEntry("风险回退", answered("lookBackConclusion", "风险回退"))
                .containsEntry("申报政策明白纸送达户数", sum.get("已排查户数"));
        assertThat(sum)
                .containsEntry("入户发现住房问题", "1")
                .containsEntry("第5类已查", "1")
                .containsEntry("未制定帮扶计划", "1")
                .containsEntry("已回头看", "1")
                .containsEntry("回头看不稳定", "1")
                .containsEntry("重新识别", "0")
                .containsEntry("其中短信、微信", "1")
                .containsEntry("帮扶政策明白纸送达户数", "1")
                .containsEntry("入户核出数据差异(条)", "2");
    }

    @Test
    void everyFigureOfStaffMeetingsAndCasesIsWhatTheRecordsCount() {
        Map<String, String> sum = sum(clock.today());
        assertThat(sum)
                .containsEntry("参与人员", text(count("select count(*) from campaign.v_staff where is_in")))
                .containsEntry(
                        "已培训",
                        text(count("select count(*) from campaign.v_staff where is_in and trained_on is not null")))
                .containsEntry("研判会议(次)", text(count("select count(*) from casework.meeting_closing")))
                .containsEntry(
                        "研判户数",
                        text(
                                count(
                                        "select count(distinct household_id) from casework.v_agenda_item where kind is not null")))
                .containsEntry("公示中", text(count("select count(*) from casework.v_case where step = 'NOTICE'")))
                .containsEntry("已纳入监测", text(count("select count(*) from casework.v_case where step = 'MONITORED'")));
        assertThat(number(sum, "脱贫不稳定户") + number(sum, "边缘易致贫户") + number(sum, "突发严重困难户"))
                .isEqualTo(number(sum, "拟识别户数"))
                .isPositive();
        assertThat(number(sum, "拟识别人数")).isGreaterThanOrEqualTo(number(sum, "拟识别户数"));
    }

    private Map<String, String> sum(LocalDate day) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        annexes.write(OFFICER, packs.inForce().annex(AnnexUse.DISPATCH).orElseThrow(), OFFICER.division(), day, out);
        return AnnexSheet.open(out.toByteArray()).row("村", "合计");
    }

    private String answered(String field, String word) {
        return text(count("select count(*) from fieldwork.v_visit where is_in_force and answers ->> '%s' = '%s'"
                .formatted(field, word)));
    }

    private int count(String sql) {
        return database.read(OFFICER, () -> jdbc.sql(sql).query(Integer.class).single());
    }

    private static int number(Map<String, String> sum, String column) {
        return Integer.parseInt(sum.get(column).replace(",", ""));
    }

    private static String text(int figure) {
        return "%,d".formatted(figure);
    }
}

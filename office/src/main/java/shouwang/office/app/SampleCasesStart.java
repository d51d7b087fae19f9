package shouwang.office.app;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shouwang.office.app.atwork.SampleCases;
import shouwang.office.app.atwork.SampleMarks;
import shouwang.office.app.atwork.SampleMeetings;
import shouwang.office.kernel.OfficeClock;

/** The sample town's cases, meetings and marks, once its households and its people are there; killed half-way, the next start plays on. */
@Component
@Order(4)
class SampleCasesStart implements FirstStart {

    private static final String STATE = "sample-cases";

    private static final String PLAYED = "played";

    private final SampleCases cases;
    private final SampleMeetings meetings;
    private final SampleMarks marks;
    private final OfficeClock clock;
    private final JdbcClient jdbc;

    SampleCasesStart(
            SampleCases cases, SampleMeetings meetings, SampleMarks marks, OfficeClock clock, JdbcClient jdbc) {
        this.cases = cases;
        this.meetings = meetings;
        this.marks = marks;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public void prepare(StartOptions options, Consumer<String> say) {
        List<String> state = setting(STATE);
        if (!setting("sample-town").contains("loaded") || state.contains(PLAYED)) {
            return;
        }
        say.accept("  样板镇的识别认定案件、研判会议和标注……");
        // Killed while it played earlier days, the office stands on one of them: back to the day it began on.
        state.forEach(day -> clock.startOn(LocalDate.parse(day)));
        say(clock.today().toString());
        cases.play();
        meetings.play();
        marks.play();
        say(PLAYED);
    }

    private void say(String state) {
        jdbc.sql("""
                        insert into kernel.setting (name, value) values (:name, :value)
                        on conflict (name) do update set value = excluded.value
                        """).param("name", STATE).param("value", state).update();
    }

    private List<String> setting(String name) {
        return jdbc.sql("select value from kernel.setting where name = :name")
                .param("name", name)
                .query(String.class)
                .list();
    }
}

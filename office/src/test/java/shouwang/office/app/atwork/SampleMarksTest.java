package shouwang.office.app.atwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shouwang.office.WithDatabase;
import shouwang.office.app.browser.SampleOffice;
import shouwang.office.app.town.SampleTown;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;

/** The sample town's marks stand at many steps, each by somebody who may; a start that was cut off plays on. */
@SpringBootTest(properties = "shouwang.files=target/mark-files")
@WithDatabase(ofItsOwn = true)
@Import(SampleOffice.class)
class SampleMarksTest {

    @Autowired
    SampleOffice office;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void playsEachMarkOnceWhateverWasPlayedBefore(@TempDir Path folder) throws Exception {
        office.open();
        office.load(SampleTown.of(SampleTown.SEED, 1500).writeTo(folder));
        office.playCases();
        List<String> played = passages();

        assertThat(steps()).contains("VILLAGE", "TOWN", "REPORTING", "COUNTY", "FLAGGING", "FLAGGED", "NOT_BY_VILLAGE");
        assertThat(played).anyMatch(passage -> passage.contains("SEND_BACK"));
        office.marks().play();
        assertThat(passages()).isEqualTo(played);
    }

    private List<String> steps() {
        return ask("select distinct step from casework.v_mark");
    }

    private List<String> passages() {
        return ask("select concat_ws(' ', household_id, kind, seq, action, made_as) from casework.mark_passage"
                + " order by household_id, kind, seq");
    }

    private List<String> ask(String sql) {
        return database.read(
                Actor.OFFICE, () -> jdbc.sql(sql).query(String.class).list());
    }
}

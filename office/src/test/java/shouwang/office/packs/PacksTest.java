package shouwang.office.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.policy.pack.PackRefused;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase(ofItsOwn = true)
class PacksTest {

    @Autowired
    Packs packs;

    @Autowired
    StoredPacks stored;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPackNobodyKnowsStopsTheStart() {
        assertThatThrownBy(() -> new Packs("jianyang-2031", stored, database, new OfficeClock(jdbc)))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("jianyang-2031");
    }

    @Test
    void whatIsInForceIsKeptToTheLetter() {
        PackInForce now = packs.history(Actor.OFFICE).get(0);
        assertThat(now.name()).isEqualTo("tonglv-2023");
        assertThat(packs.filesOf(Actor.OFFICE, now.pack()))
                .containsExactlyEntriesOf(packs.inForce().files())
                .containsKeys("pack.yaml", "clauses.yaml", "columns.yaml");
    }

    @Test
    void aSecondStartWithTheSameFilesAddsNothing() {
        int before = packs.history(Actor.OFFICE).size();
        packs.storeWhatIsInForce();
        assertThat(packs.history(Actor.OFFICE)).hasSize(before);
    }

    @Test
    @Transactional
    void aPackThatComesBackIntoForceIsANewRowAndNoNewPack() {
        PackInForce first = packs.history(Actor.OFFICE).get(0);
        Map<String, String> changed = new LinkedHashMap<>(packs.inForce().files());
        changed.computeIfPresent("pack.yaml", (file, text) -> text.replace("7500", "7600"));
        PackInForce next =
                new PackInForce(0, first.name(), "another", first.code(), first.title(), LocalDate.of(2023, 5, 21));
        String area = packs.inForce().campaign().area().town();
        database.write(Actor.OFFICE, () -> stored.putInForce(Actor.OFFICE, next, area, changed));
        database.write(
                Actor.OFFICE,
                () -> stored.putInForce(
                        Actor.OFFICE, first, area, packs.inForce().files()));
        assertThat(database.write(Actor.OFFICE, () -> stored.history(Actor.OFFICE)))
                .extracting(PackInForce::checksum)
                .startsWith(first.checksum(), "another", first.checksum());
    }

    @Test
    void aStoredPackIsNeverEdited() {
        assertThatThrownBy(() -> database.write(Actor.OFFICE, () -> {
                    jdbc.sql("update packs.pack_file set content = '7600'").update();
                }))
                .isInstanceOf(DataAccessException.class);
    }
}

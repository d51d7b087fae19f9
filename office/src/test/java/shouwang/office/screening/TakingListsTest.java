package shouwang.office.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shouwang.office.screening.InventedLists.DIBAO;
import static shouwang.office.screening.InventedLists.MONITOR;
import static shouwang.office.screening.InventedLists.OFFICER;
import static shouwang.office.screening.InventedLists.PROVINCE;
import static shouwang.office.screening.InventedRegister.FUXING;
import static shouwang.office.screening.InventedRegister.number;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Role;
import shouwang.office.region.Divisions;
import shouwang.office.registry.HandedIn;
import shouwang.office.registry.Progress;
import shouwang.office.screening.InventedRegister.Person;
import shouwang.office.screening.TakenList.Counts;

/** A list as a whole: who may hand it in, that it is taken once, and that no row gets lost. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase
@Transactional
class TakingListsTest {

    @Autowired
    Screening screening;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    @TempDir
    Path folder;

    private InventedLists lists;

    @BeforeEach
    void oneHousehold() {
        lists = new InventedLists(screening, folder);
        new InventedRegister(database, jdbc, divisions).household(FUXING, "3", new Person("样一", number(1)));
    }

    @Test
    void takesNoListFromAVillageACountyOrAnotherTown() {
        Path file = lists.file("姓名", "样一");
        for (Actor actor : List.of(
                MONITOR,
                new Actor(1, 1, "样县", Role.COUNTY_OFFICER, "512022000000"),
                new Actor(1, 1, "样邻镇", Role.TOWN_OFFICER, "512022001000"))) {
            assertThatThrownBy(
                            () -> screening.takeList(actor, PROVINCE, new HandedIn(file, "a.csv"), Progress.UNWATCHED))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void refusesAFileThatIsNoListInOneSentenceAndKeepsNothing() throws Exception {
        Path empty = Files.createFile(folder.resolve("空.csv"));
        Path other = lists.file("甲,乙", "1,2");
        for (Path file : List.of(empty, other)) {
            assertThatThrownBy(() -> lists.take(PROVINCE, file))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(file.getFileName().toString());
        }
        assertThat(database.read(OFFICER, () -> count("screening.list"))).isZero();
    }

    @Test
    void answersTheSameFileAsTakenAlready() {
        Path file = lists.file("姓名,证件号码", "样一," + number(1));
        Taken first = lists.take(PROVINCE, file);
        Taken second = lists.take(PROVINCE, file);
        assertThat(first.isKnown()).isFalse();
        assertThat(second.isKnown()).isTrue();
        assertThat(second.list().id()).isEqualTo(first.list().id());
        assertThat(lists.take(DIBAO, file).isKnown())
                .as("the same file as another body's list")
                .isFalse();
    }

    @Test
    void countsEveryRowOnce() {
        Taken taken = lists.take(
                PROVINCE, lists.file("姓名,证件号码,备注", "样一," + number(1) + ",a", "样无," + number(900) + ",b", ",,c", ",,"));
        assertThat(taken.list().counts()).isEqualTo(new Counts(3, 1, 1, 1));
        assertThat(taken.list().receipt().unknownColumns()).containsExactly("备注");
        assertThatThrownBy(() -> database.write(
                        OFFICER,
                        () -> jdbc.sql("update screening.list set waiting = waiting + 1 where id = :id")
                                .param("id", taken.list().id())
                                .update()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("every_row_has_one_outcome");
    }

    @Test
    void keepsEveryColumnOfARowAsItCame() {
        Taken taken = lists.take(PROVINCE, lists.file("姓名,风险类型,备注,备注", "样一,因病,\"甲,乙\",丙"));
        assertThat(database.read(
                        OFFICER,
                        () -> jdbc.sql("select columns::text from screening.clue where list_id = :id")
                                .param("id", taken.list().id())
                                .query(String.class)
                                .single()))
                .contains("\"备注\": \"甲,乙\"", "\"备注(2)\": \"丙\"", "\"风险类型\": \"因病\"");
    }

    @Test
    void keepsTheFileItself() throws Exception {
        Path file = lists.file("姓名", "样一");
        Taken taken = lists.take(PROVINCE, file);
        assertThat(database.read(
                        OFFICER,
                        () -> jdbc.sql("select content from screening.list_file where list_id = :id")
                                .param("id", taken.list().id())
                                .query(byte[].class)
                                .single()))
                .isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void showsAVillageItsOwnRowsAndNoList() {
        Taken taken = lists.take(PROVINCE, lists.file("姓名,证件号码", "样一," + number(1), "样无," + number(900)));
        assertThat(database.read(MONITOR, () -> count("screening.clue"))).isEqualTo(1);
        assertThat(database.read(MONITOR, () -> count("screening.list"))).isZero();
        assertThatThrownBy(() -> screening.list(MONITOR.scope(), taken.list().id()))
                .isInstanceOf(Refusal.class);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}

package shouwang.office.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static shouwang.office.screening.InventedLists.MONITOR;
import static shouwang.office.screening.InventedLists.OFFICER;
import static shouwang.office.screening.InventedLists.PROVINCE;
import static shouwang.office.screening.InventedRegister.number;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import shouwang.office.WithDatabase;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.Divisions;
import shouwang.office.registry.HandedIn;
import shouwang.office.registry.HouseholdsChanged;
import shouwang.office.registry.Progress;
import shouwang.office.registry.Registry;
import shouwang.office.screening.TakenList.Counts;

/** Lists and rosters come in any order: the rows follow the register, import by import. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase(ofItsOwn = true)
class RegisterWatchTest {

    @Autowired
    Registry registry;

    @Autowired
    Screening screening;

    @Autowired
    KeyGroups groups;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    @Autowired
    ApplicationEventPublisher events;

    @TempDir
    Path folder;

    @Test
    void aListThatCameFirstFindsItsPeopleWhenTheRosterComesAndLosesThemWhenItIsTakenBack() {
        InventedLists lists = new InventedLists(screening, folder);
        long list = lists.take(PROVINCE, lists.file("姓名,证件号码,村", "样一," + number(1) + ",复兴庙村", "样小,,复兴庙村"))
                .list()
                .id();
        assertThat(counts(list)).isEqualTo(new Counts(2, 0, 2, 0));

        long roster = load(lists.file(
                "村,组,户编号,姓名,证件号码,与户主关系", "复兴庙村,3组,A1,样一," + number(1) + ",户主", "复兴庙村,3组,A1,样小," + number(2) + ",之子"));
        assertThat(counts(list)).isEqualTo(new Counts(2, 2, 0, 0));

        long household = database.read(
                OFFICER,
                () -> jdbc.sql("select id from registry.v_household where household_no = 'A1'")
                        .query(Long.class)
                        .single());
        assertThat(groups.of(OFFICER.scope(), household).orElseThrow().form()).isEqualTo(6);
        groups.putIn(OFFICER, household, "收入骤减");
        assertThatThrownBy(() -> registry.withdraw(OFFICER, roster))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("1 户已人工列入");

        groups.takeOut(OFFICER, household, "误列");
        registry.withdraw(OFFICER, roster);
        assertThat(counts(list)).isEqualTo(new Counts(2, 0, 2, 0));
    }

    @Test
    void aVillagesChangeSettlesARowThatTheVillageDoesNotSee() {
        InventedLists lists = new InventedLists(screening, folder);
        long list = lists.take(PROVINCE, lists.file("姓名,证件号码", "样新," + number(700)))
                .list()
                .id();
        new InventedRegister(database, jdbc, divisions)
                .household(InventedRegister.FUXING, "6", new InventedRegister.Person("样新", number(700)));

        database.write(MONITOR, () -> events.publishEvent(new HouseholdsChanged(0, List.of(), MONITOR)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(counts(list)).isEqualTo(new Counts(1, 1, 0, 0)));
    }

    private long load(Path roster) {
        long id = registry.receive(OFFICER, List.of(new HandedIn(roster, "花名册.csv")));
        registry.stage(OFFICER, id, Progress.UNWATCHED);
        registry.apply(OFFICER, id, Progress.UNWATCHED);
        return id;
    }

    private Counts counts(long list) {
        return screening.list(OFFICER.scope(), list).counts();
    }
}

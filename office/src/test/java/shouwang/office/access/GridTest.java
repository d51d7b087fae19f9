package shouwang.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import shouwang.office.WithDatabase;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Role;
import shouwang.office.kernel.Scope;

/** The grid when two act at once, and what the database itself refuses. */
@SpringBootTest
@WithDatabase(ofItsOwn = true)
class GridTest {

    private static final String VILLAGE = "512022115202";
    private static final Actor OFFICER = new Actor(5, 6, "样镇办", Role.TOWN_OFFICER, "512022115000");
    private static final Actor CHIEF = new Actor(7, 8, "样村长", Role.VILLAGE_CHIEF, VILLAGE);

    @Autowired
    Grid grid;

    @Autowired
    OfficeClock clock;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneOfTwoWhoChangeTheSamePostAtOnceIsToldThatItChanged() throws Exception {
        grid.put(OFFICER, entry("GRID_CHIEF", "样原任"));
        long seat = held("GRID_CHIEF").get(0).id();

        List<String> answers = atOnce(
                () -> grid.replace(OFFICER, seat, person("样甲"), clock.today(), "换届"),
                () -> grid.replace(CHIEF, seat, person("样乙"), clock.today(), "换届"));

        assertThat(answers).containsExactlyInAnyOrder("done", "ACC-022");
        assertThat(held("GRID_CHIEF")).hasSize(1);
    }

    @Test
    void oneOfTwoWhoGiveAPostForOneAtOnceIsToldWhoHoldsIt() throws Exception {
        List<String> answers = atOnce(
                () -> grid.put(OFFICER, entry("DEPUTY_IN_CHARGE", "样丙")),
                () -> grid.put(CHIEF, entry("DEPUTY_IN_CHARGE", "样丁")));

        assertThat(answers).containsExactlyInAnyOrder("done", "ACC-020");
        assertThat(held("DEPUTY_IN_CHARGE")).hasSize(1);
    }

    @Test
    void whatHappenedToASeatIsNeitherEditedNorRemoved() {
        grid.put(OFFICER, entry("GRID_SUPERVISOR", "样监管"));
        for (String sql : List.of("update access.grid_seat set phone = '1'", "delete from access.grid_seat")) {
            assertThatThrownBy(() -> database.write(OFFICER, () -> jdbc.sql(sql).update()))
                    .isInstanceOf(Exception.class);
        }
        assertThat(held("GRID_SUPERVISOR")).hasSize(1);
    }

    private List<String> atOnce(Runnable one, Runnable two) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> acts = Stream.of(one, two)
                    .<Callable<String>>map(act -> () -> {
                        start.await();
                        try {
                            act.run();
                            return "done";
                        } catch (Refusal refusal) {
                            return refusal.problem().code();
                        }
                    })
                    .toList();
            List<String> answers = new java.util.ArrayList<>();
            for (Future<String> answer : people.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdown();
        }
    }

    private List<GridHolder> held(String post) {
        return grid.holders(Scope.of(VILLAGE)).stream()
                .filter(holder -> holder.post().equals(post))
                .toList();
    }

    private GridEntry entry(String post, String name) {
        return new GridEntry(VILLAGE, grid.post(post).orElseThrow(), person(name), clock.today(), "");
    }

    private static GridPerson person(String name) {
        return new GridPerson(name, "", Optional.empty());
    }
}

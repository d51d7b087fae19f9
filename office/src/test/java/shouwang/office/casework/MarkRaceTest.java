package shouwang.office.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.casework.CaseFolk.CHIEF;
import static shouwang.office.casework.CaseFolk.OFFICER;
import static shouwang.office.casework.marks.MarkAction.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.InventedTown;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.casework.MarkAttempt.Seen;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Role;
import shouwang.office.region.Divisions;
import shouwang.policy.procedure.MarkKind;

/** Two people act on the same marks at once: one wins, the other is told, nothing is doubled. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase(ofItsOwn = true)
class MarkRaceTest {

    private static final Actor SECOND_OFFICER = new Actor(55, 56, "样镇办乙", Role.TOWN_OFFICER, OFFICER.division());

    @Autowired
    Marks marks;

    @Autowired
    MarkRuling ruling;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    private final List<Long> households = new ArrayList<>();
    private MarkFolk noLabour;
    private MarkFolk development;

    @BeforeEach
    void tenHouseholds() {
        InventedTown town = new InventedTown(database, jdbc, divisions);
        noLabour = new MarkFolk(marks, ruling, MarkKind.NO_LABOUR);
        development = new MarkFolk(marks, ruling, MarkKind.DEVELOPMENT);
        for (int i = 0; i < 10; i++) {
            long id = town.household(FUXING, "3", "R-" + i, Map.of(), Person.of("样" + i, "51202219500101001X"));
            town.verdict(id, "yes", "annex-8", "annex-9");
            households.add(id);
        }
    }

    @Test
    void oneOfTwoWinsAndTheOtherIsTold() throws Exception {
        for (long household : households) {
            noLabour.act(CHIEF, household, CONFIRM);
            MarkAttempt agree = noLabour.attempt(household, AGREE);
            MarkAttempt back = noLabour.attempt(household, SEND_BACK);
            Seen seen = new Seen(household, 1);
            List<Object> answers = atOnce(
                    () -> moved(OFFICER, noLabour, seen, agree), () -> moved(SECOND_OFFICER, noLabour, seen, back));
            assertThat(answers).containsExactlyInAnyOrder("done", CaseworkProblem.SOMEBODY_WAS_FASTER);
            assertThat(noLabour.mark(household).passages()).hasSize(2);
        }
    }

    @Test
    void twoOfTheSamePersonsSendingsAreOne() throws Exception {
        for (long household : households) {
            MarkAttempt confirm = noLabour.attempt(household, CONFIRM);
            Seen seen = new Seen(household, 0);
            assertThat(atOnce(() -> moved(CHIEF, noLabour, seen, confirm), () -> moved(CHIEF, noLabour, seen, confirm)))
                    .containsExactly("done", "done");
            assertThat(noLabour.mark(household).passages()).hasSize(1);
        }
    }

    @Test
    void bothMarksConfirmedAtTheSameMomentLeaveOne() throws Exception {
        for (long household : households) {
            MarkAttempt one = noLabour.attempt(household, CONFIRM);
            MarkAttempt other = development.attempt(household, CONFIRM);
            Seen seen = new Seen(household, 0);
            assertThat(atOnce(() -> moved(CHIEF, noLabour, seen, one), () -> moved(CHIEF, development, seen, other)))
                    .containsExactlyInAnyOrder("done", CaseworkProblem.IN_THE_WAY);
        }
    }

    @Test
    void twoWholeListsInOppositeOrderShareTheHouseholdsWithoutWaitingForEachOtherForEver() throws Exception {
        households.forEach(household -> noLabour.act(CHIEF, household, CONFIRM));
        List<Seen> forward =
                households.stream().map(household -> new Seen(household, 1)).toList();
        List<Seen> backward = new ArrayList<>(forward);
        java.util.Collections.reverse(backward);
        MarkAttempt agree = noLabour.attempt(households.get(0), AGREE);
        List<Object> done = atOnce(
                () -> marks.moveMany(OFFICER, MarkKind.NO_LABOUR, forward, agree)
                        .done(),
                () -> marks.moveMany(SECOND_OFFICER, MarkKind.NO_LABOUR, backward, agree)
                        .done());
        assertThat(done).containsExactlyInAnyOrder(10, 0);
        households.forEach(
                household -> assertThat(noLabour.mark(household).passages()).hasSize(2));
    }

    private Object moved(Actor actor, MarkFolk folk, Seen seen, MarkAttempt attempt) {
        marks.move(actor, folk.kind(), seen, attempt);
        return "done";
    }

    @SafeVarargs
    private static List<Object> atOnce(Callable<Object>... acts) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(acts.length);
        CyclicBarrier together = new CyclicBarrier(acts.length);
        try {
            List<Future<Object>> asked = new ArrayList<>();
            for (Callable<Object> act : acts) {
                asked.add(people.submit(() -> {
                    together.await();
                    return act.call();
                }));
            }
            List<Object> answers = new ArrayList<>();
            for (Future<Object> each : asked) {
                try {
                    answers.add(each.get());
                } catch (ExecutionException failed) {
                    answers.add(failed.getCause() instanceof Refusal refusal ? refusal.problem() : failed.getCause());
                }
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}

package shouwang.office.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shouwang.office.kernel.Problem;
import shouwang.office.kernel.Refusal;
import shouwang.office.screening.KeyGroups;

/** Every household has one order in force, with the form its key groups lead to. */
class VisitOrdersTest extends Fieldwork {

    @Autowired
    KeyGroups groups;

    @Autowired
    VisitLists lists;

    @Test
    void ordersAreGivenWithinOnesOwnDivisionsByCrewsOfTwoUntilADayToCome() {
        household();
        Crew alone = new Crew(CREW.people().subList(0, 1));
        Crew twice = new Crew(List.of(CREW.people().get(0), CREW.people().get(0)));

        assertThat(problem(() -> give(MONITOR, "512022115203", CREW, DUE))).isEqualTo(FieldworkProblem.NOT_A_VILLAGE);
        assertThat(problem(() -> give(MONITOR, "512022115000", CREW, DUE))).isEqualTo(FieldworkProblem.NOT_A_VILLAGE);
        assertThat(problem(() -> give(MONITOR, VILLAGE, alone, DUE))).isEqualTo(FieldworkProblem.CREW_TOO_SMALL);
        assertThat(problem(() -> give(MONITOR, VILLAGE, twice, DUE))).isEqualTo(FieldworkProblem.CREW_TOO_SMALL);
        assertThat(problem(() -> give(MONITOR, VILLAGE, CREW, TODAY.minusDays(1))))
                .isEqualTo(FieldworkProblem.DUE_IN_THE_PAST);
    }

    @Test
    void everyHouseholdOfAGroupGetsOneOrderAndTwiceIsOnce() {
        long first = household("7");
        long second = household("7");
        long elsewhere = household("8");

        Crew own = new Crew(List.of(
                new Crew.Inspector(Optional.empty(), "样戊", ""), new Crew.Inspector(Optional.empty(), "样己", "")));
        assertThat(give(MONITOR, VILLAGE + "007", own, TODAY).given()).isEqualTo(2);
        assertThat(problem(() -> give(MONITOR, VILLAGE + "007", own, DUE))).isEqualTo(FieldworkProblem.NOBODY_TO_VISIT);
        assertThat(orderOf(first).form()).isEqualTo(7);
        assertThat(orders.next(MONITOR.scope(), orderOf(first)))
                .contains(orderOf(second).id());
        assertThat(orders.next(MONITOR.scope(), orderOf(second)))
                .contains(orderOf(first).id());
        assertThat(orders.ofHousehold(MONITOR.scope(), elsewhere)).isEmpty();
    }

    @Test
    void aHouseholdThatALaterListNamesGetsTheOtherFormAndTheFirstOrderFalls() {
        long household = household();
        VisitOrder ledger = given(household);

        groups.putIn(MONITOR, household, "县级部门推送");

        VisitOrder now = orderOf(household);
        assertThat(now.form()).isEqualTo(6);
        assertThat(now.follows()).contains(ledger.id());
        assertThat(now.terms().dueOn()).isEqualTo(DUE);
        assertThat(orders.find(MONITOR.scope(), ledger.id())).isEmpty();
        assertThat(problem(() -> visits.file(MONITOR, filing(ledger, ticked(now)))))
                .isEqualTo(FieldworkProblem.OVERTAKEN);
        assertThat(rows("select why from fieldwork.overtaking where order_id = " + ledger.id(), String.class))
                .containsExactly("改填附件6:需要入户核查的其他农户");

        groups.takeOut(MONITOR, household, "列错了");
        assertThat(orderOf(household).form()).isEqualTo(7);
    }

    @Test
    void aFiledLedgerIsOvertakenTooAndKeptAsHistory() {
        long household = household();
        VisitOrder ledger = given(household);
        file(ledger, Map.of());

        groups.putIn(MONITOR, household, "县级部门推送");

        assertThat(orderOf(household).isOpen()).isTrue();
        assertThat(visits.ofHousehold(MONITOR.scope(), household))
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.of().form()).isEqualTo(7);
                    assertThat(visit.of().isInForce()).isFalse();
                });
    }

    @Test
    void onlyWhatIsNotFiledIsReassigned() {
        long open = household("9");
        long done = household("9");
        give(MONITOR, VILLAGE + "009", CREW, DUE);
        file(orderOf(done), Map.of());
        Crew others = new Crew(List.of(
                new Crew.Inspector(Optional.empty(), "样丙", ""), new Crew.Inspector(Optional.empty(), "样丁", "")));

        orders.giveAll(MONITOR, new Giving(VILLAGE + "009", others, DUE, true));

        assertThat(orderOf(open).crew()).isEqualTo(others);
        assertThat(orderOf(done).crew()).isEqualTo(CREW);
        assertThat(orderOf(done).isOpen()).isFalse();
    }

    @Test
    void aHouseholdThatNobodyReachedOnThreeDaysStandsOnTheListOfTheUnreachable() {
        VisitOrder order = given(household("6"));
        tried(order, "2023-05-17");
        tried(order, "2023-05-17");
        tried(order, "2023-05-18");
        assertThat(unreachable()).isZero();

        UUID id = tried(order, "2023-05-19");
        attempts.note(MONITOR, order.id(), new Attempt(id, LocalDate.parse("2023-05-19"), CREW.names(), "家中无人"));

        assertThat(unreachable()).isEqualTo(1);
        assertThat(attempts.of(MONITOR.scope(), order.id())).hasSize(4);
        assertThat(problem(() -> attempts.note(
                        MONITOR, order.id(), new Attempt(UUID.randomUUID(), TODAY.plusDays(1), CREW.names(), "家中无人"))))
                .isEqualTo(FieldworkProblem.TRIED_WHEN);
        assertThat(problem(() ->
                        attempts.note(MONITOR, order.id(), new Attempt(UUID.randomUUID(), TODAY, CREW.names(), "不想去"))))
                .isEqualTo(FieldworkProblem.NO_RESULT);
        assertThat(problem(() -> attempts.note(
                        MONITOR, order.id(), new Attempt(UUID.randomUUID(), TODAY, List.of("样路人"), "家中无人"))))
                .isEqualTo(FieldworkProblem.NOBODY_TRIED);
    }

    private int unreachable() {
        return lists.orders(MONITOR, new VisitLists.Asked(VILLAGE + "006", "unreachable", 0, 10))
                .size();
    }

    private UUID tried(VisitOrder order, String on) {
        UUID id = UUID.randomUUID();
        attempts.note(MONITOR, order.id(), new Attempt(id, LocalDate.parse(on), CREW.names(), "家中无人"));
        return id;
    }

    private Giving.Given give(shouwang.office.kernel.Actor actor, String division, Crew crew, LocalDate due) {
        return orders.giveAll(actor, new Giving(division, crew, due, false));
    }

    private static Problem problem(ThrowingCallable refused) {
        return catchThrowableOfType(Refusal.class, refused).problem();
    }
}

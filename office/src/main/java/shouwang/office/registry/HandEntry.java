package shouwang.office.registry;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;
import shouwang.office.registry.hand.HandChanges;
import shouwang.office.registry.hand.Plan;
import shouwang.office.registry.hand.Planner;

/**
 * 手工登记: the door for changes by hand. Each is shown before it is made, rests on a source, keeps both versions, and is
 * refused when somebody else changed the record since it was looked at. What the pack says is found again at once.
 */
@Service
public class HandEntry {

    private final Database database;
    private final OfficeClock clock;
    private final Planner planner;
    private final HandChanges changes;
    private final Households households;
    private final ApplicationEventPublisher events;

    HandEntry(
            Database database,
            OfficeClock clock,
            Planner planner,
            HandChanges changes,
            Households households,
            ApplicationEventPublisher events) {
        this.database = database;
        this.clock = clock;
        this.planner = planner;
        this.changes = changes;
        this.households = households;
        this.events = events;
    }

    /** What a wish would change: both versions of every cell, and what of it can't be read. Nothing is written. */
    public Plan look(Actor actor, Wish wish) {
        mustEnter(actor);
        return database.read(actor, () -> planner.plan(actor, wish, clock.today()));
    }

    /**
     * Changes the record.
     *
     * @return the household to look at afterwards
     */
    public long change(Actor actor, Wish wish, Warrant warrant) {
        mustEnter(actor);
        if (warrant.source().isBlank()) {
            throw RegistryProblem.SOURCE_MISSING.refuse();
        }
        if (warrant.on().isAfter(clock.today())) {
            throw RegistryProblem.SOURCE_IN_THE_FUTURE.refuse(clock.today());
        }
        return database.write(
                actor,
                () -> changes.made(actor.scope(), warrant.form()).orElseGet(() -> carryOut(actor, wish, warrant)));
    }

    private long carryOut(Actor actor, Wish wish, Warrant warrant) {
        changes.lock(actor, wish.household());
        Plan plan = planner.plan(actor, wish, clock.today());
        if (!plan.stamp().equals(warrant.stamp())) {
            throw RegistryProblem.CHANGED_MEANWHILE.refuse();
        }
        if (!plan.wrong().isEmpty()) {
            throw RegistryProblem.VALUES_WRONG.refuse();
        }
        if (plan.lines().isEmpty()) {
            throw RegistryProblem.NOTHING_CHANGES.refuse();
        }
        long household = plan.work().carryOut(warrant);
        changes.keep(actor, household, wish.kind(), warrant, plan.lines(), clock.today());
        List<Long> touched = changes.concerned(actor, household, plan.touched());
        changes.forgetEnded(actor, touched);
        households.examine(actor, touched);
        events.publishEvent(new HouseholdsChanged(0, touched, actor));
        return household;
    }

    /** The changes by hand of a household, the latest first. */
    public List<HandChange> of(Scope scope, long household) {
        return database.read(scope, () -> changes.of(scope, household));
    }

    /** Whether an actor may enter changes at all: who runs the campaign, and the village's own people. */
    public static boolean mayEnter(Actor actor) {
        return actor.role().entersFacts();
    }

    private static void mustEnter(Actor actor) {
        if (!mayEnter(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}

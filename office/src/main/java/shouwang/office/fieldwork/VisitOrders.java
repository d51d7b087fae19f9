package shouwang.office.fieldwork;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;
import shouwang.office.packs.Packs;
import shouwang.office.region.Division;
import shouwang.office.region.Division.Level;
import shouwang.office.region.Divisions;

/** 入户任务: the door to orders. A household has one in force; its form is the one its key groups lead to. */
@Service
public class VisitOrders {

    private static final String INSPECTORS = "inspectorsPerVisit";

    private final Database database;
    private final OrderRows rows;
    private final Packs packs;
    private final Divisions divisions;
    private final OfficeClock clock;

    VisitOrders(Database database, OrderRows rows, Packs packs, Divisions divisions, OfficeClock clock) {
        this.database = database;
        this.rows = rows;
        this.packs = packs;
        this.divisions = divisions;
        this.clock = clock;
    }

    /**
     * Gives a crew every household of a village or group that has no order yet, in one go; twice is once.
     *
     * @throws shouwang.office.kernel.Refusal when the crew is too small, the day past, or nobody is left
     */
    public Giving.Given giveAll(Actor actor, Giving giving) {
        if (!actor.role().entersFacts()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        requirePlace(actor, giving.division());
        requireCrew(giving.crew());
        if (giving.dueOn().isBefore(clock.today())) {
            throw FieldworkProblem.DUE_IN_THE_PAST.refuse(clock.today());
        }
        return database.write(actor, () -> {
            if (giving.isReassigning()) {
                rows.overtakeOpen(actor, giving, clock.today());
            }
            int given = rows.giveAll(actor, giving, clock.today());
            int all = rows.householdsIn(actor.scope(), giving.division());
            if (given == 0) {
                throw FieldworkProblem.NOBODY_TO_VISIT.refuse();
            }
            return new Giving.Given(given, all - given);
        });
    }

    /** By when a household is to be visited when nobody says otherwise: the plan's day for the screening. */
    public LocalDate dueOn() {
        return packs.inForce().campaign().milestones().stream()
                .filter(milestone -> milestone.endsScreening())
                .map(milestone -> milestone.due())
                .findFirst()
                .orElseGet(clock::today);
    }

    /** An order in force. */
    public Optional<VisitOrder> find(Scope scope, long order) {
        return database.read(scope, () -> rows.find(scope, order));
    }

    /** The order of a household that is in force. */
    public Optional<VisitOrder> ofHousehold(Scope scope, long household) {
        return database.read(scope, () -> rows.ofHousehold(scope, household));
    }

    /** The next household that the same crew has to visit: first in the group and village of this one, then elsewhere. */
    public Optional<Long> next(Scope scope, VisitOrder after) {
        return database.read(scope, () -> rows.next(scope, after));
    }

    private void requirePlace(Actor actor, String code) {
        divisions
                .find(code)
                .filter(division -> division.level() == Level.VILLAGE || division.level() == Level.GROUP)
                .map(Division::code)
                .filter(actor.scope()::contains)
                .orElseThrow(FieldworkProblem.NOT_A_VILLAGE::refuse);
    }

    private void requireCrew(Crew crew) {
        long needed = packs.inForce().limit(INSPECTORS);
        List<String> names =
                crew.names().stream().filter(name -> !name.isBlank()).toList();
        if (new HashSet<>(names).size() < needed || names.size() < crew.people().size()) {
            throw FieldworkProblem.CREW_TOO_SMALL.refuse(needed);
        }
    }
}

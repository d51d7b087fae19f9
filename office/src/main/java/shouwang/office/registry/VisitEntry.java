package shouwang.office.registry;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.registry.hand.HandChanges;
import shouwang.office.registry.hand.VisitCells;

/**
 * 核查登记: the door for what visits found. It joins the transaction of the visit; only what differs from what is known is
 * written, and only then the rules are asked again.
 */
@Service
public class VisitEntry {

    private final Database database;
    private final VisitCells cells;
    private final HandChanges changes;
    private final Households households;
    private final ApplicationEventPublisher events;

    VisitEntry(
            Database database,
            VisitCells cells,
            HandChanges changes,
            Households households,
            ApplicationEventPublisher events) {
        this.database = database;
        this.cells = cells;
        this.changes = changes;
        this.households = households;
        this.events = events;
    }

    /** Whether a visit found anything otherwise than it is known. */
    public boolean differs(Actor actor, RegisteredHousehold known, Visited visited) {
        return cells.differs(actor, known, visited);
    }

    /** A finding of the rules. */
    public record Found(String rule, boolean isError, String because) {}

    /**
     * Takes what a visit found into the register, with the people who were there as its collectors and the actor as who
     * entered it.
     *
     * @param known the household as it was read in this transaction
     * @return what the rules find now and did not find before
     */
    public List<Found> enter(Actor actor, RegisteredHousehold known, Visited visited) {
        if (!actor.role().entersFacts()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        database.write(actor, () -> cells.confirmEstimate(actor, visited));
        if (!differs(actor, known, visited)) {
            return List.of();
        }
        return database.write(actor, () -> {
            VisitCells.Written written = cells.write(actor, known, visited);
            List<Found> before = cells.found(actor, known.id());
            // Only somebody's name or number concerns other households, and the rows of lists.
            List<Long> concerned = written.isAnybodyElse()
                    ? changes.concerned(actor, known.id(), java.util.Set.of())
                    : List.of(known.id());
            households.examine(actor, concerned);
            events.publishEvent(
                    written.isAnybodyElse()
                            ? new HouseholdsChanged(0, concerned, actor)
                            : new FactsChanged(concerned, actor));
            return cells.found(actor, known.id()).stream()
                    .filter(found -> !before.contains(found))
                    .toList();
        });
    }
}

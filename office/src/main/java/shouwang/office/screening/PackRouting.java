package shouwang.office.screening;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.packs.Packs;

/** Lays out the routing (分表规则) of the pack in force when the office opens. */
@Component
class PackRouting {

    private final Database database;
    private final Packs packs;
    private final RoutingSteps steps;

    PackRouting(Database database, Packs packs, RoutingSteps steps) {
        this.database = database;
        this.packs = packs;
        this.steps = steps;
    }

    @EventListener(ApplicationStartedEvent.class)
    void layOut() {
        database.write(Actor.OFFICE, () -> steps.layOut(Actor.OFFICE, packs.inForce()));
    }
}

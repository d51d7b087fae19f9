package shouwang.office.fieldwork;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.registry.HouseholdsChanged;
import shouwang.office.screening.RoutingChanged;

/** Follows key groups and register in the transaction that changes them: an order always carries its household's form. */
@Component
class RoutingWatch {

    private final OrderRows rows;
    private final OfficeClock clock;

    RoutingWatch(OrderRows rows, OfficeClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @EventListener
    void follow(RoutingChanged changed) {
        rows.follow(changed.actor(), changed.households(), clock.today());
    }

    /** An import names no households: all of the scope are looked at in one statement. */
    @EventListener
    void follow(HouseholdsChanged changed) {
        rows.move(changed.actor(), changed.households());
        rows.follow(changed.actor(), changed.households(), clock.today());
    }
}

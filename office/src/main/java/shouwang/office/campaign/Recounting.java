package shouwang.office.campaign;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.registry.HouseholdsChanged;
import shouwang.office.screening.RoutingChanged;

/** 重新统计: notes with every change, in its own transaction, which villages are to be counted again. */
@Component
class Recounting {

    private final VillageFigures figures;
    private final Database database;

    Recounting(VillageFigures figures, Database database) {
        this.figures = figures;
        this.database = database;
    }

    @EventListener
    void on(HouseholdsChanged changed) {
        if (changed.importId() != 0) {
            figures.noteAll(changed.actor());
        } else {
            figures.noteHouseholds(changed.actor(), changed.households());
        }
    }

    @EventListener
    void on(RoutingChanged changed) {
        figures.noteHouseholds(changed.actor(), changed.households());
    }

    /** The pack may have changed while the office was closed, and with it the forms. */
    @EventListener(ApplicationStartedEvent.class)
    void onStart() {
        database.write(Actor.OFFICE, () -> figures.noteAll(Actor.OFFICE));
    }
}

package shouwang.office.campaign;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import shouwang.office.registry.HouseholdsChanged;
import shouwang.office.screening.RoutingChanged;

/** 重新统计: notes with every change, in its own transaction, which villages are to be counted again. */
@Component
class Recounting {

    private final VillageFigures figures;

    Recounting(VillageFigures figures) {
        this.figures = figures;
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
}

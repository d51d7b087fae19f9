package shouwang.office.campaign;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.packs.Packs;

/** 开始排查: the campaign of the plan in force is open from the first start on. */
@Component
class Opening {

    private final Campaigns campaigns;
    private final VillageFigures figures;
    private final Database database;
    private final Packs packs;
    private final OfficeClock clock;

    Opening(Campaigns campaigns, VillageFigures figures, Database database, Packs packs, OfficeClock clock) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.database = database;
        this.packs = packs;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void onStart() {
        Actor office = Actor.OFFICE;
        database.write(office, () -> {
            campaigns.open(office, packs.inForce().campaign(), packs.name(), clock.today());
            // The pack may have changed while the office was closed, and with it the forms.
            figures.noteAll(office);
        });
    }
}

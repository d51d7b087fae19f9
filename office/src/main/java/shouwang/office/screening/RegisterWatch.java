package shouwang.office.screening;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.registry.FactsChanged;
import shouwang.office.registry.HouseholdsChanged;
import shouwang.office.registry.ImportWithdrawn;

/**
 * Follows the register in the transaction that changes it: rows that wait may find their household, others lose it, and
 * decisions by hand go with the people.
 */
@Component
class RegisterWatch {

    private final Database database;
    private final Settling settling;
    private final Memberships memberships;
    private final OfficeClock clock;

    RegisterWatch(Database database, Settling settling, Memberships memberships, OfficeClock clock) {
        this.database = database;
        this.settling = settling;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** What people decided about a household keeps the import it was born of; what was merely matched does not. */
    @EventListener
    void keep(ImportWithdrawn withdrawn) {
        int resting = memberships.countDecided(withdrawn.actor(), withdrawn.importId());
        if (resting > 0) {
            throw ScreeningProblem.DECISIONS_REST_ON_IMPORT.refuse(resting);
        }
    }

    /** Facts propose leads; who lives where is as it was. */
    @EventListener
    void follow(FactsChanged changed) {
        database.write(changed.actor(), () -> settling.followFacts(changed.actor(), changed.households()));
    }

    @EventListener
    void follow(HouseholdsChanged changed) {
        Actor actor = changed.actor();
        database.write(actor, changed.importId(), () -> {
            settling.tell(actor, memberships.handOn(actor, clock.today()));
            settling.followRegister(actor, changed);
            return true;
        });
    }
}

package shouwang.office.screening;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Database;
import shouwang.office.registry.HouseholdsChanged;
import shouwang.office.registry.ImportWithdrawn;

/** Follows the register in the transaction that changes it: rows that wait may find their household, others lose it. */
@Component
class RegisterWatch {

    private final Database database;
    private final Settling settling;
    private final Memberships memberships;

    RegisterWatch(Database database, Settling settling, Memberships memberships) {
        this.database = database;
        this.settling = settling;
        this.memberships = memberships;
    }

    /** What people decided about a household keeps the import it was born of; what was merely matched does not. */
    @EventListener
    void keep(ImportWithdrawn withdrawn) {
        int resting = memberships.countDecided(withdrawn.actor(), withdrawn.importId());
        if (resting > 0) {
            throw ScreeningProblem.DECISIONS_REST_ON_IMPORT.refuse(resting);
        }
    }

    @EventListener
    void follow(HouseholdsChanged changed) {
        database.write(changed.actor(), changed.importId(), () -> {
            settling.followRegister(changed.actor(), changed);
            return true;
        });
    }
}

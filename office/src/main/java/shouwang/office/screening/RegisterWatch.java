package shouwang.office.screening;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Database;
import shouwang.office.registry.HouseholdsChanged;

/** Follows the register in the transaction that changes it: rows that wait may find their household, others lose it. */
@Component
class RegisterWatch {

    private final Database database;
    private final Settling settling;

    RegisterWatch(Database database, Settling settling) {
        this.database = database;
        this.settling = settling;
    }

    @EventListener
    void follow(HouseholdsChanged changed) {
        database.write(changed.actor(), changed.importId(), () -> {
            settling.followRegister(changed.actor());
            return true;
        });
    }
}

package shouwang.office.screening;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Scope;

/** 线索台: the door to the leads that stand open; a lead is dismissed with a reason, by a new row. */
@Component
public class LeadDesk {

    private final Database database;
    private final Leads leads;

    LeadDesk(Database database, Leads leads) {
        this.database = database;
        this.leads = leads;
    }

    /** Open leads in the order they were raised, those behind {@code after}. */
    public List<Lead> open(Scope scope, long after, int rows) {
        return database.read(scope, () -> leads.open(scope, after, rows));
    }

    /** The open leads of one household. */
    public List<Lead> ofHousehold(Scope scope, long household) {
        return database.read(scope, () -> leads.ofHousehold(scope, household));
    }

    /** Dismisses a lead; on the same facts it is not raised again. */
    public void dismiss(Actor actor, long lead, String reason) {
        if (!actor.role().runsCampaign()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        if (reason.isBlank()) {
            throw ScreeningProblem.NO_REASON.refuse();
        }
        try {
            database.write(actor, () -> {
                if (!leads.isThere(actor, lead)) {
                    throw KernelProblem.NOT_FOUND.refuse();
                }
                if (leads.dismiss(actor, lead, reason) == 0) {
                    throw ScreeningProblem.LEAD_CLOSED.refuse();
                }
            });
        } catch (DuplicateKeyException closedMeanwhile) {
            throw ScreeningProblem.LEAD_CLOSED.refuse();
        }
    }
}

package shouwang.office.app.households;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;

/** 农户查询: reads the list for whoever may see households, a page or all of it. */
@Component
class HouseholdDesk {

    static final int ROWS = 20;

    private static final int ROWS_AT_ONCE = 500;

    private final Database database;
    private final HouseholdList list;

    HouseholdDesk(Database database, HouseholdList list) {
        this.database = database;
        this.list = list;
    }

    /**
     * @param next where the next page begins; empty on the last one
     */
    record Page(List<HouseholdRow> rows, String next) {}

    Page page(Actor actor, HouseholdQuestion question) {
        mustSeeHouseholds(actor);
        return database.read(actor, () -> read(actor, question, ROWS));
    }

    /** Every household the question finds, in the order of the list. */
    void all(Actor actor, HouseholdQuestion question, Consumer<HouseholdRow> each) {
        mustSeeHouseholds(actor);
        database.read(actor, () -> {
            HouseholdQuestion next = question.after("");
            do {
                Page page = read(actor, next, ROWS_AT_ONCE);
                page.rows().forEach(each);
                next = question.after(page.next());
            } while (HouseholdQuestion.isChosen(next.after()));
            return true;
        });
    }

    private Page read(Actor actor, HouseholdQuestion question, int rows) {
        List<Found> found = list.find(actor.scope(), question, rows + 1);
        List<Found> shown = found.subList(0, Math.min(rows, found.size()));
        return new Page(
                list.rows(actor.scope(), shown),
                found.size() > rows ? shown.get(rows - 1).position() : "");
    }

    static void mustSeeHouseholds(Actor actor) {
        if (!actor.role().seesHouseholds()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}

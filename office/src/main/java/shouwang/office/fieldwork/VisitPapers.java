package shouwang.office.fieldwork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;

/**
 * 纸质表: the door to forms as they are printed, household after household. A few are read at a time, so that neither
 * memory nor a transaction grows with the village.
 */
@Service
public class VisitPapers {

    private static final int AT_ONCE = 50;

    private final Database database;
    private final PaperRows rows;
    private final PaperDesk desk;

    VisitPapers(Database database, PaperRows rows, PaperDesk desk) {
        this.database = database;
        this.rows = rows;
        this.desk = desk;
    }

    /**
     * Which sheets are printed.
     *
     * @param isFiled those filed, else those still to be visited
     * @param crew the key of a crew; none for all
     */
    public record Asked(String division, int form, boolean isFiled, Optional<String> crew) {}

    /**
     * A stack of sheets: one crew's of one place.
     *
     * @param crew its key
     * @param open by form: how many households are still to be visited, done likewise those filed
     */
    public record Stack(
            String division,
            String crew,
            List<String> people,
            Map<Integer, Integer> open,
            Map<Integer, Integer> done) {}

    /** What there is to print within a place, by village or group, then by crew. */
    public List<Stack> stacks(Actor actor, String division, boolean byGroup) {
        return database.read(actor, () -> rows.stacks(actor.scope(), division, byGroup));
    }

    /** The orders whose sheets are asked for, by group and in the order they were given. */
    public List<Long> orders(Actor actor, Asked asked) {
        return database.read(actor, () -> rows.orders(actor.scope(), asked));
    }

    /** Hands over the sheets of these orders, one after the other; an order that is no longer so is passed over. */
    public void each(Actor actor, List<Long> orders, boolean isFiled, Consumer<PaperSheet> sheet) {
        for (int from = 0; from < orders.size(); from += AT_ONCE) {
            List<Long> some = orders.subList(from, Math.min(from + AT_ONCE, orders.size()));
            // Written to a slow reader only when the transaction is over.
            database.read(actor, () -> desk.sheets(actor, some, isFiled)).forEach(sheet);
        }
    }

    /** The sheet of one order that is open, for the visit. */
    public PaperSheet toVisit(Actor actor, long order) {
        return database.read(actor, () -> desk.sheets(actor, List.of(order), false)).stream()
                .findFirst()
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    /** One version as it was filed, one that counts no more too. */
    public PaperSheet filed(Actor actor, UUID visit) {
        return database.read(actor, () -> desk.filed(actor, visit)).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }
}

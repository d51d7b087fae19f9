package shouwang.office.fieldwork;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;
import shouwang.office.registry.Households;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Complaint;

/**
 * 成批填报: the door for many forms at once. Those that say what is known already and find no trouble are filed set-wise;
 * the others go one by one through {@link Visits}, so that nothing is judged differently because it came in a crowd.
 */
@Service
public class VisitBatch {

    private static final int AT_ONCE = 500;

    private final Database database;
    private final OrderRows orders;
    private final VisitRows rows;
    private final Households households;
    private final FormDesk desk;
    private final Visits visits;

    VisitBatch(
            Database database, OrderRows orders, VisitRows rows, Households households, FormDesk desk, Visits visits) {
        this.database = database;
        this.orders = orders;
        this.rows = rows;
        this.households = households;
        this.desk = desk;
        this.visits = visits;
    }

    /** What became of one form of many: filed, or why not. */
    public record Outcome(Optional<Filed> filed, Optional<String> refused) {}

    /**
     * The forms of these orders as they stand, laid out in one pass; what an earlier form said is not carried over.
     *
     * @param orders those that are open, of a form that asks for no grounds
     */
    public List<FormSheet> sheets(Actor actor, List<Long> orders) {
        return database.read(actor, () -> {
            Map<Long, VisitOrder> byHousehold = new HashMap<>();
            this.orders
                    .all(actor.scope(), orders)
                    .forEach(order -> byHousehold.put(order.household().id(), order));
            List<Long> ids = List.copyOf(byHousehold.keySet());
            Map<Long, BigDecimal> incomes = rows.incomesPerHead(actor.scope(), ids);
            List<FormSheet> sheets = new ArrayList<>();
            households.stream(
                    actor.scope(),
                    ids,
                    household -> sheets.add(desk.layOut(
                            byHousehold.get(household.id()),
                            household,
                            Optional.ofNullable(incomes.get(household.id())),
                            Optional.empty())));
            return sheets;
        });
    }

    /**
     * Files forms, each once, in the order given.
     *
     * @param filing what is filed on a sheet
     * @return by the order's id
     */
    public Map<Long, Outcome> file(Actor actor, List<FormSheet> sheets, Function<FormSheet, Filing> filing) {
        if (!Visits.mayFile(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        Map<Long, Outcome> outcomes = new LinkedHashMap<>();
        for (int from = 0; from < sheets.size(); from += AT_ONCE) {
            List<Filled> some = sheets.subList(from, Math.min(from + AT_ONCE, sheets.size())).stream()
                    .map(sheet -> filled(actor, sheet, filing.apply(sheet)))
                    .toList();
            fileTogether(actor, some.stream().filter(Filled::isPlain).toList(), outcomes);
            some.stream()
                    .filter(each -> !outcomes.containsKey(each.filing().order()))
                    .forEach(each -> outcomes.put(each.filing().order(), fileAlone(actor, each)));
        }
        return outcomes;
    }

    /** A form with its answers; a visit only when nothing of it is wrong. */
    private record Filled(
            FormSheet sheet, Filing filing, Optional<Visit> visit, List<Complaint> wrong, boolean isPlain) {}

    private Filled filled(Actor actor, FormSheet sheet, Filing filing) {
        Answers answers = sheet.form().settled(sheet.completed(filing.given()), sheet.offered());
        List<Complaint> wrong = visits.complaints(sheet, answers);
        Optional<Visit> visit =
                wrong.isEmpty() ? Optional.of(visits.visit(actor, sheet, filing, 1, answers)) : Optional.empty();
        boolean isPlain = visit.filter(each -> each.troubles().isEmpty()
                        && sheet.order().isOpen()
                        && sheet.order().follows().isEmpty()
                        && filing.correction().isEmpty()
                        && !visits.tellsSomethingNew(actor, sheet, each))
                .isPresent();
        return new Filled(sheet, filing, visit, wrong, isPlain);
    }

    /** All or none: when somebody was faster with one of them, they go one by one. */
    private void fileTogether(Actor actor, List<Filled> plain, Map<Long, Outcome> outcomes) {
        try {
            database.write(actor, () -> {
                rows.addAll(
                        actor,
                        plain.stream()
                                .map(each -> Map.entry(each.visit().orElseThrow(), each.filing()))
                                .toList());
                visits.tellTogether(
                        actor,
                        plain.stream().flatMap(each -> each.visit().stream()).toList());
            });
        } catch (DataIntegrityViolationException faster) {
            return;
        }
        for (Filled each : plain) {
            Filed done =
                    new Filed.Done(each.filing().id(), each.sheet().order(), true, false, List.of(), Optional.empty());
            outcomes.put(each.filing().order(), new Outcome(Optional.of(done), Optional.empty()));
        }
    }

    private Outcome fileAlone(Actor actor, Filled filled) {
        if (!filled.wrong().isEmpty() && filled.sheet().order().isOpen()) {
            Filed returned = new Filed.Returned(filled.sheet(), filled.wrong(), List.of());
            return new Outcome(Optional.of(returned), Optional.empty());
        }
        try {
            return new Outcome(Optional.of(visits.file(actor, filled.filing())), Optional.empty());
        } catch (Refusal refusal) {
            return new Outcome(Optional.empty(), Optional.of(refusal.words()));
        }
    }
}

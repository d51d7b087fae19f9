package shouwang.office.fieldwork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;
import shouwang.office.registry.VisitEntry.Found;
import shouwang.policy.Verdict;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Complaint;
import shouwang.policy.form.Trouble;
import shouwang.policy.form.VisitField;

/**
 * 入户填报: the door for visits. A form is filed whole or not at all, in one transaction: the visit, what it tells the
 * register, what the rules then find, and the next form when there is a trouble.
 */
@Service
public class Visits {

    private final Database database;
    private final OrderRows orders;
    private final VisitRows visits;
    private final FormDesk desk;
    private final VisitRules rules;
    private final VisitEffects effects;
    private final OfficeClock clock;

    Visits(
            Database database,
            OrderRows orders,
            VisitRows visits,
            FormDesk desk,
            VisitRules rules,
            VisitEffects effects,
            OfficeClock clock) {
        this.database = database;
        this.orders = orders;
        this.visits = visits;
        this.desk = desk;
        this.rules = rules;
        this.effects = effects;
        this.clock = clock;
    }

    /** The form of an order in force, laid out with what is known. */
    public FormSheet sheet(Actor actor, long order) {
        return database.read(
                actor,
                () -> desk.layOut(
                        actor.scope(), orders.find(actor.scope(), order).orElseThrow(KernelProblem.NOT_FOUND::refuse)));
    }

    /** What the household's income would come to by these answers, as the pack reckons it. */
    public Verdict reckon(Actor actor, FormSheet sheet, Answers given) {
        return effects.reckon(actor, sheet, sheet.form().settled(sheet.completed(given), sheet.offered()));
    }

    /** A version as it was filed. */
    public Optional<Visit> find(Scope scope, UUID visit) {
        return database.read(scope, () -> visits.find(scope, visit));
    }

    /** The versions filed under the same order, the latest first. */
    public List<Visit> versions(Scope scope, long order) {
        return database.read(scope, () -> visits.versions(scope, order));
    }

    /** Every visit of a household, the latest first. */
    public List<Visit> ofHousehold(Scope scope, long household) {
        return database.read(scope, () -> visits.ofHousehold(scope, household));
    }

    /** Who heads a household; nothing outside the scope. */
    public String headOf(Scope scope, long household) {
        return database.read(scope, () -> visits.headOf(scope, household));
    }

    /** Whether an actor may file at all. */
    public static boolean mayFile(Actor actor) {
        return actor.role().entersFacts();
    }

    /**
     * Files a form, or the next version of one.
     *
     * @throws shouwang.office.kernel.Refusal when somebody was faster, or the same id brings another content
     */
    public Filed file(Actor actor, Filing filing) {
        if (!mayFile(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        try {
            return database.write(actor, () -> {
                Optional<VisitOrder> order = orders.find(actor.scope(), filing.order());
                boolean isAwaited = order.filter(VisitOrder::isOpen).isPresent();
                // Of an open order the insert finds out whether somebody filed the same meanwhile.
                if (!isAwaited && visits.find(actor.scope(), filing.id()).isPresent()) {
                    return again(actor, filing);
                }
                return fileNow(actor, filing, order.orElseThrow(() -> notInForce(actor, filing)));
            });
        } catch (NothingFiled nothing) {
            return nothing.returned;
        } catch (DataIntegrityViolationException refused) {
            if (isFaster(refused)) {
                throw FieldworkProblem.ALREADY_FILED.refuse();
            }
            throw refused;
        }
    }

    private Filed fileNow(Actor actor, Filing filing, VisitOrder order) {
        int version = version(actor, order, filing);
        FormSheet sheet = desk.layOut(actor.scope(), order);
        Answers answers = sheet.form().settled(sheet.completed(filing.given()), sheet.offered());
        List<Complaint> complaints = complaints(sheet, answers);
        if (!complaints.isEmpty()) {
            throw new NothingFiled(new Filed.Returned(sheet, complaints, List.of()));
        }
        Visit visit = visit(actor, sheet, filing, version, answers);
        if (visits.add(actor, order, visit, filing.content()) == 0) {
            return again(actor, filing);
        }
        List<Found> found = effects.enter(actor, sheet, visit).stream()
                .filter(each -> each.isError() || !filing.standsBy(each.rule()))
                .toList();
        if (!found.isEmpty()) {
            throw new NothingFiled(new Filed.Returned(sheet, List.of(), found));
        }
        boolean opened = effects.openNextForm(actor, visit);
        effects.tell(new VisitFiled(visit.id(), order.household().id(), order.form(), version, actor));
        return new Filed.Done(visit.id(), order, true, opened, visit.troubles(), orders.next(actor.scope(), order));
    }

    /** What the form and the rules of visits say against the answers. */
    List<Complaint> complaints(FormSheet sheet, Answers answers) {
        List<Complaint> complaints = new ArrayList<>(sheet.form().check(answers, sheet.offered()));
        complaints.addAll(rules.check(sheet, answers));
        return complaints;
    }

    /** Whether the register would learn something. */
    boolean tellsSomethingNew(Actor actor, FormSheet sheet, Visit visit) {
        return effects.differs(actor, sheet, visit);
    }

    void tellTogether(Actor actor, Collection<Visit> filed) {
        filed.forEach(visit -> effects.tell(
                new VisitFiled(visit.id(), visit.of().household(), visit.of().form(), visit.version(), actor)));
    }

    Visit visit(Actor actor, FormSheet sheet, Filing filing, int version, Answers answers) {
        VisitOrder order = sheet.order();
        LocalDate on =
                VisitRules.day(answers.value(VisitField.VISITED_ON.key())).orElseThrow();
        return new Visit(
                filing.id(),
                new Visit.Of(
                        order.id(), order.household().id(), order.household().division(), order.form(), true),
                version,
                filing.correction().map(Filing.Correction::reason),
                new Visit.Made(
                        sheet.form().isByPhone(answers),
                        on,
                        VisitRules.inspectors(answers),
                        clock.today(),
                        clock.now(),
                        actor.name()),
                answers,
                sheet.form().troubles(answers).stream().map(Trouble::toString).toList());
    }

    /** The first version of an open order, the next of a filed one. */
    private int version(Actor actor, VisitOrder order, Filing filing) {
        if (filing.correction().isEmpty()) {
            if (!order.isOpen()) {
                throw FieldworkProblem.ALREADY_FILED.refuse();
            }
            return 1;
        }
        Filing.Correction correction = filing.correction().get();
        if (correction.reason().isBlank()) {
            throw FieldworkProblem.REASON_MISSING.refuse();
        }
        Visit base = visits.latestOf(actor.scope(), order.id()).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        if (!base.id().equals(correction.base())) {
            throw FieldworkProblem.CHANGED_MEANWHILE.refuse();
        }
        return base.version() + 1;
    }

    private RuntimeException notInForce(Actor actor, Filing filing) {
        return visits.isOrderKnown(actor.scope(), filing.order())
                ? FieldworkProblem.OVERTAKEN.refuse()
                : KernelProblem.NOT_FOUND.refuse();
    }

    /** The same id: done when it says the same, a conflict when it doesn't. */
    private Filed again(Actor actor, Filing filing) {
        Visit known = visits.sent(actor.scope(), filing.id(), filing.content())
                .orElseThrow(FieldworkProblem.ANOTHER_CONTENT::refuse);
        VisitOrder now =
                orders.ofHousehold(actor.scope(), known.of().household()).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        return new Filed.Done(
                known.id(), now, false, now.id() != filing.order(), known.troubles(), orders.next(actor.scope(), now));
    }

    private static boolean isFaster(DataIntegrityViolationException refused) {
        String words = String.valueOf(refused.getMessage());
        return words.contains("a_visit_is_filed_once") || words.contains("this order is not in force");
    }

    /** What cannot be filed leaves nothing behind: thrown through the transaction, answered as a value outside. */
    private static final class NothingFiled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Filed.Returned returned;

        NothingFiled(Filed.Returned returned) {
            super("nothing was filed", null, false, false);
            this.returned = returned;
        }
    }
}

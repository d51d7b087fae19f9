package shouwang.office.fieldwork;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;
import shouwang.office.packs.Packs;

/** 联系不上: the door for tries that failed. After so many days of them the household stands on the village leader's list. */
@Service
public class Attempts {

    private static final String DAYS = "triesBeforeUnreachable";
    private static final String RESULTS = "unreachable";

    private final Database database;
    private final OrderRows orders;
    private final VisitRows visits;
    private final Packs packs;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Attempts(
            Database database,
            OrderRows orders,
            VisitRows visits,
            Packs packs,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.orders = orders;
        this.visits = visits;
        this.packs = packs;
        this.clock = clock;
        this.events = events;
    }

    /** Notes a try; the same id twice is once. */
    public void note(Actor actor, long order, Attempt attempt) {
        if (!Visits.mayFile(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        if (!results().contains(attempt.result())) {
            throw FieldworkProblem.NO_RESULT.refuse();
        }
        LocalDate first = packs.inForce().campaign().days().first();
        if (attempt.on().isAfter(clock.today()) || attempt.on().isBefore(first)) {
            throw FieldworkProblem.TRIED_WHEN.refuse(first, clock.today());
        }
        database.write(actor, () -> {
            VisitOrder found = orders.find(actor.scope(), order).orElseThrow(KernelProblem.NOT_FOUND::refuse);
            if (!found.isOpen()) {
                throw FieldworkProblem.ALREADY_FILED.refuse();
            }
            if (attempt.by().isEmpty() || !found.crew().names().containsAll(attempt.by())) {
                throw FieldworkProblem.NOBODY_TRIED.refuse();
            }
            long before = found.standing().daysTried();
            if (visits.addAttempt(actor, found, attempt) > 0) {
                boolean isOver = orders.find(actor.scope(), order)
                        .filter(now -> before < daysAllowed() && now.standing().daysTried() >= daysAllowed())
                        .isPresent();
                if (isOver) {
                    events.publishEvent(
                            new HouseholdUnreachable(order, found.household().id(), actor));
                }
            }
        });
    }

    /** The tries of an order that failed. */
    public List<Attempt> of(Scope scope, long order) {
        return database.read(scope, () -> visits.attempts(scope, order));
    }

    /** After tries on so many days a household counts as unreachable. */
    public long daysAllowed() {
        return packs.inForce().limit(DAYS);
    }

    /** What may have come of a try, in the plan's words. */
    public List<String> results() {
        return packs.inForce().list(RESULTS);
    }
}

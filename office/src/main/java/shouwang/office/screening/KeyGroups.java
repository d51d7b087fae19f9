package shouwang.office.screening;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;
import shouwang.office.screening.HouseholdGroups.Decision;

/**
 * 重点人群: the door to the key groups of a household and the one form they lead to. The group of other households that
 * need a visit is also given by hand: by the village or the town, with a reason, undone by a new row.
 */
@Component
public class KeyGroups {

    private final Database database;
    private final Memberships memberships;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    KeyGroups(Database database, Memberships memberships, OfficeClock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.memberships = memberships;
        this.clock = clock;
        this.events = events;
    }

    /** The household's groups, each with its ground, and its one form; none outside the scope. */
    public Optional<HouseholdGroups> of(Scope scope, long household) {
        return database.read(scope, () -> memberships.of(scope, household));
    }

    /** Puts a household into the group for other households that need a visit (需要入户核查的其他农户). */
    public void putIn(Actor actor, long household, String reason) {
        decide(actor, household, new Decision(true, reason, actor.name(), clock.today()));
    }

    /** Takes a household out again that was put in by hand; memberships by lists stay. */
    public void takeOut(Actor actor, long household, String reason) {
        decide(actor, household, new Decision(false, reason, actor.name(), clock.today()));
    }

    private void decide(Actor actor, long household, Decision decision) {
        if (!actor.role().entersFacts()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        if (decision.reason().isBlank()) {
            throw ScreeningProblem.NO_REASON.refuse();
        }
        ScreeningProblem decidedAlready =
                decision.isIn() ? ScreeningProblem.ALREADY_IN_GROUP : ScreeningProblem.NOT_IN_GROUP;
        try {
            database.write(actor, () -> {
                memberships.of(actor.scope(), household).orElseThrow(KernelProblem.NOT_FOUND::refuse);
                int group = memberships.groupByHand(actor).orElseThrow(ScreeningProblem.NO_GROUP_BY_HAND::refuse);
                if (memberships.decide(actor, household, group, decision) == 0) {
                    throw decidedAlready.refuse();
                }
                events.publishEvent(new RoutingChanged(List.of(household), actor));
            });
        } catch (DuplicateKeyException decidedMeanwhile) {
            throw decidedAlready.refuse();
        }
    }
}

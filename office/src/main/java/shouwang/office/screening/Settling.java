package shouwang.office.screening;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.registry.HouseholdsChanged;
import shouwang.office.screening.ClueMatching.Moved;

/**
 * 归位: what follows when rows of lists are matched, answered or lose their household: the lists are counted anew, leads
 * raised, and the floors above hear whose key groups changed. Works in the transaction that is running.
 */
@Component
class Settling {

    private final ClueMatching matching;
    private final Clues clues;
    private final Lists lists;
    private final Leads leads;
    private final ApplicationEventPublisher events;

    Settling(ClueMatching matching, Clues clues, Lists lists, Leads leads, ApplicationEventPublisher events) {
        this.matching = matching;
        this.clues = clues;
        this.lists = lists;
        this.leads = leads;
        this.events = events;
    }

    /** Matches the rows of a list that has just arrived. */
    void settleList(Actor actor, long list) {
        settled(actor, matching.matchList(actor, list));
    }

    /** Matches one row anew, whose answer was undone. */
    void settleRow(Actor actor, long clue) {
        settled(actor, matching.matchRow(actor, clue));
    }

    /** Follows the register: households that moved, ended or appeared, one by one or all at once by an import. */
    void followRegister(Actor actor, HouseholdsChanged changed) {
        clues.followHouseholds(actor);
        settled(
                actor,
                Stream.concat(clues.loseHouseholds(actor).stream(), matching.matchUnsettled(actor).stream())
                        .toList());
        if (changed.importId() > 0) {
            leads.raiseForAll(actor);
        } else {
            leads.raise(actor, changed.households());
        }
    }

    /** Follows facts that a visit found: what they propose, and the key group that the register itself knows. */
    void followFacts(Actor actor, List<Long> households) {
        leads.raise(actor, households);
        tell(actor, households);
    }

    /** Counts and tells what was moved. */
    void settled(Actor actor, List<Moved> moved) {
        lists.recount(actor, Moved.lists(moved));
        List<Long> households = Moved.households(moved);
        leads.raise(actor, households);
        tell(actor, households);
    }

    /** Says whose key groups changed. */
    void tell(Actor actor, List<Long> households) {
        if (!households.isEmpty()) {
            events.publishEvent(new RoutingChanged(households, actor));
        }
    }
}

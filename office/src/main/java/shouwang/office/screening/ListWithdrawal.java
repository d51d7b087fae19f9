package shouwang.office.screening;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.screening.WithdrawalPreview.Leaving;

/**
 * 名单撤回: the door for taking a list back whole, for one that was handed in by mistake. Its rows stay to be read with what
 * they were; its households leave the key group unless something else holds them there. Not while answers or papers rest
 * on it.
 */
@Component
public class ListWithdrawal {

    private static final int SOME = 50;

    private final Database database;
    private final Lists lists;
    private final WithdrawnLists withdrawn;
    private final Settling settling;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    ListWithdrawal(
            Database database,
            Lists lists,
            WithdrawnLists withdrawn,
            Settling settling,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.lists = lists;
        this.withdrawn = withdrawn;
        this.settling = settling;
        this.clock = clock;
        this.events = events;
    }

    /** What would follow; nothing is changed. */
    public WithdrawalPreview preview(Actor actor, long id) {
        mustRunCampaign(actor);
        return database.read(actor, () -> {
            TakenList list = find(actor, id);
            List<Leaving> leaving = withdrawn.leaving(actor.scope(), id);
            return new WithdrawalPreview(
                    list,
                    leaving.size(),
                    (int) leaving.stream()
                            .filter(each -> each.form() != each.formAfter())
                            .count(),
                    withdrawn.leads(
                            actor.scope(),
                            id,
                            leaving.stream().map(Leaving::household).toList()),
                    obstacle(actor, list),
                    leaving.subList(0, Math.min(SOME, leaving.size())));
        });
    }

    /** Takes the list back. */
    public void withdraw(Actor actor, long id, String reason) {
        mustRunCampaign(actor);
        if (reason.isBlank()) {
            throw ScreeningProblem.NO_REASON.refuse();
        }
        database.write(actor, id, () -> {
            TakenList list = find(actor, id);
            if (!withdrawn.lock(actor, id)) {
                throw ScreeningProblem.LIST_WITHDRAWN.refuse();
            }
            mustRestNothing(actor, list);
            settling.settled(actor, withdrawn.withdraw(actor, id, reason, clock.today()));
            return true;
        });
    }

    private Optional<String> obstacle(Actor actor, TakenList list) {
        try {
            mustRestNothing(actor, list);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.words());
        }
    }

    private void mustRestNothing(Actor actor, TakenList list) {
        if (list.withdrawal().isPresent()) {
            throw ScreeningProblem.LIST_WITHDRAWN.refuse();
        }
        int answered = withdrawn.answered(actor.scope(), list.id());
        if (answered > 0) {
            throw ScreeningProblem.ANSWERS_REST_ON_LIST.refuse(answered);
        }
        List<String> divisions = Stream.concat(
                        Stream.of(list.division()), withdrawn.villages(actor.scope(), list.id()).stream())
                .toList();
        events.publishEvent(new WithdrawalAsked(list.id(), list.receipt().at(), divisions, actor));
    }

    private TakenList find(Actor actor, long id) {
        return lists.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    private static void mustRunCampaign(Actor actor) {
        if (!actor.role().runsCampaign()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}

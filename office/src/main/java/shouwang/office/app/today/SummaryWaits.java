package shouwang.office.app.today;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shouwang.office.campaign.SummaryDesk;
import shouwang.office.campaign.SummaryState;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;
import shouwang.office.packs.Packs;
import shouwang.policy.Clause;
import shouwang.policy.pack.Milestone;

/** 工作总结待办: the summary waits for its leader to approve it, or for the office to hand it in or mend it. */
@Component
@Order(5)
class SummaryWaits implements Waits {

    private final SummaryDesk summary;
    private final Packs packs;

    SummaryWaits(SummaryDesk summary, Packs packs) {
        this.summary = summary;
        this.packs = packs;
    }

    @Override
    public List<Waiting> of(Actor actor) {
        if (!summary.isTowns(actor)) {
            return List.of();
        }
        SummaryState state = summary.state(actor);
        boolean isMine = actor.role() == Role.TOWN_LEADER
                ? state.isSubmitted()
                : actor.role() == Role.TOWN_OFFICER
                        && (state.isApproved() || state.sentBack().isPresent());
        return isMine
                ? List.of(new Waiting("集中排查工作总结：" + state.inWords(), "/summary", due().map(Milestone::due), basis()))
                : List.of();
    }

    private Optional<Milestone> due() {
        return packs.inForce().campaign().milestone(packs.inForce().summary().handInBy());
    }

    private String basis() {
        return due().stream()
                .flatMap(milestone -> milestone.basis().stream())
                .map(Clause::id)
                .collect(Collectors.joining("、"));
    }
}

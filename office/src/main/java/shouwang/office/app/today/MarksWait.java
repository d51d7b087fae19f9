package shouwang.office.app.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shouwang.office.casework.MarkDesk;
import shouwang.office.casework.MarkRuling;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;
import shouwang.office.packs.Packs;
import shouwang.policy.pack.Annex;
import shouwang.policy.pack.Milestone;
import shouwang.policy.procedure.MarkKind;

/** 标注待办: the marks of annexes 8 and 9 that wait for a post. */
@Component
@Order(4)
class MarksWait implements Waits {

    private final MarkDesk marks;
    private final MarkRuling ruling;
    private final Packs packs;

    MarksWait(MarkDesk marks, MarkRuling ruling, Packs packs) {
        this.marks = marks;
        this.ruling = ruling;
        this.packs = packs;
    }

    @Override
    public List<Waiting> of(Actor actor) {
        List<Waiting> lines = new ArrayList<>();
        for (MarkKind kind : MarkKind.values()) {
            int mine = marks.countMine(actor, kind);
            if (mine > 0) {
                Annex annex = ruling.annex(kind);
                lines.add(new Waiting(
                        "%s的标注有 %,d 户等您办理".formatted(annex.label(), mine),
                        "/marks?kind=%s&state=mine".formatted(kind.word()),
                        actor.role() == Role.COUNTY_OFFICER ? Optional.empty() : due(annex),
                        ruling.clause(kind)));
            }
        }
        return lines;
    }

    /** The lists go up on the plan's day; verifying them has none. */
    private Optional<LocalDate> due(Annex annex) {
        return annex.handInBy()
                .flatMap(code -> packs.inForce().campaign().milestone(code))
                .map(Milestone::due);
    }
}

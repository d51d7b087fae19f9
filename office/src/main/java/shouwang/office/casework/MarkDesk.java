package shouwang.office.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import shouwang.office.casework.marks.Mark;
import shouwang.office.casework.marks.MarkQuestion;
import shouwang.office.casework.marks.MarkRows;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Scope;
import shouwang.office.registry.FactsChanged;
import shouwang.office.registry.Households;
import shouwang.office.registry.HouseholdsChanged;
import shouwang.policy.procedure.MarkKind;
import shouwang.policy.rule.Proposed;

/** 标注台账: the marks of a scope, how many stand where, and why the rule proposes a household or does not. */
@Service
public class MarkDesk {

    private final Database database;
    private final MarkRows rows;
    private final MarkRuling ruling;
    private final Households households;

    MarkDesk(Database database, MarkRows rows, MarkRuling ruling, Households households) {
        this.database = database;
        this.rows = rows;
        this.ruling = ruling;
        this.households = households;
    }

    public List<Mark> page(Actor actor, MarkQuestion asked, int most) {
        requireReader(actor);
        return database.read(
                actor.scope(), () -> rows.page(actor.scope(), asked, ruling.reader(actor, asked.getKind()), most));
    }

    /** How many marks stand at each step, and how many are mine, lapsed or both. */
    public Map<String, Integer> counts(Actor actor, MarkQuestion asked) {
        requireReader(actor);
        return database.read(
                actor.scope(), () -> rows.counts(actor.scope(), asked, ruling.reader(actor, asked.getKind())));
    }

    /** How many marks of a kind wait for whoever asks. */
    public int countMine(Actor actor, MarkKind kind) {
        MarkQuestion mine = new MarkQuestion();
        mine.setKind(kind.word());
        return counts(actor, mine).getOrDefault("mine", 0);
    }

    /** Every mark within a scope that the rule proposes or somebody acted on, in the transaction that is running. */
    public List<Mark> all(Scope scope, MarkKind kind) {
        MarkQuestion all = new MarkQuestion();
        all.setKind(kind.word());
        return rows.page(scope, all, ruling.reader(Actor.OFFICE, kind), Integer.MAX_VALUE);
    }

    /** Why the rule proposes a household for a mark, or which part of its test fails. */
    public Optional<Proposed> why(Actor actor, MarkKind kind, long household) {
        requireReader(actor);
        return households
                .household(actor.scope(), household)
                .flatMap(known -> households.desk(actor).why(known.record(), ruling.proposal(kind)));
    }

    @EventListener
    void remember(HouseholdsChanged changed) {
        remember(changed.actor(), changed.importId(), changed.households());
    }

    @EventListener
    void remember(FactsChanged changed) {
        remember(changed.actor(), 0, changed.households());
    }

    /** Since when the rule proposes a household; an import is looked through as a whole. */
    private void remember(Actor actor, long importId, List<Long> changed) {
        if (importId == 0 && changed.isEmpty()) {
            return;
        }
        database.write(actor, importId, () -> {
            for (MarkKind kind : MarkKind.values()) {
                rows.remember(actor, kind, ruling.proposal(kind), importId == 0 ? changed : List.of(), ruling.today());
            }
            return true;
        });
    }

    private static void requireReader(Actor actor) {
        if (!actor.role().seesHouseholds()) {
            throw KernelProblem.NOT_FOUND.refuse();
        }
    }
}

package shouwang.office.fieldwork;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.packs.Packs;
import shouwang.office.registry.Households;
import shouwang.office.registry.VisitEntry;
import shouwang.office.registry.VisitEntry.Found;
import shouwang.office.registry.Visited;
import shouwang.office.registry.Warrant;
import shouwang.office.screening.KeyGroups;
import shouwang.policy.Verdict;
import shouwang.policy.form.Answers;

/** What follows from a filed visit, in its own transaction: facts go down to the register, a trouble to screening. */
@Component
class VisitEffects {

    private final VisitEntry entry;
    private final Households households;
    private final KeyGroups groups;
    private final Packs packs;
    private final ApplicationEventPublisher events;

    VisitEffects(
            VisitEntry entry, Households households, KeyGroups groups, Packs packs, ApplicationEventPublisher events) {
        this.entry = entry;
        this.households = households;
        this.groups = groups;
        this.packs = packs;
        this.events = events;
    }

    /** @return what the rules find now and did not find before */
    List<Found> enter(Actor actor, FormSheet sheet, Visit visit) {
        return entry.enter(actor, sheet.household(), visited(sheet, visit));
    }

    /** Whether the register would learn something. */
    boolean differs(Actor actor, FormSheet sheet, Visit visit) {
        return entry.differs(actor, sheet.household(), visited(sheet, visit));
    }

    /** What the pack makes of the household by these answers; nothing is kept. */
    Verdict reckon(Actor actor, FormSheet sheet, Answers settled) {
        return households.desk(actor).examine(sheet.record(settled)).verdict();
    }

    private static Visited visited(FormSheet sheet, Visit visit) {
        String source = "附件" + visit.of().form() + (visit.made().isByPhone() ? "电话了解" : "入户核查");
        Warrant warrant = new Warrant(
                visit.id(),
                "",
                source,
                visit.made().visitedOn(),
                String.join("、", visit.made().inspectors()),
                "");
        return new Visited(
                visit.of().household(), sheet.facts(visit.answers()), sheet.people(visit.answers()), warrant);
    }

    /** A trouble found where nobody expected one puts the household into the key group for visits, and so opens its form. */
    boolean openNextForm(Actor actor, Visit visit) {
        boolean opens = visit.of().form() == packs.inForce().formOfOthers()
                && !visit.troubles().isEmpty();
        if (opens) {
            groups.putIn(
                    actor,
                    visit.of().household(),
                    "附件" + visit.of().form() + "发现:" + String.join("、", visit.troubles()));
        }
        return opens;
    }

    void tell(VisitFiled filed) {
        events.publishEvent(filed);
    }
}

package shouwang.office.registry.imports;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.registry.HouseholdsChanged;
import shouwang.office.registry.ImportWithdrawn;
import shouwang.office.registry.Progress;
import shouwang.office.registry.RegistryProblem;
import shouwang.office.registry.examination.HouseholdExamination;

/** What an import does to the register, with all that follows: examined again, and said to the rooms above. */
@Component
public class ImportEffects {

    private final RosterApplication application;
    private final Withdrawal withdrawal;
    private final ChangedHouseholds changed;
    private final HouseholdExamination examination;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    ImportEffects(
            RosterApplication application,
            Withdrawal withdrawal,
            ChangedHouseholds changed,
            HouseholdExamination examination,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.application = application;
        this.withdrawal = withdrawal;
        this.changed = changed;
        this.examination = examination;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Applies a staged import, within its bulk transaction.
     *
     * @return false when the register has changed since its differences were found: then they are found again instead
     */
    public boolean apply(Actor actor, long importId, Progress progress) {
        RosterApplication.Compared compared = application.compare(actor, progress);
        if (compared.hasChanged()) {
            return false;
        }
        application.apply(actor, compared, progress);
        examine(actor, changed.of(actor), progress);
        events.publishEvent(new HouseholdsChanged(importId, List.of(), actor));
        return true;
    }

    /** Takes an applied import back, within its bulk transaction. */
    public void takeBack(Actor actor, long importId) {
        int since = withdrawal.changedSince(actor);
        if (since > 0) {
            throw RegistryProblem.CHANGED_SINCE_APPLIED.refuse(since);
        }
        events.publishEvent(new ImportWithdrawn(importId, actor));
        // Asked before it goes: afterwards nobody knows whose numbers were shared.
        Optional<Long[]> again = changed.of(actor);
        withdrawal.takeBack(actor);
        examine(actor, again, Progress.UNWATCHED);
        events.publishEvent(new HouseholdsChanged(importId, List.of(), actor));
    }

    /** Carries confirmed differences out. */
    public void carryOut(Actor actor, Long[] differences, List<Long> households) {
        application.carryOut(actor, differences, clock.today());
        examination.examine(actor, clock.today(), households.toArray(Long[]::new), Progress.UNWATCHED);
        events.publishEvent(new HouseholdsChanged(0, households, actor));
    }

    private void examine(Actor actor, Optional<Long[]> households, Progress progress) {
        households.ifPresentOrElse(
                ids -> examination.examine(actor, clock.today(), ids, progress),
                () -> examination.examineAll(actor, clock.today(), progress));
    }
}

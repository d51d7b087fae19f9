package shouwang.policy.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import shouwang.policy.HouseholdRecord;

/** Gathers all that can be known of a household: what the roster told, then what follows from it. */
final class Intake {
    private final RosterBinder binder;
    private final Derivation[] derivations;

    /** @param workshop one that has translated every question already, so that it knows all their words */
    Intake(Layout layout, Workshop workshop, Set<String> columnsPresent) {
        this.derivations = workshop.derivations();
        this.binder = new RosterBinder(layout, workshop.words(), columnsPresent);
    }

    /** A frame with the household in its place. */
    Facts[] frame(HouseholdRecord record) {
        Facts household = binder.bind(record);
        Facts[] frame = new Facts[Layout.PLACES];
        frame[Slot.HOUSEHOLD] = household;
        for (Derivation derivation : derivations) {
            if (derivation.to.place() == Slot.HOUSEHOLD) {
                derivation.derive(frame);
            } else {
                for (Facts member : household.members) {
                    frame[Slot.PERSON] = member;
                    derivation.derive(frame);
                }
            }
        }
        return frame;
    }

    Map<String, Derivation> derivationsByFact() {
        Map<String, Derivation> byFact = new HashMap<>();
        for (Derivation derivation : derivations) {
            byFact.put(derivation.to.fact().name(), derivation);
        }
        return byFact;
    }
}

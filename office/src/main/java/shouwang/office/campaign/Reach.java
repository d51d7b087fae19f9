package shouwang.office.campaign;

import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Scope;

/** 管辖所及: whether a division that somebody names in an address lies within the post's own. */
final class Reach {

    private Reach() {}

    /** The scope of a division within the actor's; anything else is refused as not there. */
    static Scope within(Actor actor, String division) {
        if (!division.matches("\\d{12}(\\d{3})?") || !actor.role().seesHouseholds()) {
            throw KernelProblem.NOT_FOUND.refuse();
        }
        Scope scope = Scope.of(division);
        if (!actor.scope().contains(scope.low())
                || scope.high().compareTo(actor.scope().high()) > 0) {
            throw KernelProblem.NOT_FOUND.refuse();
        }
        return scope;
    }
}

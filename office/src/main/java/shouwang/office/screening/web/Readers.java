package shouwang.office.screening.web;

import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;

/** Who reads lists and leads: whoever sees households, and nobody who only keeps accounts. */
final class Readers {

    private Readers() {}

    static Actor mayRead(Actor actor) {
        if (!actor.role().seesHouseholds()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        return actor;
    }
}

package shouwang.office.campaign.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;

/** What the pages of this room ask of everybody who reads them. */
final class Readers {

    private Readers() {}

    /** The reader, unless he or she keeps accounts and sees no campaign. */
    static Actor mayRead(Actor actor) {
        if (!actor.role().seesHouseholds()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        return actor;
    }

    /** A day as the browser's calendar writes it. */
    static LocalDate day(String text, Supplier<Refusal> unreadable) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException noSuchDay) {
            throw unreadable.get();
        }
    }
}

package shouwang.office.casework.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import shouwang.office.kernel.Role;
import shouwang.policy.procedure.Step;

/** 办理记录: a step that a case took. */
public record Passage(
        int seq,
        Optional<Step> from,
        Action action,
        Step to,
        Optional<LocalDate> dueOn,
        Filled filled,
        String basis,
        By by) {

    /** Who made it, in which post, when. */
    public record By(long account, String name, Role as, LocalDate on, Instant at) {}
}

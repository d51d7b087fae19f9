package shouwang.office.casework.meetings;

import java.time.LocalDate;
import java.util.Optional;
import shouwang.office.casework.CaseClock.Lateness;

/** 待办事项: work that a meeting opened. */
public record WorkItem(
        long id,
        long household,
        String head,
        String place,
        Conclusion.Kind kind,
        String words,
        String owner,
        LocalDate dueOn,
        Optional<Done> done,
        Lateness lateness) {

    /** 办结: what was done, and the paper that shows it. */
    public record Done(String words, String paper, String by, LocalDate on) {}
}

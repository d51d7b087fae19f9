package shouwang.office.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 线索详情: one row of a list with all its columns, its answers so far, and who may be meant. */
public record Clue(
        ClueRow row,
        Map<String, String> columns,
        List<Given> answers,
        List<Candidate> candidates,
        Optional<Before> before) {

    /** What the row was before its list was taken back. */
    public record Before(Outcome outcome, String because) {}

    /** An answer, or its undoing, as it was given. */
    public record Given(String words, String reason, String by, LocalDate on, Instant at) {}

    public boolean isWithdrawn() {
        return before.isPresent();
    }

    public boolean isAnswered() {
        return row.answer().isPresent();
    }
}

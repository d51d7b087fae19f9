package shouwang.office.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** 线索详情: one row of a list with all its columns, its answers so far, and who may be meant. */
public record Clue(ClueRow row, Map<String, String> columns, List<Given> answers, List<Candidate> candidates) {

    /** An answer, or its undoing, as it was given. */
    public record Given(String words, String reason, String by, LocalDate on, Instant at) {}

    public boolean isAnswered() {
        return row.answer().isPresent();
    }
}

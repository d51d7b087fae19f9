package shouwang.office.screening;

import java.util.Optional;

/**
 * 逐行答复: what became of one row of a list, so that whoever pushed the list can be answered row by row.
 *
 * @param household the name of the household in outputs, present when matched
 * @param by how it was matched: {@code id}, {@code name+village} …, or {@code answer} by a person
 */
public record RowOutcome(
        String file, int row, Outcome outcome, Optional<String> household, Optional<String> by, String because) {}

package shouwang.office.app.town;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * 名单行: a row of a list and the answer that the office must give it.
 *
 * @param cells header to text, in the order of the columns
 * @param numberIsCell whether the number stands there as a number cell, as spreadsheets like to make it
 * @param household the 户编号 it must be matched to; absent when it waits or is refused
 * @param by how it is matched: {@code id}, {@code name+village} …; absent unless matched
 */
public record SampleListRow(
        Map<String, String> cells,
        boolean numberIsCell,
        Expected expected,
        Optional<String> household,
        Optional<String> by) {

    /** The same words on a row that nobody can match at once. */
    SampleListRow waiting() {
        return new SampleListRow(
                new LinkedHashMap<>(cells), numberIsCell, Expected.WAITING, Optional.empty(), Optional.empty());
    }

    /** The same row once more, as lists have it that were put together from two. */
    SampleListRow again() {
        return new SampleListRow(new LinkedHashMap<>(cells), numberIsCell, expected, household, by);
    }

    /** The three ends of a row. */
    public enum Expected {
        MATCHED,
        WAITING,
        REFUSED
    }
}

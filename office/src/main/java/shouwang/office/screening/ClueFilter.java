package shouwang.office.screening;

import java.util.Optional;

/**
 * 筛选: which rows of lists a page shows; an empty part asks for all.
 *
 * @param village where the row says the person lives, or where the household was found
 * @param after rows behind this one
 */
public record ClueFilter(
        Optional<Long> list, Optional<Outcome> outcome, Optional<ListKind> kind, Optional<String> village, long after) {

    public static ClueFilter ofList(long list, Optional<Outcome> outcome, long after) {
        return new ClueFilter(Optional.of(list), outcome, Optional.empty(), Optional.empty(), after);
    }

    /** The rows a person has to settle. */
    public static ClueFilter waiting(Optional<ListKind> kind, Optional<String> village, long after) {
        return new ClueFilter(Optional.empty(), Optional.of(Outcome.WAITING), kind, village, after);
    }
}

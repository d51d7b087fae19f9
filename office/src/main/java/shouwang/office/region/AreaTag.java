package shouwang.office.region;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 重点区域标注: a village carries a kind of area from a day, on some ground, until somebody ends it.
 *
 * @param kind the code of a kind of area of the plan
 * @param reason what it rests on: a document, a meeting
 * @param end absent while it holds
 */
public record AreaTag(
        long id, String village, String kind, String reason, LocalDate fromOn, String setBy, Optional<End> end) {

    /** How it ended: since when, why, and who said so. */
    public record End(LocalDate untilOn, String because, String by) {}
}

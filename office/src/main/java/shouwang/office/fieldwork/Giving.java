package shouwang.office.fieldwork;

import java.time.LocalDate;

/**
 * 派发: households of a division are to be visited by a crew until a day.
 *
 * @param division a village or one of its groups
 * @param isReassigning whether households that another crew has not visited yet go to this one
 */
public record Giving(String division, Crew crew, LocalDate dueOn, boolean isReassigning) {

    /** What came of it: orders given, and households that have one already. */
    public record Given(int given, int alreadyGiven) {}
}

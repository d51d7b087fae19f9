package shouwang.office.fieldwork;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * 入户任务: a household to be visited, the one order of it in force.
 *
 * @param follows the order that this one came in the place of
 */
public record VisitOrder(
        long id, Household household, int form, Crew crew, Terms terms, Standing standing, Optional<Long> follows) {

    /** The household as lists name it. */
    public record Household(long id, String division, String headName, String label, Optional<String> groupText) {

        /** The village that it lies in. */
        public String village() {
            return division.substring(0, 12);
        }
    }

    /** By when, why, and who said so. */
    public record Terms(LocalDate dueOn, String why, LocalDate givenOn, String givenBy) {}

    /**
     * How far it is.
     *
     * @param daysTried on how many days somebody tried in vain
     * @param visit the filed version in force
     */
    public record Standing(boolean isOpen, int daysTried, Optional<UUID> visit) {}

    public boolean isOpen() {
        return standing.isOpen();
    }
}

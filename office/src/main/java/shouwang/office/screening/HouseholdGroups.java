package shouwang.office.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 一户一表: the key groups of a household with what put it there, and the one form they lead to.
 *
 * @param because the key group that decides the form, or that there is none
 * @param byHand what people decided by hand, the latest first, undone decisions too
 */
public record HouseholdGroups(
        long household, List<Membership> groups, int form, String because, List<Decision> byHand) {

    /**
     * One key group and one ground for it: the roster, a row of a list, or a decision by hand.
     *
     * @param basis the clauses that the group rests on
     */
    public record Membership(int keyGroup, String title, String basis, String ground, Optional<Long> clue) {}

    /** A decision by hand or its undoing. */
    public record Decision(boolean isIn, String reason, String by, LocalDate on) {}

    /** Whether a person put the household in and nobody undid it. */
    public boolean isInByHand() {
        return !byHand.isEmpty() && byHand.get(0).isIn();
    }
}

package shouwang.office.access;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 岗位人员: who took a seat at a post of a cell, from a day until a day; without a person, that the seat was left.
 *
 * @param division the cell: a town, a village or a group
 * @param post the post's code in the plan
 * @param isHeld whether this is how the seat stands now
 * @param reason why it changed; empty for who came first
 */
public record GridHolder(
        long id,
        String division,
        String post,
        Seat seat,
        Optional<GridPerson> person,
        LocalDate fromOn,
        Optional<LocalDate> untilOn,
        boolean isHeld,
        String reason,
        Record record) {

    /**
     * 登记: who wrote it down, and who sat there before.
     *
     * @param nameBefore empty for who came first, and after a vacancy
     */
    public record Record(String by, String nameBefore) {}

    /** 席次: which of the seats at a post, and which change of it. */
    public record Seat(int number, int change) {}

    /** The person's name; empty where the seat was left. */
    public String name() {
        return person.map(GridPerson::name).orElse("");
    }
}

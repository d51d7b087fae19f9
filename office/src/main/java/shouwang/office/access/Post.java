package shouwang.office.access;

import java.time.LocalDate;
import java.util.Optional;
import shouwang.office.kernel.Role;

/**
 * 岗位: a person's post in a division, from a day until a day. A person acts in one post at a time.
 *
 * @param division 12-digit code of the division
 * @param untilOn last day of the post, empty while it is held
 */
public record Post(
        long id, Role role, String division, String divisionName, LocalDate fromOn, Optional<LocalDate> untilOn) {

    /** How the post stands on pages: 复兴庙村 村监测员. */
    public String title() {
        return title(divisionName, role);
    }

    static String title(String divisionName, Role role) {
        return divisionName.replaceFirst("(村民|居民)委员会$", "") + " " + role.title();
    }
}

package shouwang.office.access.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwang.office.access.AccessProblem;
import shouwang.office.access.GridHolder;
import shouwang.office.access.GridPerson;

/** 网格登记: what was typed to put somebody at a post, to let another follow, or to end it. */
record GridForm(
        @Nullable String name,
        @Nullable String phone,
        @Nullable Long account,
        @Nullable String on,
        @Nullable String reason) {

    static GridForm empty(LocalDate today) {
        return new GridForm("", "", null, today.toString(), "");
    }

    /** What is known of a person, to be corrected or replaced. */
    static GridForm of(GridHolder holder, LocalDate today) {
        Optional<GridPerson> person = holder.person();
        return new GridForm(
                holder.name(),
                person.map(GridPerson::phone).orElse(""),
                person.flatMap(GridPerson::account).orElse(null),
                today.toString(),
                "");
    }

    GridPerson person() {
        return new GridPerson(text(name), text(phone), Optional.ofNullable(account));
    }

    LocalDate day() {
        return day(text(on)).orElseThrow(AccessProblem.GRID_DAY_UNREADABLE::refuse);
    }

    String why() {
        return text(reason);
    }

    /** A day as people write it: 2023-05-20, 2023/5/20, 2023年5月20日. */
    static Optional<LocalDate> day(String text) {
        String[] parts = text.strip().split("[-/年月日.]");
        try {
            return parts.length == 3
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Beside which field a refusal belongs. */
    static String fieldOf(AccessProblem problem) {
        return switch (problem) {
            case GRID_PHONE_WRONG -> "phone";
            case GRID_ACCOUNT_UNKNOWN, GRID_ACCOUNT_OF_ANOTHER -> "account";
            case GRID_DAY_AHEAD, GRID_DAY_TOO_EARLY, GRID_DAY_UNREADABLE -> "on";
            case GRID_REASON_MISSING -> "reason";
            default -> "name";
        };
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

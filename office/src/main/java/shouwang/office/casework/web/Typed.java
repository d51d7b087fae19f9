package shouwang.office.casework.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What somebody typed (所填). */
final class Typed {

    private Typed() {}

    /** A day as browsers send it; none when it is no such day. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}

package shouwang.office.fieldwork.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import shouwang.office.kernel.OfficeClock;

/** Reads a day that a browser sent. */
final class Days {

    private Days() {}

    /** The day; today when none was sent that can be read. */
    static LocalDate of(String text, OfficeClock clock) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return clock.today();
        }
    }
}

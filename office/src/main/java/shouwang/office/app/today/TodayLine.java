package shouwang.office.app.today;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * 待办一行: a sentence with its number, that leads to exactly what it counts.
 *
 * @param due the day by which it has to be done; absent where none is set
 * @param basis the clause that asks for it
 * @param standing how it stands on the office day
 */
record TodayLine(String words, String address, Optional<LocalDate> due, String basis, Standing standing) {

    /** How a deadline stands, in words first; the colour only helps. */
    record Standing(String words, String look) {

        private static final Standing SOON = new Standing("尽快", "is-hint");

        /** @param warning how many days before its date something is near */
        static Standing of(Optional<LocalDate> due, LocalDate today, long warning) {
            if (due.isEmpty()) {
                return SOON;
            }
            long left = ChronoUnit.DAYS.between(today, due.get());
            if (left < 0) {
                return new Standing("已超期 %d 天".formatted(-left), "is-error");
            }
            if (left == 0) {
                return new Standing("今天到期", "is-doubt");
            }
            return new Standing("还有 %d 天".formatted(left), left <= warning ? "is-doubt" : "is-hint");
        }
    }

    boolean isLate() {
        return standing.look().equals("is-error");
    }
}

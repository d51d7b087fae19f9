package shouwang.policy.rule;

import java.time.LocalDate;

/** Days as numbers that read like them: 20230520. They order as days do, and their difference holds the full years. */
final class Dates {
    private static final int YEAR = 10_000;
    private static final int MONTH = 100;

    private Dates() {}

    static long of(String isoDate) {
        return of(LocalDate.parse(isoDate));
    }

    static long of(LocalDate day) {
        return (long) day.getYear() * YEAR + day.getMonthValue() * MONTH + day.getDayOfMonth();
    }

    /** The birthday itself counts, and who is born on 29 February has it on 1 March. */
    static long fullYears(long birth, long day) {
        return Math.floorDiv(day - birth, YEAR);
    }

    static String text(long date) {
        return "%04d-%02d-%02d".formatted(date / YEAR, date / MONTH % MONTH, date % MONTH);
    }
}

package shouwang.policy.rule;

import java.time.LocalDate;

/** Days as numbers that read like them: 20230520. They order as days do, and their difference holds the full years. */
final class Dates {
    private static final int YEAR = 10_000;
    private static final int MONTH = 100;

    private Dates() {}

    /** A canonical date, YYYY-MM-DD; read by hand, because every person of a province has one or two. */
    static long of(String isoDate) {
        long year = Integer.parseInt(isoDate, 0, 4, 10);
        return year * YEAR + Integer.parseInt(isoDate, 5, 7, 10) * MONTH + Integer.parseInt(isoDate, 8, 10, 10);
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

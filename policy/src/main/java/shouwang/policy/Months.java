package shouwang.policy;

import java.time.LocalDate;

/** Calendar months (年月, written YYYYMM) as whole numbers, so that their difference is the months between them. */
public final class Months {
    private Months() {}

    /** 202305 becomes a number that is one more than that of 202304. */
    public static int of(String yyyymm) {
        return of(Integer.parseInt(yyyymm, 0, 4, 10), Integer.parseInt(yyyymm, 4, 6, 10));
    }

    public static int of(LocalDate day) {
        return of(day.getYear(), day.getMonthValue());
    }

    /** By the calendar: 202210 to 202305 is 7. */
    public static int between(String from, String to) {
        return of(to) - of(from);
    }

    public static String text(long month) {
        return "%04d%02d".formatted(month / 12, month % 12 + 1);
    }

    private static int of(int year, int month) {
        return year * 12 + month - 1;
    }
}

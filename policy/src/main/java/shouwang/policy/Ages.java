package shouwang.policy;

import java.time.LocalDate;
import java.time.MonthDay;

/** Ages in full years (周岁): the birthday itself counts. */
public final class Ages {
    private Ages() {}

    public static int on(LocalDate day, LocalDate birth) {
        int years = day.getYear() - birth.getYear();
        boolean birthdayIsAhead = day.getMonthValue() < birth.getMonthValue()
                || day.getMonthValue() == birth.getMonthValue() && day.getDayOfMonth() < birth.getDayOfMonth();
        return birthdayIsAhead ? years - 1 : years;
    }

    /** The first day of the school year (学年) in course: 2022-09-01 for 2023-05-20. */
    public static LocalDate schoolYearStart(LocalDate day, MonthDay start) {
        LocalDate thisYear = start.atYear(day.getYear());
        return thisYear.isAfter(day) ? start.atYear(day.getYear() - 1) : thisYear;
    }
}

package shouwang.policy.procedure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 节假日安排: which days are worked.
 *
 * @param holidays days off, week days and weekends alike
 * @param workedWeekends days of a weekend that are worked instead (调休)
 */
public record WorkCalendar(String document, Set<LocalDate> holidays, Set<LocalDate> workedWeekends) {

    public boolean isWorked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return workedWeekends.contains(day) || !weekend && !holidays.contains(day);
    }

    /** The last day of a limit that begins on the day after {@code from}; no days end it on {@code from} itself. */
    public LocalDate after(LocalDate from, int days, DayKind kind) {
        if (kind == DayKind.CALENDAR || days == 0) {
            return from.plusDays(days);
        }
        return daysBehind(from)
                .filter(this::isWorked)
                .skip(days - 1L)
                .findFirst()
                .orElseThrow();
    }

    /** How many days lie behind {@code from} up to and including {@code to}; less than none when it is earlier. */
    public int between(LocalDate from, LocalDate to, DayKind kind) {
        if (to.isBefore(from)) {
            return -between(to, from, kind);
        }
        return (int)
                (kind == DayKind.CALENDAR
                        ? ChronoUnit.DAYS.between(from, to)
                        : daysBehind(from)
                                .takeWhile(day -> !day.isAfter(to))
                                .filter(this::isWorked)
                                .count());
    }

    private static Stream<LocalDate> daysBehind(LocalDate from) {
        return Stream.iterate(from.plusDays(1), day -> day.plusDays(1));
    }
}

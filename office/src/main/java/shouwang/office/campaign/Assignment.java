package shouwang.office.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * 派片: a village or a group that is a team's until a day, and how far it is.
 *
 * @param place the division as people say it: 复兴庙村3组
 */
public record Assignment(
        long id, long team, String teamName, String division, String place, Term term, Progress progress) {

    /** 期限: from the day it was given until the day it is due. */
    public record Term(LocalDate from, LocalDate due) {

        long daysLeft(LocalDate today) {
            return ChronoUnit.DAYS.between(today, due);
        }
    }

    /** 进度: households, those with an order, those whose visit was filed. */
    public record Progress(int households, int orders, int done) {

        public int withoutOrder() {
            return households - orders;
        }

        /** In hundredths, rounded down: 99 is never shown as 100. */
        public int percent() {
            return households == 0 ? 0 : (int) (100L * done / households);
        }

        Progress plus(Progress other) {
            return new Progress(households + other.households, orders + other.orders, done + other.done);
        }
    }

    /**
     * How many households it lags behind an even pace from the day it was given until the day it is due; none on the day
     * it was given.
     */
    public int lag(LocalDate today) {
        long all = ChronoUnit.DAYS.between(term.from(), term.due()) + 1;
        long gone = Math.min(all, Math.max(0, ChronoUnit.DAYS.between(term.from(), today)));
        long expected = all <= 0 ? progress.households() : progress.households() * gone / all;
        return (int) Math.max(0, expected - progress.done());
    }
}

package shouwang.office.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 工作组进度: a team with its places and how far they are.
 *
 * @param byDay visits filed on each of the last days, the earliest first
 */
public record TeamLine(Team team, List<Assignment> places, Map<LocalDate, Integer> byDay, LocalDate today) {

    public Assignment.Progress progress() {
        return places.stream()
                .map(Assignment::progress)
                .reduce(new Assignment.Progress(0, 0, 0), Assignment.Progress::plus);
    }

    /** How many households it lags behind an even pace, over all its places. */
    public int lag() {
        return places.stream().mapToInt(place -> place.lag(today)).sum();
    }

    /** The nearest day that anything of it is due. */
    public Optional<LocalDate> dueOn() {
        return places.stream().map(place -> place.term().due()).min(LocalDate::compareTo);
    }

    /** Days until then, below nought when it is over. */
    public long daysLeft() {
        return places.stream()
                .mapToLong(place -> place.term().daysLeft(today))
                .min()
                .orElse(0);
    }
}

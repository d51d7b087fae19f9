package shouwang.office.campaign;

import java.time.LocalDate;
import java.util.Optional;
import shouwang.office.region.Division;

/**
 * 村级安排部署: whether a village called its people together after the town's training.
 *
 * @param trainedOn the day of the town's training; absent before it
 * @param late how many days it is over the plan's time; 0 when it is in time or done
 */
public record BriefingLine(Division village, Optional<LocalDate> trainedOn, Optional<Gathering> briefing, long late) {

    public boolean isLate() {
        return late > 0;
    }
}

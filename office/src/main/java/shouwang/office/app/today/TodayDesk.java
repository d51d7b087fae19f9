package shouwang.office.app.today;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import shouwang.office.campaign.CampaignWork;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;

/** 我的今天: what waits for a post in all rooms, overdue first, then by deadline, then what has none. */
@Service
class TodayDesk {

    private final List<Waits> rooms;
    private final VisitsWait visits;
    private final CampaignWork campaign;
    private final OfficeClock clock;

    TodayDesk(List<Waits> rooms, VisitsWait visits, CampaignWork campaign, OfficeClock clock) {
        this.rooms = rooms;
        this.visits = visits;
        this.campaign = campaign;
        this.clock = clock;
    }

    List<TodayLine> lines(Actor actor) {
        LocalDate today = clock.today();
        long warning = campaign.daysOfWarning();
        return rooms.stream()
                .flatMap(room -> room.of(actor).stream())
                .map(wait -> new TodayLine(
                        wait.words(),
                        wait.address(),
                        wait.due(),
                        wait.basis(),
                        TodayLine.Standing.of(wait.due(), today, warning)))
                .sorted(Comparator.comparing(line -> line.due().orElse(LocalDate.MAX)))
                .toList();
    }

    /** Whether the campaign is yet to begin, and the reader is the one who begins it. */
    boolean isFirstDay(Actor actor) {
        return actor.role().runsCampaign() && campaign.isWithoutHouseholds(actor);
    }

    /** The household to go to next, one tap away. */
    Optional<Long> next(Actor actor) {
        return visits.next(actor);
    }
}

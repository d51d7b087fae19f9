package shouwang.office.app.atwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shouwang.office.campaign.Attendee;
import shouwang.office.campaign.Gathering.What;
import shouwang.office.campaign.GatheringKind;
import shouwang.office.campaign.Gatherings;
import shouwang.office.campaign.SignIn;
import shouwang.office.campaign.StaffPool;
import shouwang.office.kernel.Actor;

/** 样板培训: the town's plan, mobilisation and training, where two people were missing; one village forgot its briefing. */
@Component
class SampleTraining {

    private static final int UNTRAINED = 2;
    private static final String PLACE = "镇政府会议室(样板)";

    private final StaffPool pool;
    private final Gatherings gatherings;

    SampleTraining(StaffPool pool, Gatherings gatherings) {
        this.pool = pool;
        this.gatherings = gatherings;
    }

    void hold(Actor town, List<Actor> villages, LocalDate on) {
        pool.takeIn(town);
        if (!gatherings.list(town).isEmpty()) {
            return;
        }
        gatherings.hold(
                town,
                new What(GatheringKind.PLAN, on.minusDays(1), "", "2023年度防止返贫监测帮扶集中排查实施方案(样板)", "样政发〔2023〕1号"),
                UUID.randomUUID());
        held(town, new What(GatheringKind.MOBILISATION, on, PLACE, "集中排查动员部署", ""), 0);
        held(town, new What(GatheringKind.TRAINING, on, PLACE, "集中排查业务培训", "集中排查工作手册(样板)"), UNTRAINED);
        villages.stream()
                .limit(villages.size() - 1L)
                .forEach(village ->
                        held(village, new What(GatheringKind.BRIEFING, on.plusDays(1), "村委会(样板)", "本村排查安排部署", ""), 0));
    }

    private void held(Actor who, What what, int missing) {
        long id = gatherings.hold(who, what, UUID.randomUUID());
        SignIn sheet = gatherings.signIn(who, id);
        Set<Long> came = sheet.attendees().stream()
                .limit(Math.max(0, sheet.attendees().size() - missing))
                .map(Attendee::member)
                .map(member -> member.id())
                .collect(Collectors.toSet());
        gatherings.tick(who, id, sheet.stamp(), came);
    }
}

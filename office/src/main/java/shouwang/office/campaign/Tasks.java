package shouwang.office.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;
import shouwang.policy.pack.Campaign;

/** 待办: what waits for a post, the nearest deadline first. */
@Component
class Tasks {

    /** The plan's dates that the desk works towards. */
    private static final String SCREENING_DONE = "M3_SCREENING_DONE";

    private static final String LISTS = "M4_LISTS_8_9";

    private static final List<Annex> TO_HAND_IN = List.of(Annex.NO_LABOUR, Annex.DEVELOPMENT);

    private final WaitingCounts counts;
    private final Annexes annexes;

    Tasks(WaitingCounts counts, Annexes annexes) {
        this.counts = counts;
        this.annexes = annexes;
    }

    /** The tasks of a post, in the transaction that is running. */
    List<Task> of(Actor actor, Campaign campaign, List<DueDate> dates) {
        Optional<DueDate> screening = date(dates, SCREENING_DONE);
        List<Task> tasks = new ArrayList<>();
        if (actor.role() == Role.TOWN_OFFICER) {
            tasks.add(new Task("名单中有人还没对上农户", counts.clues(actor.scope()), "行", "/waiting", screening));
            tasks.add(new Task("导入的差异要人确认", counts.differences(actor.scope()), "条", "/imports", screening));
            tasks.add(new Task("导入还没有办完", counts.imports(actor.scope()), "次", "/imports", Optional.empty()));
        }
        if (actor.role() != Role.COUNTY_OFFICER) {
            tasks.add(new Task("风险线索要核实", counts.leads(actor.scope()), "条", "/leads", screening));
            tasks.add(new Task("附件8、附件9还没有上报", missing(actor), "份", "/annexes", date(dates, LISTS)));
        }
        if (!actor.role().worksInVillage()) {
            int papers = counts.papersToReceive(actor, campaign.code());
            tasks.add(new Task("上报的附件等待签收", papers, "份", "/annexes", Optional.empty()));
        }
        return tasks.stream()
                .filter(task -> task.count() > 0)
                .sorted(Comparator.comparingLong(
                        task -> task.due().map(DueDate::daysLeft).orElse(Long.MAX_VALUE)))
                .toList();
    }

    private int missing(Actor actor) {
        return (int) TO_HAND_IN.stream()
                .filter(annex -> annexes.handedIn(actor, annex).stream()
                        .noneMatch(paper -> paper.division().equals(actor.division())))
                .count();
    }

    private static Optional<DueDate> date(List<DueDate> dates, String code) {
        return dates.stream()
                .filter(date -> date.milestone().code().equals(code))
                .findFirst();
    }
}

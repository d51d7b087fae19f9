package shouwang.office.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;
import shouwang.policy.pack.Annex;
import shouwang.policy.pack.Campaign;

/** 待办: what waits for a post, the nearest deadline first. */
@Component
class Tasks {

    private final WaitingCounts counts;
    private final Annexes annexes;

    Tasks(WaitingCounts counts, Annexes annexes) {
        this.counts = counts;
        this.annexes = annexes;
    }

    /** The tasks of a post, in the transaction that is running. */
    List<Task> of(Actor actor, Campaign campaign, List<DueDate> dates) {
        Optional<DueDate> screening =
                dates.stream().filter(date -> date.milestone().endsScreening()).findFirst();
        List<Task> tasks = new ArrayList<>();
        if (actor.role() == Role.TOWN_OFFICER) {
            tasks.add(new Task("名单中有人还没对上农户", counts.clues(actor.scope()), "行", "/waiting", screening));
            tasks.add(new Task("导入的差异要人确认", counts.differences(actor.scope()), "条", "/imports", screening));
            tasks.add(new Task("导入还没有办完", counts.imports(actor.scope()), "次", "/imports", Optional.empty()));
        }
        if (actor.role() != Role.COUNTY_OFFICER) {
            tasks.add(new Task("风险线索要核实", counts.leads(actor.scope()), "条", "/leads", screening));
            tasks.addAll(toHandIn(actor, dates));
        }
        if (!actor.role().worksInVillage()) {
            int papers = counts.papersToReceive(actor, campaign.code(), "annex-%");
            tasks.add(new Task("上报的附件等待签收", papers, "份", "/annexes", Optional.empty()));
            int rosters = counts.papersToReceive(actor, campaign.code(), GridRoster.KIND);
            tasks.add(new Task("上报的网格名册等待签收", rosters, "份", "/grid/roster", Optional.empty()));
        }
        return tasks.stream()
                .filter(task -> task.count() > 0)
                .sorted(Comparator.comparingLong(
                        task -> task.due().map(DueDate::daysLeft).orElse(Long.MAX_VALUE)))
                .toList();
    }

    /** What the plan wants handed in by one of its dates, together. */
    private List<Task> toHandIn(Actor actor, List<DueDate> dates) {
        List<Task> tasks = new ArrayList<>();
        for (DueDate date : dates) {
            List<Annex> due = annexes.all().stream()
                    .filter(annex -> annex.handInBy()
                            .filter(date.milestone().code()::equals)
                            .isPresent())
                    .toList();
            String words = due.stream().map(Annex::label).collect(Collectors.joining("、")) + "还没有上报";
            int missing =
                    (int) due.stream().filter(annex -> isMissing(actor, annex)).count();
            tasks.add(new Task(words, missing, "份", "/annexes", Optional.of(date)));
        }
        return tasks;
    }

    private boolean isMissing(Actor actor, Annex annex) {
        return annexes.handedIn(actor, annex).stream()
                .noneMatch(paper -> paper.division().equals(actor.division()));
    }
}

package shouwang.office.app.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shouwang.office.campaign.CampaignWork;
import shouwang.office.campaign.DueDate;
import shouwang.office.campaign.Task;
import shouwang.office.campaign.TeamLine;
import shouwang.office.kernel.Actor;
import shouwang.policy.Clause;

/** 集中排查待办: rows of lists, papers to hand in or to receive, gaps of training and grid, teams that lag. */
@Component
@Order(3)
class CampaignWaits implements Waits {

    private final CampaignWork campaign;

    CampaignWaits(CampaignWork campaign) {
        this.campaign = campaign;
    }

    @Override
    public List<Waiting> of(Actor actor) {
        List<Waiting> lines = new ArrayList<>();
        campaign.owed(actor)
                .forEach(owed -> lines.add(new Waiting(
                        owed.evidence().words(),
                        owed.evidence().address(),
                        Optional.of(owed.date().milestone().due()),
                        clauses(owed.date()))));
        campaign.tasks(actor).forEach(task -> lines.add(line(task)));
        if (actor.role().runsCampaign()) {
            lagging(lines, campaign.lagging(actor));
        }
        return lines;
    }

    private static Waiting line(Task task) {
        return new Waiting(
                "%s：%,d %s".formatted(task.words(), task.count(), task.measure()),
                task.address(),
                task.due().map(date -> date.milestone().due()),
                task.due().map(CampaignWaits::clauses).orElse(""));
    }

    private static String clauses(DueDate date) {
        return date.milestone().basis().stream().map(Clause::id).collect(Collectors.joining("、"));
    }

    private static void lagging(List<Waiting> lines, List<TeamLine> teams) {
        if (teams.isEmpty()) {
            return;
        }
        TeamLine last = teams.get(0);
        Optional<LocalDate> due =
                teams.stream().flatMap(team -> team.dueOn().stream()).min(LocalDate::compareTo);
        lines.add(new Waiting(
                "%d 个工作组落后于进度，落后最多的是%s,差 %,d 户"
                        .formatted(teams.size(), last.team().name(), last.lag()),
                "/teams",
                due,
                "方案 二(三)"));
    }
}

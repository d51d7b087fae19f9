package shouwang.office.campaign;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.office.packs.Packs;
import shouwang.policy.pack.PolicyPack;

/** 集中排查待办: the door to what the campaign itself waits for from a post, apart from its board. */
@Service
public class CampaignWork {

    private final Database database;
    private final Tasks tasks;
    private final WaitingCounts counts;
    private final Milestones milestones;
    private final Patches patches;
    private final Packs packs;
    private final OfficeClock clock;

    CampaignWork(
            Database database,
            Tasks tasks,
            WaitingCounts counts,
            Milestones milestones,
            Patches patches,
            Packs packs,
            OfficeClock clock) {
        this.database = database;
        this.tasks = tasks;
        this.counts = counts;
        this.milestones = milestones;
        this.patches = patches;
        this.packs = packs;
        this.clock = clock;
    }

    /** What the records still owe one of the plan's dates (时间节点). */
    public record Owed(Evidence evidence, DueDate date) {}

    /** What waits for a post: rows to decide, papers to hand in or to receive. */
    public List<Task> tasks(Actor actor) {
        PolicyPack pack = packs.inForce();
        return database.read(actor, () -> tasks.of(actor, pack.campaign(), dates(pack)));
    }

    /** Whether no roster was read yet: the campaign begins with it. */
    public boolean isWithoutHouseholds(Actor actor) {
        return database.read(actor, () -> counts.isEmpty(actor.scope()));
    }

    /** What the town still owes the plan's dates: preparation, training, grid, summary; nothing for any other post. */
    public List<Owed> owed(Actor actor) {
        if (actor.role() != Role.TOWN_OFFICER && actor.role() != Role.TOWN_LEADER) {
            return List.of();
        }
        return database.read(actor, () -> {
            List<Owed> owed = new ArrayList<>();
            for (DueDate date : dates(packs.inForce())) {
                milestones.owed(actor, date.milestone()).forEach(evidence -> owed.add(new Owed(evidence, date)));
            }
            return owed;
        });
    }

    /** The teams that are behind an even pace, those that lag most first. */
    public List<TeamLine> lagging(Actor actor) {
        return patches.lagging(actor);
    }

    /** How many days before its date something counts as near. */
    public long daysOfWarning() {
        return packs.inForce().daysOfWarning();
    }

    private List<DueDate> dates(PolicyPack pack) {
        return DueDate.all(pack.campaign().milestones(), clock.today(), pack.daysOfWarning());
    }
}

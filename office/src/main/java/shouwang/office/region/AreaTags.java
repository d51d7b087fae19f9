package shouwang.office.region;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.office.kernel.Scope;
import shouwang.office.region.Division.Level;

/**
 * 重点区域: the door to the tags of villages. The town or the county sets one on a ground and ends it with a reason; what
 * ended by mistake is set again. Which kinds there are the plan says, not this room.
 */
@Component
public class AreaTags {

    private final Database database;
    private final AreaTagRows rows;
    private final Divisions divisions;
    private final OfficeClock clock;

    AreaTags(Database database, AreaTagRows rows, Divisions divisions, OfficeClock clock) {
        this.database = database;
        this.rows = rows;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** The tags that hold, village by village. */
    public List<AreaTag> holding(Scope scope) {
        return database.read(scope, () -> rows.holding(scope));
    }

    /** All tags a village carries or carried: those that hold first, then the latest. */
    public List<AreaTag> ofVillage(Scope scope, String village) {
        return database.read(scope, () -> rows.ofVillage(scope, village));
    }

    /** Whether an actor's post sets and ends tags. */
    public static boolean mayTag(Actor actor) {
        return actor.role() == Role.TOWN_OFFICER || actor.role() == Role.COUNTY_OFFICER || actor.role() == Role.OFFICE;
    }

    /**
     * Sets a tag.
     *
     * @param kind the code of one of the plan's kinds of area
     * @param reason what it rests on
     */
    public void set(Actor actor, String village, String kind, String reason, LocalDate from) {
        mustTag(actor);
        if (!isVillageOf(actor, village)) {
            throw KernelProblem.NOT_FOUND.refuse();
        }
        if (kind.isBlank()) {
            throw RegionProblem.NO_KIND.refuse();
        }
        if (reason.isBlank()) {
            throw RegionProblem.NO_GROUND.refuse();
        }
        mustHaveCome(from);
        database.write(actor, () -> {
            if (rows.set(actor, village, kind, reason, from) == 0) {
                throw RegionProblem.TAGGED_ALREADY.refuse();
            }
        });
    }

    /** Ends a tag; the row stays, with the reason. */
    public void end(Actor actor, String village, long tag, String because, LocalDate until) {
        mustTag(actor);
        database.write(actor, () -> {
            AreaTag known = rows.ofVillage(actor.scope(), village).stream()
                    .filter(each -> each.id() == tag)
                    .findFirst()
                    .orElseThrow(KernelProblem.NOT_FOUND::refuse);
            if (because.isBlank()) {
                throw RegionProblem.NO_REASON.refuse();
            }
            mustHaveCome(until);
            if (until.isBefore(known.fromOn())) {
                throw RegionProblem.ENDS_BEFORE_IT_BEGAN.refuse(known.fromOn());
            }
            if (rows.end(actor, tag, because, until) == 0) {
                throw RegionProblem.ENDED_ALREADY.refuse();
            }
        });
    }

    private boolean isVillageOf(Actor actor, String village) {
        return actor.scope().contains(village)
                && divisions
                        .find(village)
                        .filter(known -> known.level() == Level.VILLAGE)
                        .isPresent();
    }

    private void mustHaveCome(LocalDate day) {
        if (day.isAfter(clock.today())) {
            throw RegionProblem.DAY_IN_THE_FUTURE.refuse(clock.today());
        }
    }

    private static void mustTag(Actor actor) {
        if (!mayTag(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}

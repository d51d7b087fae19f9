package shouwang.office.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import shouwang.office.fieldwork.Crew;
import shouwang.office.fieldwork.FieldworkProblem;
import shouwang.office.fieldwork.Giving;
import shouwang.office.fieldwork.VisitOrders;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.Division;
import shouwang.office.region.Division.Level;
import shouwang.office.region.Divisions;

/** 派片: the door to which village or group is whose; the orders go down to fieldwork with the team's people. */
@Service
public class Patches {

    private static final int DAYS_SHOWN = 7;

    private final Database database;
    private final AssignmentRows rows;
    private final TeamRows teams;
    private final VisitOrders orders;
    private final Divisions divisions;
    private final OfficeClock clock;

    Patches(
            Database database,
            AssignmentRows rows,
            TeamRows teams,
            VisitOrders orders,
            Divisions divisions,
            OfficeClock clock) {
        this.database = database;
        this.rows = rows;
        this.teams = teams;
        this.orders = orders;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Every team within the actor's divisions with its places and how far it is, those that lag most first. */
    public List<TeamLine> lines(Actor actor) {
        return database.read(actor.scope(), () -> {
            List<Assignment> all = rows.list(actor.scope());
            Map<String, Map<LocalDate, Integer>> filed =
                    rows.filedSince(actor.scope(), clock.today().minusDays(DAYS_SHOWN - 1L));
            return teams.list(actor.scope()).stream()
                    .map(team -> line(team, all, filed))
                    .sorted(Comparator.comparingInt(TeamLine::lag).reversed())
                    .toList();
        });
    }

    /** The teams that are behind an even pace, those that lag most first; what they filed day by day is left out. */
    List<TeamLine> lagging(Actor actor) {
        return database.read(actor.scope(), () -> {
            List<Assignment> all = rows.list(actor.scope());
            return all.stream().noneMatch(place -> place.lag(clock.today()) > 0)
                    ? List.<TeamLine>of()
                    : teams.list(actor.scope()).stream()
                            .map(team -> line(team, all, Map.of()))
                            .filter(line -> line.lag() > 0)
                            .sorted(Comparator.comparingInt(TeamLine::lag).reversed())
                            .toList();
        });
    }

    private TeamLine line(Team team, List<Assignment> all, Map<String, Map<LocalDate, Integer>> filed) {
        List<Assignment> places =
                all.stream().filter(place -> place.team() == team.id()).toList();
        Map<LocalDate, Integer> byDay = new TreeMap<>();
        for (int day = DAYS_SHOWN - 1; day >= 0; day--) {
            byDay.put(clock.today().minusDays(day), 0);
        }
        filed.forEach((place, days) -> {
            if (places.stream().anyMatch(each -> place.startsWith(each.division()))) {
                days.forEach((day, visits) -> byDay.merge(day, visits, Integer::sum));
            }
        });
        return new TeamLine(team, places, byDay, clock.today());
    }

    /** The places of a team within the actor's divisions. */
    public List<Assignment> of(Actor actor, long team) {
        return database.read(actor.scope(), () -> rows.list(actor.scope())).stream()
                .filter(place -> place.team() == team)
                .toList();
    }

    /** The villages and groups of a team's division that are nobody's yet, nor within or around what is somebody's. */
    public List<Division> free(Actor actor, Team team) {
        List<Assignment> taken = database.read(actor.scope(), () -> rows.list(actor.scope()));
        List<Division> all = new ArrayList<>();
        divisions.find(team.division()).ifPresent(all::add);
        all.addAll(divisions.below(team.division()));
        return all.stream()
                .filter(place -> place.level() == Level.VILLAGE || place.level() == Level.GROUP)
                .filter(place -> taken.stream().noneMatch(each -> overlap(each.division(), place.code())))
                .toList();
    }

    private static boolean overlap(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    /** By when a place is due when nobody says otherwise. */
    public LocalDate dueOn() {
        LocalDate planned = orders.dueOn();
        return planned.isBefore(clock.today()) ? clock.today() : planned;
    }

    /**
     * Gives a village or a group to a team: every household of it gets an order for the team's people.
     *
     * @return how many orders were given
     */
    public int assign(Actor actor, long id, String place, LocalDate dueOn) {
        requireWriter(actor);
        return database.write(actor, () -> {
            Team team = alone(actor, id);
            Division wanted = divisions
                    .find(place)
                    .filter(known -> actor.scope().contains(known.code()))
                    .filter(known -> known.level() == Level.VILLAGE || known.level() == Level.GROUP)
                    .filter(known -> known.code().startsWith(team.division().replaceFirst("000$", "")))
                    .orElseThrow(CampaignProblem.PLACE_NOT_THE_TEAMS::refuse);
            if (dueOn.isBefore(clock.today())) {
                throw CampaignProblem.DUE_IN_THE_PAST.refuse(clock.today());
            }
            rows.list(actor.scope()).stream()
                    .filter(each -> overlap(each.division(), wanted.code()))
                    .findFirst()
                    .ifPresent(taken -> {
                        throw CampaignProblem.PLACE_TAKEN.refuse(taken.place(), taken.teamName());
                    });
            rows.add(actor, team, wanted.code(), dueOn, clock.today());
            return handDown(actor, team, wanted.code(), dueOn);
        });
    }

    /** Takes a place back: what was visited stays, what was not waits for the next team. */
    public void takeBack(Actor actor, long id, long assignment, String reason) {
        if (reason.isBlank()) {
            throw CampaignProblem.REASON_MISSING.refuse();
        }
        requireWriter(actor);
        database.write(actor, () -> {
            alone(actor, id);
            Assignment taken = of(actor, id).stream()
                    .filter(each -> each.id() == assignment)
                    .findFirst()
                    .orElseThrow(CampaignProblem.PLACE_TAKEN_BACK::refuse);
            rows.end(actor, taken, reason.strip(), clock.today());
        });
    }

    /** Gives orders to households of a team's places that came later, or that nobody had an order for. */
    public int fill(Actor actor, long id) {
        requireWriter(actor);
        return database.write(actor, () -> handDownAgain(actor, alone(actor, id)));
    }

    /** After its people changed, whoever waits for a team waits for those who are in it now. */
    int handDownAgain(Actor actor, Team team) {
        return of(actor, team.id()).stream()
                .mapToInt(place ->
                        handDown(actor, team, place.division(), place.term().due()))
                .sum();
    }

    private int handDown(Actor actor, Team team, String place, LocalDate due) {
        Crew crew = new Crew(team.members().stream()
                .map(member -> new Crew.Inspector(member.account(), member.name(), member.kind()))
                .toList());
        LocalDate until = due.isBefore(clock.today()) ? clock.today() : due;
        try {
            return orders.giveAll(actor, new Giving(place, crew, until, true)).given();
        } catch (Refusal refusal) {
            if (refusal.problem() == FieldworkProblem.NOBODY_TO_VISIT) {
                return 0;
            }
            throw refusal;
        }
    }

    /** The households of a place of a team, group by group. */
    public List<ListedHousehold> households(Actor actor, Assignment place) {
        return database.read(actor.scope(), () -> rows.households(actor.scope(), place.division()));
    }

    private Team alone(Actor actor, long id) {
        Team team = teams.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        teams.alone(actor, team.division());
        return teams.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    private static void requireWriter(Actor actor) {
        if (!actor.role().entersFacts()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}

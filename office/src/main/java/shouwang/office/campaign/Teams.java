package shouwang.office.campaign;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import shouwang.office.campaign.Team.Member;
import shouwang.office.campaign.TeamRows.TeamChange;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.packs.Packs;
import shouwang.office.region.Division;
import shouwang.office.region.Division.Level;
import shouwang.office.region.Divisions;

/** 工作组: the door to who goes with whom. Which places are theirs is {@link Patches}' matter. */
@Service
public class Teams {

    private final Database database;
    private final TeamRows rows;
    private final StaffPool pool;
    private final Patches patches;
    private final Divisions divisions;
    private final Packs packs;
    private final OfficeClock clock;

    Teams(
            Database database,
            TeamRows rows,
            StaffPool pool,
            Patches patches,
            Divisions divisions,
            Packs packs,
            OfficeClock clock) {
        this.database = database;
        this.rows = rows;
        this.pool = pool;
        this.patches = patches;
        this.divisions = divisions;
        this.packs = packs;
        this.clock = clock;
    }

    /** The teams that stand within the actor's divisions. */
    public List<Team> list(Actor actor) {
        return database.read(actor.scope(), () -> rows.list(actor.scope()));
    }

    public Team find(Actor actor, long id) {
        return database.read(actor.scope(), () -> rows.find(actor.scope(), id))
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    /** Where an actor forms teams: the own village, or the town and its villages. */
    public List<Division> divisions(Actor actor) {
        return pool.divisions(actor).stream()
                .filter(division -> division.level() == Level.TOWN || division.level() == Level.VILLAGE)
                .toList();
    }

    /**
     * Forms a team.
     *
     * @param form made with the form: sending it twice is once
     */
    public long form(Actor actor, NewTeam wanted, UUID form) {
        requireWriter(actor);
        Set<Long> people = new LinkedHashSet<>(wanted.staff());
        return database.write(actor, () -> {
            requireDivision(actor, wanted.division());
            rows.alone(actor, wanted.division());
            return rows.made(actor.scope(), form).orElseGet(() -> formNow(actor, wanted, people, form));
        });
    }

    private long formNow(Actor actor, NewTeam wanted, Set<Long> people, UUID form) {
        if (wanted.name().isBlank()) {
            throw CampaignProblem.TEAM_NAME_MISSING.refuse();
        }
        if (list(actor).stream()
                .anyMatch(team -> team.division().equals(wanted.division())
                        && team.name().equals(wanted.name().strip()))) {
            throw CampaignProblem.TEAM_NAME_TAKEN.refuse(wanted.name().strip());
        }
        requireEnough(people.size());
        List<StaffMember> members =
                people.stream().map(id -> takingPart(actor, id)).toList();
        requireReason(actor, members, 0, wanted.reason());
        long team = rows.add(actor, wanted, form, clock.today());
        members.forEach(member -> join(actor, team, wanted.division(), member, wanted.reason()));
        return team;
    }

    /** Somebody joins; whoever waits for the team from then on waits for all of it. */
    public void join(Actor actor, long id, long staff, String reason) {
        change(actor, id, team -> {
            StaffMember member = takingPart(actor, staff);
            if (team.members().stream().anyMatch(each -> each.staff() == staff)) {
                throw CampaignProblem.MEMBER_KNOWN.refuse(member.name());
            }
            requireReason(actor, List.of(member), id, reason);
            join(actor, id, team.division(), member, reason);
        });
    }

    private void join(Actor actor, long team, String division, StaffMember member, String reason) {
        boolean needsReason = !warnings(actor, List.of(member), team).isEmpty();
        Member joined = new Member(
                member.id(), member.name(), member.kind(), member.account(), needsReason ? reason.strip() : "");
        rows.member(actor, new TeamChange(team, division, joined, true), clock.today());
    }

    /** Somebody leaves; enough must be left to go. */
    public void leave(Actor actor, long id, long staff, String reason) {
        if (reason.isBlank()) {
            throw CampaignProblem.REASON_MISSING.refuse();
        }
        change(actor, id, team -> {
            Member member = team.members().stream()
                    .filter(each -> each.staff() == staff)
                    .findFirst()
                    .orElseThrow(CampaignProblem.MEMBER_LEFT::refuse);
            requireEnough(team.members().size() - 1);
            Member left = new Member(staff, member.name(), member.kind(), member.account(), reason.strip());
            rows.member(actor, new TeamChange(id, team.division(), left, false), clock.today());
        });
    }

    /** Ends a team that has no place any more. */
    public void dissolve(Actor actor, long id, String reason) {
        if (reason.isBlank()) {
            throw CampaignProblem.REASON_MISSING.refuse();
        }
        requireWriter(actor);
        database.write(actor, () -> {
            Team team = alone(actor, id);
            if (!patches.of(actor, id).isEmpty()) {
                throw CampaignProblem.TEAM_HAS_PLACES.refuse();
            }
            rows.end(actor, team, reason.strip(), clock.today());
        });
    }

    /** Why a person needs a reason to go: untrained, or in another team already; in words. */
    public List<String> warnings(Actor actor, List<StaffMember> members, long exceptTeam) {
        List<Team> others =
                list(actor).stream().filter(team -> team.id() != exceptTeam).toList();
        return members.stream()
                .flatMap(member -> Stream.concat(
                        member.isTrained() ? Stream.empty() : Stream.of(member.name() + "未培训"),
                        others.stream()
                                .filter(team -> team.members().stream().anyMatch(each -> each.staff() == member.id()))
                                .map(team -> "%s已在“%s”".formatted(member.name(), team.name()))))
                .toList();
    }

    public boolean mayChange(Actor actor) {
        return actor.role().entersFacts();
    }

    private void change(Actor actor, long id, Consumer<Team> work) {
        requireWriter(actor);
        database.write(actor, () -> {
            work.accept(alone(actor, id));
            patches.handDownAgain(actor, find(actor, id));
        });
    }

    private Team alone(Actor actor, long id) {
        rows.alone(actor, find(actor, id).division());
        return find(actor, id);
    }

    private StaffMember takingPart(Actor actor, long id) {
        StaffMember member = pool.find(actor, id);
        if (!member.isIn()) {
            throw CampaignProblem.STAFF_LEFT.refuse(member.name());
        }
        return member;
    }

    private void requireReason(Actor actor, List<StaffMember> members, long team, String reason) {
        List<String> warnings = warnings(actor, members, team);
        if (!warnings.isEmpty() && reason.isBlank()) {
            throw CampaignProblem.REASON_NEEDED.refuse(String.join(",", warnings));
        }
    }

    private void requireEnough(int people) {
        long needed = packs.inForce().limit("inspectorsPerVisit");
        if (people < needed) {
            throw CampaignProblem.TEAM_TOO_SMALL.refuse(needed);
        }
    }

    private void requireDivision(Actor actor, String division) {
        if (divisions(actor).stream().noneMatch(known -> known.code().equals(division))) {
            throw CampaignProblem.DIVISION_NOT_YOURS.refuse();
        }
    }

    private void requireWriter(Actor actor) {
        if (!mayChange(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }

    /** The names of the staff that are in some team within the actor's divisions. */
    public Set<Long> inTeams(Actor actor) {
        return list(actor).stream()
                .flatMap(team -> team.members().stream())
                .map(Member::staff)
                .collect(Collectors.toCollection(HashSet::new));
    }
}

package shouwang.office.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import shouwang.office.campaign.Gathering.What;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;
import shouwang.office.packs.Packs;
import shouwang.office.region.Division;
import shouwang.office.region.Division.Level;
import shouwang.office.region.Divisions;

/** 部署与培训: the door to the town's plan, mobilisation and trainings, the villages' briefings, and who came. */
@Service
public class Gatherings {

    private final Database database;
    private final GatheringRows rows;
    private final StaffRows staff;
    private final Divisions divisions;
    private final Packs packs;
    private final OfficeClock clock;

    Gatherings(
            Database database,
            GatheringRows rows,
            StaffRows staff,
            Divisions divisions,
            Packs packs,
            OfficeClock clock) {
        this.database = database;
        this.rows = rows;
        this.staff = staff;
        this.divisions = divisions;
        this.packs = packs;
        this.clock = clock;
    }

    /** What was held within the actor's divisions, the latest first. */
    public List<Gathering> list(Actor actor) {
        return database.read(actor.scope(), () -> rows.list(actor.scope()));
    }

    /** What an actor's office holds: the town its plan and trainings, a village its briefing. */
    public List<GatheringKind> kinds(Actor actor) {
        if (!actor.role().entersFacts()) {
            return List.of();
        }
        Optional<Level> level = divisions.find(actor.division()).map(Division::level);
        return Arrays.stream(GatheringKind.values())
                .filter(kind -> level.filter(own -> own == kind.heldBy()).isPresent())
                .toList();
    }

    /**
     * Writes down what the actor's office held.
     *
     * @param form made with the form: sending it twice is once
     * @return the gathering to tick attendance at
     */
    public long hold(Actor actor, What what, UUID form) {
        if (!kinds(actor).contains(what.kind())) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        if (what.topic().isBlank()) {
            throw CampaignProblem.TOPIC_MISSING.refuse();
        }
        if (what.heldOn().isAfter(clock.today())) {
            throw CampaignProblem.HELD_IN_THE_FUTURE.refuse(clock.today());
        }
        return database.write(
                actor,
                () -> rows.made(actor.scope(), form)
                        .orElseGet(() -> rows.add(actor, actor.division(), what, form, clock.today())));
    }

    /** A gathering with everybody due at it: the staff of its division, and whoever came and left since. */
    public SignIn signIn(Actor actor, long id) {
        return database.read(actor.scope(), () -> {
            Gathering gathering = found(actor, id);
            Set<Long> present = rows.present(actor.scope(), id);
            Scope due = Scope.of(gathering.division());
            List<Attendee> attendees =
                    staff.page(within(actor.scope(), due), StaffFilter.ALL, Integer.MAX_VALUE).stream()
                            .map(member -> new Attendee(member, present.contains(member.id())))
                            .toList();
            return new SignIn(gathering, attendees, rows.stamp(actor.scope(), id));
        });
    }

    /** A gathering is the reader's own or lies below: the narrower of both. */
    private static Scope within(Scope own, Scope due) {
        return own.contains(due.low()) ? due : own;
    }

    /**
     * Ticks who came.
     *
     * @param stamp the state that the form showed; somebody who ticked meanwhile is not overwritten
     */
    public void tick(Actor actor, long id, long stamp, Set<Long> came) {
        database.write(actor, () -> {
            rows.alone(actor, id);
            Gathering gathering = ownStanding(actor, id);
            if (rows.stamp(actor.scope(), id) != stamp) {
                throw CampaignProblem.TICKED_MEANWHILE.refuse();
            }
            Set<Long> before = rows.present(actor.scope(), id);
            Set<Long> due = staff.page(Scope.of(gathering.division()), StaffFilter.ALL, Integer.MAX_VALUE).stream()
                    .map(StaffMember::id)
                    .collect(Collectors.toSet());
            if (!due.containsAll(came)) {
                throw KernelProblem.NOT_FOUND.refuse();
            }
            Set<Long> arrived = new HashSet<>(came);
            arrived.removeAll(before);
            Set<Long> gone = new HashSet<>(before);
            gone.retainAll(due);
            gone.removeAll(came);
            rows.tick(actor, gathering, arrived, true, clock.today());
            rows.tick(actor, gathering, gone, false, clock.today());
        });
    }

    /** Takes back what was written down wrongly: nobody was there, nobody was trained by it. */
    public void withdraw(Actor actor, long id, String reason) {
        if (reason.isBlank()) {
            throw CampaignProblem.REASON_MISSING.refuse();
        }
        database.write(actor, () -> {
            rows.alone(actor, id);
            Gathering gathering = ownStanding(actor, id);
            rows.tick(actor, gathering, rows.present(actor.scope(), id), false, clock.today());
            rows.withdraw(actor, gathering, reason.strip(), clock.today());
        });
    }

    /** Whether an actor's office writes at this gathering: its own does. */
    public boolean mayChange(Actor actor, Gathering gathering) {
        return actor.role().entersFacts() && gathering.division().equals(actor.division()) && gathering.stands();
    }

    /** The villages within the actor's divisions, and whether each called its people together in time. */
    public List<BriefingLine> briefings(Actor actor) {
        Division own = divisions.find(actor.division()).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        List<Gathering> held = list(actor).stream()
                .filter(each -> each.stands() && each.what().kind() == GatheringKind.BRIEFING)
                .toList();
        return switch (own.level()) {
            case VILLAGE -> List.of(briefing(actor, own, held));
            case TOWN ->
                divisions.children(own.code()).stream()
                        .map(village -> briefing(actor, village, held))
                        .toList();
            default -> List.of();
        };
    }

    private BriefingLine briefing(Actor actor, Division village, List<Gathering> held) {
        Optional<LocalDate> trained =
                database.read(actor.scope(), () -> rows.townTrainedOn(actor.scope(), village.code()));
        Optional<Gathering> briefing = held.stream()
                .filter(each -> each.division().equals(village.code()))
                .filter(each -> trained.isEmpty() || !each.what().heldOn().isBefore(trained.get()))
                .reduce((later, first) -> first);
        long allowed = packs.inForce().limit("daysToBriefing");
        long late = briefing.isPresent()
                ? 0
                : trained.map(day -> Math.max(0, ChronoUnit.DAYS.between(day, clock.today()) - allowed))
                        .orElse(0L);
        return new BriefingLine(village, trained, briefing, late);
    }

    private Gathering ownStanding(Actor actor, long id) {
        Gathering gathering = found(actor, id);
        if (!actor.role().entersFacts() || !gathering.division().equals(actor.division())) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        if (!gathering.stands()) {
            throw CampaignProblem.WITHDRAWN_ALREADY.refuse();
        }
        return gathering;
    }

    private Gathering found(Actor actor, long id) {
        return rows.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }
}

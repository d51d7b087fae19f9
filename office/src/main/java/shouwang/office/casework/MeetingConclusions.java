package shouwang.office.casework;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import shouwang.office.casework.cases.CaseList;
import shouwang.office.casework.meetings.Conclusion;
import shouwang.office.casework.meetings.Conclusion.Kind;
import shouwang.office.casework.meetings.DueHousehold;
import shouwang.office.casework.meetings.DueHouseholds;
import shouwang.office.casework.meetings.Meeting;
import shouwang.office.casework.meetings.Meeting.Concluded;
import shouwang.office.casework.meetings.Meeting.Item;
import shouwang.office.casework.meetings.Meetings;
import shouwang.office.casework.meetings.WorkItems;
import shouwang.office.casework.procedure.Action;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.Field;
import shouwang.office.casework.procedure.Filled;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Role;
import shouwang.office.kernel.Scope;
import shouwang.policy.procedure.Step;

/**
 * 研判结论: what a meeting concludes of a household, and what follows in the same transaction: a case is opened or moves on,
 * or a piece of work is opened.
 */
@Service
public class MeetingConclusions {

    private final Database database;
    private final Meetings meetings;
    private final MeetingFacts facts;
    private final Effects effects;
    private final Ruling ruling;

    MeetingConclusions(Database database, Meetings meetings, MeetingFacts facts, Effects effects, Ruling ruling) {
        this.database = database;
        this.meetings = meetings;
        this.facts = facts;
        this.effects = effects;
        this.ruling = ruling;
    }

    /** What conclusions lead to. */
    @org.springframework.stereotype.Component
    record Effects(Casework casework, CaseList cases, DueHouseholds due, WorkItems work) {}

    /** Concludes on one household of a meeting that is being held. */
    public void conclude(Actor actor, long meetingId, long itemId, Conclusion conclusion) {
        try {
            database.write(actor, () -> {
                Meeting found = meetings.find(actor.scope(), meetingId).orElseThrow(KernelProblem.NOT_FOUND::refuse);
                Item item = meetings.items(actor.scope(), meetingId).stream()
                        .filter(known -> known.id() == itemId)
                        .findFirst()
                        .orElseThrow(KernelProblem.NOT_FOUND::refuse);
                MeetingDesk.requireRunner(actor);
                meetings.alone(actor, found.division());
                Meeting meeting = meetings.find(actor.scope(), meetingId).orElseThrow();
                check(meeting, meetings.attendees(actor.scope(), meetingId), conclusion);
                keep(actor, meeting, item, conclusion);
            });
        } catch (DuplicateKeyException concluded) {
            throw CaseworkProblem.CONCLUDED_ALREADY.refuse();
        }
    }

    /** What the latest meeting concluded of a household. */
    public Optional<Item> latestOf(Scope scope, long household) {
        return database.read(scope, () -> meetings.latestOf(scope, household));
    }

    private void keep(Actor actor, Meeting meeting, Item item, Conclusion conclusion) {
        DueHousehold household =
                effects.due().one(actor.scope(), item.household()).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        meetings.conclude(
                actor,
                item,
                household.division(),
                new Concluded(
                        conclusion,
                        meeting.counts().present(),
                        facts.lines(actor.scope(), item.household()),
                        ruling.today(),
                        actor.name()));
        if (conclusion.kind().opensWork()) {
            effects.work().open(actor, item, household.division(), conclusion, ruling.today());
        }
        if (conclusion.kind() == Kind.IDENTIFY) {
            identify(actor, meeting, household, conclusion);
        }
    }

    private void check(Meeting meeting, List<Meeting.Attendee> attendees, Conclusion conclusion) {
        Conclusion.Follow follow = conclusion.follow();
        List<String> present = attendees.stream()
                .filter(Meeting.Attendee::isPresent)
                .map(Meeting.Attendee::name)
                .toList();
        if (meeting.isClosed()) {
            throw CaseworkProblem.MEETING_CLOSED.refuse();
        }
        if (!meeting.counts().isQuorate()) {
            throw CaseworkProblem.NOT_QUORATE.refuse(
                    meeting.counts().due(), meeting.counts().present());
        }
        if (!present.containsAll(conclusion.recused())) {
            throw CaseworkProblem.NO_SUCH_CHOICE.refuse();
        }
        int voters = meeting.counts().present() - conclusion.recused().size();
        if (conclusion.votes().sum() > voters || conclusion.votes().agree() * 2 <= voters) {
            throw CaseworkProblem.VOTES_DO_NOT_FIT.refuse(voters);
        }
        if (conclusion.kind() == Kind.IDENTIFY
                && (conclusion.category().isEmpty() || conclusion.risks().isEmpty())) {
            throw CaseworkProblem.CATEGORY_AND_RISKS.refuse();
        }
        if (conclusion.kind() == Kind.NOT_INCLUDED && conclusion.opinions().isBlank()) {
            throw CaseworkProblem.NOT_INCLUDED_SAYS_WHY.refuse();
        }
        boolean hasFollow = !follow.measures().isBlank()
                && !follow.responsible().isBlank()
                && follow.dueOn().filter(day -> !day.isBefore(ruling.today())).isPresent();
        if (conclusion.kind().opensWork() && !hasFollow) {
            throw CaseworkProblem.WORK_NEEDS_OWNER_AND_DAY.refuse();
        }
        closedLists(conclusion);
    }

    private void closedLists(Conclusion conclusion) {
        Map<Field, List<String>> choices = ruling.choices();
        boolean known = conclusion
                        .category()
                        .map(category ->
                                choices.getOrDefault(Field.CATEGORY, List.of()).contains(category))
                        .orElse(true)
                && choices.getOrDefault(Field.RISKS, List.of()).containsAll(conclusion.risks());
        if (!known) {
            throw CaseworkProblem.NO_SUCH_CHOICE.refuse();
        }
    }

    /** Without an open case one is opened, with the visit that was filed; a case that waits for the meeting passes it. */
    private void identify(Actor actor, Meeting meeting, DueHousehold household, Conclusion conclusion) {
        Optional<Long> open = effects.cases().ofHousehold(actor.scope(), household.id(), ruling.today()).stream()
                .filter(row -> row.lateness() != CaseClock.Lateness.STOPPED)
                .map(row -> row.id())
                .findFirst();
        if (open.isEmpty()) {
            begin(actor, meeting, household);
            return;
        }
        CaseFile file = effects.casework().find(actor.scope(), open.get()).orElseThrow();
        if (file.step() == Step.MEETING && actor.role() == Role.VILLAGE_CHIEF) {
            move(actor, file.id(), Action.PASS, Step.CROSS_CHECK, votes(meeting, conclusion));
        }
    }

    /** The clue was found at the visit, when there was one. */
    private void begin(Actor actor, Meeting meeting, DueHousehold household) {
        String words = "%s:%s".formatted(meeting.title(), Kind.IDENTIFY.title());
        Optional<DueHouseholds.Visited> visited = effects.due()
                .known(actor.scope(), household.id())
                .visited()
                .filter(visit -> visit.inspectors().stream().distinct().count() > 1);
        LocalDate foundOn = visited.map(DueHouseholds.Visited::on).orElse(ruling.today());
        long id = effects.casework().open(actor, new NewCase(household.id(), "SCREENING", words, foundOn));
        move(actor, id, Action.PRE_ASSESS, Step.VISIT, Map.of(Field.OPINION, words));
        visited.ifPresent(visit -> move(
                actor,
                id,
                Action.FILE_VISIT,
                Step.DECLARATION,
                visit(visit, visit.inspectors().stream().distinct().toList())));
    }

    private static Map<Field, String> visit(DueHouseholds.Visited visited, List<String> inspectors) {
        return Map.of(
                Field.HAPPENED_ON,
                visited.on().toString(),
                Field.INSPECTOR,
                inspectors.get(0),
                Field.OTHER_INSPECTOR,
                inspectors.get(1),
                Field.FOUND,
                "见集中排查入户核查表");
    }

    /** What a case's passage of the meeting says, taken from the meeting itself. */
    public static Map<Field, String> votes(Meeting meeting, Conclusion conclusion) {
        Map<Field, String> votes = new EnumMap<>(Field.class);
        votes.put(Field.HAPPENED_ON, meeting.call().on().toString());
        votes.put(Field.DUE, Integer.toString(meeting.counts().due()));
        votes.put(
                Field.PRESENT,
                Integer.toString(
                        meeting.counts().present() - conclusion.recused().size()));
        votes.put(Field.FOR, Integer.toString(conclusion.votes().agree()));
        votes.put(Field.AGAINST, Integer.toString(conclusion.votes().against()));
        votes.put(Field.ABSTAINING, Integer.toString(conclusion.votes().abstaining()));
        votes.put(Field.CATEGORY, conclusion.category().orElse(""));
        votes.put(Field.RISKS, String.join("、", conclusion.risks()));
        votes.put(
                Field.OPINION,
                "%s:%s".formatted(meeting.title(), conclusion.kind().title()));
        return votes;
    }

    private void move(Actor actor, long id, Action action, Step to, Map<Field, String> filled) {
        int seq = effects.casework().find(actor.scope(), id).orElseThrow().seq();
        effects.casework().move(actor, id, new Attempt(seq, action, to, new Filled(filled)));
    }
}

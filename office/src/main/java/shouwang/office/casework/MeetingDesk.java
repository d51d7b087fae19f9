package shouwang.office.casework;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import shouwang.office.casework.meetings.DueHousehold;
import shouwang.office.casework.meetings.DueHouseholds;
import shouwang.office.casework.meetings.Meeting;
import shouwang.office.casework.meetings.Meeting.Attendee;
import shouwang.office.casework.meetings.Meeting.Call;
import shouwang.office.casework.meetings.Meeting.Item;
import shouwang.office.casework.meetings.Meetings;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Role;
import shouwang.office.kernel.Scope;

/** 会议: meetings are convened, their agendas made of the households that are due, who came is noted, and they are closed. */
@Service
public class MeetingDesk {

    private static final int MOST_SHOWN = 100;
    private static final int WHOLE_VILLAGE = 2000;
    private static final List<Role> CONVENES = List.of(Role.VILLAGE_MONITOR, Role.VILLAGE_CHIEF);

    private final Database database;
    private final Meetings meetings;
    private final DueHouseholds due;
    private final MeetingFacts facts;
    private final Minutes minutes;

    MeetingDesk(Database database, Meetings meetings, DueHouseholds due, MeetingFacts facts, Minutes minutes) {
        this.database = database;
        this.meetings = meetings;
        this.due = due;
        this.facts = facts;
        this.minutes = minutes;
    }

    /** A meeting with everybody who is due and every household on its agenda. */
    public record Whole(Meeting meeting, List<Attendee> attendees, List<Item> items) {}

    /** Whether a post convenes and runs meetings. */
    public static boolean mayRun(Actor actor) {
        return CONVENES.contains(actor.role());
    }

    public List<Meeting> latest(Actor actor) {
        requireReader(actor);
        return database.read(actor.scope(), () -> meetings.latest(actor.scope(), MOST_SHOWN));
    }

    public Whole whole(Scope scope, long id) {
        return database.read(
                scope,
                () -> new Whole(
                        meetings.find(scope, id).orElseThrow(KernelProblem.NOT_FOUND::refuse),
                        meetings.attendees(scope, id),
                        meetings.items(scope, id)));
    }

    /** Households that neither stand on an agenda nor have a conclusion. */
    public List<DueHousehold> unprovided(Actor actor, String village, long after, int rows) {
        requireReader(actor);
        return database.read(actor.scope(), () -> due.unprovided(actor.scope(), village, after, rows));
    }

    public int countUnprovided(Actor actor) {
        requireReader(actor);
        return database.read(actor.scope(), () -> due.countUnprovided(actor.scope()));
    }

    /** Convenes a meeting of the actor's village; its agenda is every household that is due. */
    public long convene(Actor actor, Call call, List<String> dueToCome) {
        requireRunner(actor);
        if (call.chair().isBlank() || call.recorder().isBlank() || call.place().isBlank() || dueToCome.isEmpty()) {
            throw CaseworkProblem.MEETING_INCOMPLETE.refuse();
        }
        return database.write(actor, () -> {
            meetings.alone(actor, actor.division());
            if (meetings.open(actor.scope(), actor.division()).isPresent()) {
                throw CaseworkProblem.MEETING_OPEN_ALREADY.refuse();
            }
            long id = meetings.convene(actor, actor.division(), call, facts.today());
            Meeting meeting = meetings.find(actor.scope(), id).orElseThrow();
            dueToCome.forEach(line -> addAttendee(actor, meeting, line));
            putDue(actor, meeting);
            return id;
        });
    }

    /** Puts on the agenda what became due since it was made. */
    public void complete(Actor actor, long id) {
        running(actor, id, meeting -> putDue(actor, meeting));
    }

    /** Puts one household on the agenda of the village's next meeting. */
    public void put(Actor actor, long household) {
        requireRunner(actor);
        database.write(actor, () -> {
            DueHousehold found = due.one(actor.scope(), household).orElseThrow(KernelProblem.NOT_FOUND::refuse);
            Meeting meeting = meetings.open(actor.scope(), actor.division())
                    .orElseThrow(CaseworkProblem.NO_MEETING_TO_COME::refuse);
            meetings.put(actor, meeting, found, facts.why(found));
        });
    }

    /** Somebody more is to come: name and post in one line. */
    public void invite(Actor actor, long id, String line) {
        running(actor, id, meeting -> addAttendee(actor, meeting, line));
    }

    /** Notes who is there: these and nobody else. */
    public void signIn(Actor actor, long id, List<Integer> present) {
        running(actor, id, meeting -> {
            if (meeting.call().on().isAfter(facts.today())) {
                throw CaseworkProblem.MEETING_NOT_YET.refuse(meeting.call().on());
            }
            if (meeting.counts().concluded() > 0) {
                throw CaseworkProblem.CONCLUSIONS_REST_ON_ATTENDANCE.refuse();
            }
            meetings.attendees(actor.scope(), id).stream()
                    .filter(attendee -> attendee.isPresent() != present.contains(attendee.seq()))
                    .forEach(attendee -> meetings.signIn(actor, meeting, attendee.seq()));
        });
    }

    /** Closes a meeting that has concluded on every household; its minutes go to the town. */
    public void close(Actor actor, long id) {
        try {
            running(actor, id, meeting -> {
                int open = meeting.counts().items() - meeting.counts().concluded();
                if (open > 0 || meeting.counts().items() == 0) {
                    throw CaseworkProblem.MEETING_NOT_DONE.refuse(open);
                }
                meetings.close(actor, meeting, facts.today());
                minutes.handIn(actor, whole(actor.scope(), id));
            });
        } catch (DuplicateKeyException closed) {
            throw CaseworkProblem.MEETING_CLOSED.refuse();
        }
    }

    private void putDue(Actor actor, Meeting meeting) {
        due.unprovided(actor.scope(), meeting.division(), 0, WHOLE_VILLAGE)
                .forEach(household -> meetings.put(actor, meeting, household, facts.why(household)));
    }

    private void addAttendee(Actor actor, Meeting meeting, String line) {
        String[] parts = line.strip().split("[\\s,,]+", 2);
        if (!parts[0].isEmpty()) {
            meetings.addAttendee(actor, meeting, parts[0], parts.length > 1 ? parts[1].strip() : "");
        }
    }

    private void running(Actor actor, long id, Consumer<Meeting> work) {
        database.write(actor, () -> {
            Optional<Meeting> known = meetings.find(actor.scope(), id);
            Meeting meeting = known.orElseThrow(KernelProblem.NOT_FOUND::refuse);
            requireRunner(actor);
            meetings.alone(actor, meeting.division());
            if (meetings.find(actor.scope(), id).filter(Meeting::isClosed).isPresent()) {
                throw CaseworkProblem.MEETING_CLOSED.refuse();
            }
            work.accept(meeting);
        });
    }

    static void requireRunner(Actor actor) {
        if (!mayRun(actor)) {
            throw CaseworkProblem.NOT_YOURS_TO_DO.refuse("村级风险研判会议", Roles.inWords(CONVENES), "方案 二(三)");
        }
    }

    static void requireReader(Actor actor) {
        if (!actor.role().seesHouseholds()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}

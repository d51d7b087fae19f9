package shouwang.office.casework;

import static shouwang.office.campaign.InventedTown.COUNTY;
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.campaign.InventedTown.TOWN;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import shouwang.office.casework.meetings.Conclusion;
import shouwang.office.casework.meetings.Meeting;
import shouwang.office.casework.procedure.Action;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.Field;
import shouwang.office.casework.procedure.Filled;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.policy.procedure.Step;

/** The people who work on cases in tests, and what they fill in when nothing is wrong. */
@TestComponent
public final class CaseFolk {

    public static final Actor MONITOR = new Actor(7, 9, "样监测", Role.VILLAGE_MONITOR, FUXING);
    public static final Actor CHIEF = new Actor(17, 19, "样支书", Role.VILLAGE_CHIEF, FUXING);
    public static final Actor OFFICER = new Actor(5, 6, "样镇办", Role.TOWN_OFFICER, TOWN);
    public static final Actor LEADER = new Actor(15, 16, "样镇长", Role.TOWN_LEADER, TOWN);
    public static final Actor COUNTY_OFFICER = new Actor(3, 4, "样县局", Role.COUNTY_OFFICER, COUNTY);
    public static final List<Actor> ALL = List.of(MONITOR, CHIEF, OFFICER, LEADER, COUNTY_OFFICER);

    private final Casework casework;
    private final CrossCheckDesk checks;
    private final CaseFolder folder;
    private final Ruling ruling;
    private final OfficeClock clock;

    public CaseFolk(Casework casework, CrossCheckDesk checks, CaseFolder folder, Ruling ruling, OfficeClock clock) {
        this.casework = casework;
        this.checks = checks;
        this.folder = folder;
        this.ruling = ruling;
        this.clock = clock;
    }

    /** What an action needs, all in order, on the office day. */
    public static Filled inOrder(Action action, LocalDate day) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : action.fields()) {
            values.put(field, value(field, day));
        }
        values.remove(Field.SIGNED_FOR);
        return new Filled(values);
    }

    private static String value(Field field, LocalDate day) {
        return switch (field) {
            case HAPPENED_ON -> day.toString();
            case INSPECTOR -> "样核一";
            case OTHER_INSPECTOR -> "样核二";
            case EVERYBODY_SIGNED, RIGHT_EXPLAINED -> "是";
            case DUE -> "20";
            case PRESENT -> "15";
            case FOR -> "14";
            case AGAINST -> "1";
            case ABSTAINING -> "0";
            case CATEGORY -> "边缘易致贫户";
            case RISKS -> "因病";
            case GROUND -> "R05 家庭能够自行应对";
            case WAY -> "当面告知";
            default -> "样例文字";
        };
    }

    public Filled inOrder(Action action) {
        return inOrder(action, clock.today());
    }

    /** One after the other, by whoever the table names first that is not hindered. */
    public void through(long id, Action... actions) {
        for (Action action : actions) {
            CaseFile file = file(id);
            Actor actor = shouwang.office.casework.procedure.Identification.TABLE.from(file.step()).stream()
                    .filter(move -> move.action() == action)
                    .flatMap(move -> ALL.stream().filter(folk -> move.by().contains(folk.role())))
                    .findFirst()
                    .orElseThrow();
            act(actor, id, action, inOrder(action));
        }
    }

    public void act(Actor actor, long id, Action action, Filled filled) {
        CaseFile file = file(id);
        Step to = shouwang.office.casework.procedure.Identification.TABLE.from(file.step()).stream()
                .filter(move -> move.action() == action)
                .map(shouwang.office.casework.procedure.Move::then)
                .findFirst()
                .orElse(file.step());
        casework.move(actor, id, new Attempt(file.seq(), action, to, filled));
    }

    /** All departments have answered and know nothing. */
    public void compared(long id) {
        checks.compared(
                COUNTY_OFFICER,
                id,
                ruling.identification().lists().departments().stream()
                        .map(shouwang.policy.procedure.Coded::code)
                        .toList());
    }

    /** A case before its meeting, in which a department found something of the head, and in which the chief keeps out. */
    public long caseWithAHit(long household) {
        long id = casework.open(MONITOR, new NewCase(household, "GRID", "走访发现", clock.today()));
        through(id, Action.PRE_ASSESS, Action.FILE_VISIT, Action.SIGN);
        long member = checks.members(COUNTY_OFFICER.scope(), file(id)).get(0).id();
        checks.list(COUNTY_OFFICER, id, member, "POLICE", "名下有小型客车一辆");
        folder.recuse(CHIEF, id, "户主的侄子");
        return id;
    }

    /** A case whose notice hangs, with somebody who objects to it. */
    public long caseOnTheBoard(NoticeBoard board, long household) {
        long id = casework.open(MONITOR, new NewCase(household, "GRID", "走访发现", clock.today()));
        through(id, Action.PRE_ASSESS, Action.FILE_VISIT, Action.SIGN, Action.PASS);
        compared(id);
        through(id, Action.POST_NOTICE);
        board.object(MONITOR, id, "样邻居", "13900000009", "他家有门面房", clock.today());
        return id;
    }

    /** A case that the village refused; the household has not been told. */
    public long refusedCase(long household) {
        long id = casework.open(MONITOR, new NewCase(household, "GRID", "走访发现", clock.today()));
        through(id, Action.REFUSE);
        return id;
    }

    /** A village's meeting that is being held, with work opened for one household; the others wait. */
    public long meeting(MeetingDesk desk, MeetingConclusions conclusions) {
        long id = desk.convene(
                CHIEF, new Meeting.Call(clock.today(), "9时", "村委会", "样甲", "样乙"), List.of("样甲 书记", "样乙 主任"));
        desk.signIn(CHIEF, id, List.of(1, 2));
        conclusions.conclude(
                CHIEF,
                id,
                desk.whole(CHIEF.scope(), id).items().get(0).id(),
                new Conclusion(
                        Conclusion.Kind.SUPPLEMENT,
                        Optional.empty(),
                        List.of(),
                        new Conclusion.Votes(2, 0, 0),
                        List.of(),
                        "",
                        new Conclusion.Follow("落实岗位", "样甲", Optional.of(clock.today()))));
        return id;
    }

    /** Every paper that there can be is there. */
    public void papers(long id) {
        ruling.identification().papers().forEach(paper -> folder.say(MONITOR, id, paper.code(), true, "卷一"));
    }

    public void daysPass(int days) {
        clock.startOn(clock.today().plusDays(days));
    }

    public CaseFile file(long id) {
        return casework.find(OFFICER.scope(), id).orElseThrow();
    }

    public Step step(long id) {
        return file(id).step();
    }
}

package shouwang.office.app.atwork;

import static shouwang.office.casework.procedure.Action.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shouwang.office.access.Access;
import shouwang.office.access.Account;
import shouwang.office.access.Post;
import shouwang.office.casework.Attempt;
import shouwang.office.casework.CaseFolder;
import shouwang.office.casework.Casework;
import shouwang.office.casework.CrossCheckDesk;
import shouwang.office.casework.NewCase;
import shouwang.office.casework.NoticeBoard;
import shouwang.office.casework.Ruling;
import shouwang.office.casework.procedure.Action;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.Field;
import shouwang.office.casework.procedure.Filled;
import shouwang.office.casework.procedure.Identification;
import shouwang.office.casework.procedure.Move;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.policy.procedure.Coded;
import shouwang.policy.procedure.Step;

/**
 * The sample town's cases (样板案件): the people of one village's sample accounts play them through the same doors as real
 * ones, day by day up to the sample's day, so that a case stands at every step.
 */
@Component
public class SampleCases {

    private static final Action[] TO_THE_TOWN = {PRE_ASSESS, FILE_VISIT, SIGN, PASS, POST_NOTICE, CLOSE_NOTICE};

    private final Access access;
    private final Database database;
    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final Doors doors;

    SampleCases(Access access, Database database, JdbcClient jdbc, OfficeClock clock, Doors doors) {
        this.access = access;
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
        this.doors = doors;
    }

    /** The doors of casework that the plays go through. */
    @Component
    record Doors(Casework casework, CrossCheckDesk checks, CaseFolder folder, NoticeBoard board, Ruling ruling) {}

    /** Whose case it is not known before: the n-th fitting household of the village; and what happens on which day. */
    private record Play(int household, int foundDaysAgo, List<Scene> scenes) {}

    /** A move, some days before the sample's day. */
    private record Scene(int daysAgo, Action action, Optional<Step> to) {}

    /** Plays what has not been played yet; afterwards the office day is what it was. */
    public void play() {
        LocalDate today = clock.today();
        List<Actor> people = people();
        List<Long> households = households(people);
        List<Play> plays = plays();
        try {
            for (int ago = 15; ago >= 0; ago--) {
                clock.startOn(today.minusDays(ago));
                for (Play play : plays) {
                    if (play.household() < households.size()) {
                        playDay(people, households.get(play.household()), play, ago);
                    }
                }
            }
        } finally {
            clock.startOn(today);
        }
    }

    private static List<Play> plays() {
        List<Play> plays = new ArrayList<>();
        plays.add(play(0, 1));
        plays.add(play(1, 2, scene(1, PRE_ASSESS)));
        plays.add(play(2, 3, scene(2, PRE_ASSESS), scene(1, FILE_VISIT)));
        plays.add(play(3, 4, scene(3, PRE_ASSESS), scene(2, FILE_VISIT), scene(2, SIGN)));
        plays.add(play(
                4,
                6,
                scene(5, PRE_ASSESS),
                scene(5, FILE_VISIT),
                scene(4, SIGN),
                scene(3, PASS),
                scene(2, POST_NOTICE)));
        plays.add(play(5, 10, toTheTown(), scene(1, SEND_BACK, Step.VISIT)));
        plays.add(play(6, 11, toTheTown()));
        plays.add(play(7, 12, toTheTown(), scene(1, REVIEW)));
        plays.add(play(8, 12, toTheTown(), scene(1, REVIEW), scene(1, SIGN_OFF)));
        plays.add(play(
                9,
                12,
                toTheTown(),
                scene(1, REVIEW),
                scene(1, SIGN_OFF),
                scene(0, APPROVE),
                scene(0, ANNOUNCE),
                scene(0, ENTER)));
        plays.add(play(
                10, 6, scene(5, PRE_ASSESS), scene(4, FILE_VISIT), scene(3, REFUSE), scene(2, TELL), scene(1, APPEAL)));
        plays.add(play(11, 4, scene(3, PRE_ASSESS), scene(2, REFUSE)));
        return List.copyOf(plays);
    }

    private static Play play(int household, int found, Object... scenes) {
        return new Play(
                household,
                found,
                Stream.of(scenes)
                        .flatMap(scene -> scene instanceof Scene one
                                ? Stream.of(one)
                                : ((List<?>) scene).stream().map(Scene.class::cast))
                        .toList());
    }

    private static Scene scene(int daysAgo, Action action) {
        return new Scene(daysAgo, action, Optional.empty());
    }

    private static Scene scene(int daysAgo, Action action, Step to) {
        return new Scene(daysAgo, action, Optional.of(to));
    }

    /** Found, visited, signed, agreed on and posted nine days ago at the latest; taken down two days ago. */
    private static List<Scene> toTheTown() {
        return Stream.of(TO_THE_TOWN)
                .map(action -> scene(action == CLOSE_NOTICE ? 2 : 9, action))
                .toList();
    }

    private void playDay(List<Actor> people, long household, Play play, int ago) {
        Actor monitor = people.get(0);
        Optional<Long> known = openedCase(household);
        if (known.isEmpty() && play.foundDaysAgo() == ago) {
            NewCase clue = new NewCase(household, "SCREENING", "集中排查入户时发现", clock.today());
            known = Optional.of(doors.casework().open(monitor, clue));
        }
        for (Scene scene : play.scenes()) {
            if (scene.daysAgo() == ago && known.isPresent()) {
                act(people, known.get(), scene);
            }
        }
        if (ago == 1 && known.isPresent()) {
            someoneObjects(monitor, known.get());
        }
    }

    /** To the notice that hangs a neighbour objects, and nobody has looked into it yet. */
    private void someoneObjects(Actor monitor, long id) {
        CaseFile file = doors.casework().find(monitor.scope(), id).orElseThrow();
        if (file.hangingNotice().filter(notice -> notice.objections().isEmpty()).isPresent()) {
            doors.board().object(monitor, id, "样邻居", "当面反映", "样例:听说他家在县城有门面房", clock.today());
        }
    }

    private void act(List<Actor> people, long id, Scene scene) {
        CaseFile file = doors.casework().find(people.get(0).scope(), id).orElseThrow();
        Optional<Move> move = Identification.TABLE.from(file.step()).stream()
                .filter(known -> known.action() == scene.action())
                .filter(known -> scene.to().filter(to -> to != known.then()).isEmpty())
                .findFirst();
        // Played before, when the first start was cut off.
        if (move.isEmpty() || file.latest(scene.action()).isPresent()) {
            return;
        }
        prepare(people, file, scene.action());
        Actor actor = people.stream()
                .filter(person -> move.get().by().contains(person.role()))
                .findFirst()
                .orElseThrow();
        doors.casework()
                .move(
                        actor,
                        id,
                        new Attempt(file.seq(), scene.action(), move.get().then(), filled(scene.action())));
    }

    /** What has to lie ready before a notice is posted and before the town and the county decide. */
    private void prepare(List<Actor> people, CaseFile file, Action action) {
        if (action == POST_NOTICE) {
            Actor county = actor(people, Role.COUNTY_OFFICER);
            doors.checks()
                    .compared(
                            county,
                            file.id(),
                            doors.ruling().identification().lists().departments().stream()
                                    .map(Coded::code)
                                    .toList());
        }
        if (action == REVIEW || action == APPROVE) {
            file.missing(doors.ruling().identification().papers())
                    .forEach(paper -> doors.folder().say(people.get(0), file.id(), paper.code(), true, "样板卷一"));
        }
    }

    private Filled filled(Action action) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : action.fields()) {
            if (field.isRequired()) {
                values.put(field, value(field));
            }
        }
        return new Filled(values);
    }

    private String value(Field field) {
        return switch (field) {
            case HAPPENED_ON -> clock.today().toString();
            case INSPECTOR -> "样核实";
            case OTHER_INSPECTOR -> "样陪同";
            case FOUND -> "家庭人口、收入支出、三保障和饮水均已当面核实(样例)";
            case EVERYBODY_SIGNED, RIGHT_EXPLAINED -> "是";
            case DUE -> "21";
            case PRESENT -> "18";
            case FOR -> "17";
            case AGAINST -> "0";
            case ABSTAINING -> "1";
            case CATEGORY, RISKS, WAY ->
                doors.ruling().choices().getOrDefault(field, List.of()).get(0);
            case GROUND ->
                Ruling.inWords(
                        doors.ruling().identification().lists().refusals().get(4));
            case PHOTOS -> "样板卷一照片1、2";
            case PLACE -> "村委会公示栏";
            case RESULT -> "公示期间没有异议(样例)";
            case DOCUMENT -> "样批〔2023〕1号";
            case NATIONAL_NUMBER -> "样例编号0001";
            case TOLD_TO, APPLICANT -> "户主本人";
            case REASON -> "样例:支出凭证不全,请补充核实";
            case EVIDENCE -> "样例:入户核查表和收入凭证";
            default -> "同意(样例)";
        };
    }

    private Optional<Long> openedCase(long household) {
        return database.read(
                Actor.OFFICE,
                () -> jdbc.sql("select id from casework.case_file where household_id = :household order by id limit 1")
                        .param("household", household)
                        .query(Long.class)
                        .optional());
    }

    /** Households of the village that the rules would have looked at first, none of them monitored. */
    private List<Long> households(List<Actor> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return database.read(
                Actor.OFFICE,
                () -> jdbc.sql("""
                                select h.id from registry.v_household h
                                where h.village = :village and h.monitored = 'no' and h.complete
                                order by h.in_range = 'yes' desc, h.division, h.id limit 12
                                """)
                        .param("village", people.get(0).division())
                        .query(Long.class)
                        .list());
    }

    /** The first village whose monitor and chief have accounts, with the town's and the county's people; none without them. */
    List<Actor> people() {
        List<Actor> all = access.list(Actor.OFFICE).stream()
                .flatMap(account -> account.openPosts().stream().map(post -> actor(account, post)))
                .toList();
        return all.stream()
                .filter(actor -> actor.role() == Role.VILLAGE_MONITOR)
                .map(monitor -> Stream.concat(
                                Stream.of(monitor),
                                all.stream()
                                        .filter(other -> other.role() != Role.VILLAGE_MONITOR
                                                && other.scope().contains(monitor.division())))
                        .toList())
                .filter(people -> Stream.of(
                                Role.VILLAGE_CHIEF, Role.TOWN_OFFICER, Role.TOWN_LEADER, Role.COUNTY_OFFICER)
                        .allMatch(role -> people.stream().anyMatch(person -> person.role() == role)))
                .min(Comparator.comparing(people -> people.get(0).division()))
                .orElse(List.of());
    }

    private static Actor actor(Account account, Post post) {
        return new Actor(account.id(), post.id(), account.personName(), post.role(), post.division());
    }

    private static Actor actor(List<Actor> people, Role role) {
        return people.stream()
                .filter(person -> person.role() == role)
                .findFirst()
                .orElseThrow();
    }
}

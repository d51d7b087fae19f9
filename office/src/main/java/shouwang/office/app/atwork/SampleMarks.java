package shouwang.office.app.atwork;

import static shouwang.office.casework.marks.MarkAction.*;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shouwang.office.casework.MarkAttempt;
import shouwang.office.casework.MarkAttempt.Seen;
import shouwang.office.casework.MarkDesk;
import shouwang.office.casework.MarkRuling;
import shouwang.office.casework.Marks;
import shouwang.office.casework.marks.Mark;
import shouwang.office.casework.marks.MarkAction;
import shouwang.office.casework.marks.MarkMove;
import shouwang.office.casework.marks.MarkQuestion;
import shouwang.office.casework.marks.Marking;
import shouwang.office.casework.procedure.Field;
import shouwang.office.casework.procedure.Filled;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Role;
import shouwang.policy.procedure.MarkKind;

/**
 * The sample town's marks (样板标注): its people pass them through the same doors as real ones, so that of both annexes
 * one stands at every step; all on the day the town's roster came in, as the rule proposed none before.
 */
@Component
public class SampleMarks {

    private static final int MOST = 500;
    private static final int VILLAGE = 12;

    /** What happens to the proposed households, in order; those behind wait for their village. */
    private static final List<List<MarkAction>> PLAYS = List.of(
            List.of(CONFIRM, SEND_BACK),
            List.of(CONFIRM, AGREE, REPORT, VERIFY, FLAG),
            List.of(CONFIRM, AGREE, REPORT, VERIFY),
            List.of(CONFIRM, AGREE, REPORT),
            List.of(CONFIRM, AGREE),
            List.of(CONFIRM),
            List.of(DECLINE));

    private final SampleCases cases;
    private final Marks marks;
    private final MarkDesk desk;
    private final MarkRuling ruling;
    private final Register register;

    SampleMarks(SampleCases cases, Marks marks, MarkDesk desk, MarkRuling ruling, Register register) {
        this.cases = cases;
        this.marks = marks;
        this.desk = desk;
        this.ruling = ruling;
        this.register = register;
    }

    /** Plays what has not been played yet. */
    public void play() {
        List<Actor> people = cases.people();
        if (people.isEmpty()) {
            return;
        }
        for (MarkKind kind : MarkKind.values()) {
            List<Mark> proposed = proposed(people, kind);
            for (int at = 0; at < Math.min(PLAYS.size(), proposed.size()); at++) {
                act(people, proposed.get(at), PLAYS.get(at));
            }
        }
        // A village knows of one more than the rule does.
        Actor clerk = as(people, Role.TOWN_OFFICER, "");
        register.alsoWithoutLabour(clerk, people.get(0).division())
                .flatMap(household -> marks.find(clerk, MarkKind.NO_LABOUR, household))
                .ifPresent(mark -> act(people, mark, List.of(PROPOSE)));
    }

    /** Whom the rule proposes: first those of the village whose people have accounts. */
    private List<Mark> proposed(List<Actor> people, MarkKind kind) {
        MarkQuestion all = new MarkQuestion();
        all.setKind(kind.word());
        String village = people.get(0).division();
        return desk.page(as(people, Role.TOWN_OFFICER, ""), all, MOST).stream()
                .filter(mark -> mark.rule().proposes())
                .sorted(Comparator.comparing(
                        mark -> !mark.household().division().startsWith(village)))
                .toList();
    }

    /** Goes on behind the passages there are already: the first start may have been cut off. */
    private void act(List<Actor> people, Mark seen, List<MarkAction> actions) {
        for (MarkAction action : actions.subList(Math.min(seen.seq(), actions.size()), actions.size())) {
            Actor clerk = as(people, Role.TOWN_OFFICER, "");
            Mark mark = marks.find(clerk, seen.kind(), seen.household().id()).orElseThrow();
            MarkMove move = Marking.of(mark.kind()).from(mark.step()).stream()
                    .filter(known -> known.action() == action)
                    .findFirst()
                    .orElseThrow();
            Role role = Stream.of(Role.VILLAGE_CHIEF, Role.TOWN_OFFICER, Role.COUNTY_OFFICER)
                    .filter(move.by()::contains)
                    .findFirst()
                    .orElseThrow();
            marks.move(
                    as(people, role, mark.household().division()),
                    mark.kind(),
                    new Seen(mark.household().id(), mark.seq()),
                    new MarkAttempt(action, move.then(), filled(mark.kind(), action)));
        }
    }

    /** Whoever has that post; the office acts for a village whose people have no accounts. */
    private static Actor as(List<Actor> people, Role role, String division) {
        return people.stream()
                .filter(person -> person.role() == role)
                .filter(person -> division.isEmpty() || person.scope().contains(division))
                .findFirst()
                .orElseGet(() -> new Actor(
                        Actor.OFFICE.account(), Actor.OFFICE.post(), "样书记", role, division.substring(0, VILLAGE)));
    }

    private Filled filled(MarkKind kind, MarkAction action) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        action.fields(kind).forEach(field -> values.put(field, value(kind, action, field)));
        return new Filled(values);
    }

    private String value(MarkKind kind, MarkAction action, Field field) {
        return switch (field) {
            case HAPPENED_ON -> ruling.today().toString();
            case WILLING -> "是";
            case VERIFIED -> ruling.plan().results().get(0);
            case LIST -> "附件" + ruling.annex(kind).number() + "第1版";
            case REASON -> reason(kind, action);
            default -> "情况属实,同意(样例)";
        };
    }

    private static String reason(MarkKind kind, MarkAction action) {
        boolean isNoLabour = kind == MarkKind.NO_LABOUR;
        return switch (action) {
            case PROPOSE -> "样例:户主长期卧床,全家靠低保生活,劳动技能一栏还是旧数据";
            case SEND_BACK -> isNoLabour ? "样例:请补低保证或特困供养证复印件" : "样例:请补岗位协议或补助到账凭证";
            default -> isNoLabour ? "样例:儿子已返乡,能够劳动" : "样例:所列措施去年已停止";
        };
    }

    /** What the register knows of the village's households. */
    @Component
    record Register(Database database, JdbcClient jdbc) {

        /** A monitored household that the rule proposes for nothing. */
        Optional<Long> alsoWithoutLabour(Actor clerk, String village) {
            return database.read(
                    clerk,
                    () -> jdbc.sql("""
                            select h.id from registry.v_household h
                            join registry.verdict v on v.household_id = h.id
                            where h.monitored = 'yes' and not v.proposals && array['annex-8', 'annex-9']
                            order by h.village = :village desc, h.id limit 1
                            """)
                            .param("village", village)
                            .query(Long.class)
                            .optional());
        }
    }
}

package shouwang.office.casework;

import static shouwang.office.casework.CaseFolk.ALL;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import shouwang.office.casework.MarkAttempt.Seen;
import shouwang.office.casework.marks.Mark;
import shouwang.office.casework.marks.MarkAction;
import shouwang.office.casework.marks.MarkMove;
import shouwang.office.casework.marks.Marking;
import shouwang.office.casework.procedure.Field;
import shouwang.office.casework.procedure.Filled;
import shouwang.office.kernel.Actor;
import shouwang.policy.procedure.MarkKind;
import shouwang.policy.procedure.MarkStep;

/** The people who pass marks in tests, and what they fill in when nothing is wrong. */
public record MarkFolk(Marks marks, MarkRuling ruling, MarkKind kind) {

    /** What an action needs, all in order, on the office day. */
    public static Filled inOrder(MarkAction action, MarkKind kind, LocalDate day) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : action.fields(kind)) {
            values.put(
                    field,
                    switch (field) {
                        case HAPPENED_ON -> day.toString();
                        case WILLING -> "是";
                        case VERIFIED -> "情况属实";
                        case LIST -> "附件8第1版";
                        default -> "样例文字";
                    });
        }
        return new Filled(values);
    }

    /** One after the other, by whoever the table names first that is not hindered by the post. */
    public void through(long household, MarkAction... actions) {
        for (MarkAction action : actions) {
            MarkMove move = move(household, action);
            Actor actor = ALL.stream()
                    .filter(folk -> move.by().contains(folk.role()))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            act(actor, household, action);
        }
    }

    public void act(Actor actor, long household, MarkAction action) {
        Mark mark = mark(household);
        marks.move(actor, kind, new Seen(household, mark.seq()), attempt(household, action));
    }

    public MarkAttempt attempt(long household, MarkAction action) {
        return new MarkAttempt(action, move(household, action).then(), inOrder(action, kind, ruling.today()));
    }

    private MarkMove move(long household, MarkAction action) {
        return Marking.of(kind).from(step(household)).stream()
                .filter(move -> move.action() == action)
                .findFirst()
                .orElseGet(() -> Marking.of(kind).moves().stream()
                        .filter(move -> move.action() == action)
                        .findFirst()
                        .orElseThrow());
    }

    public Mark mark(long household) {
        return marks.find(CaseFolk.COUNTY_OFFICER, kind, household).orElseThrow();
    }

    public MarkStep step(long household) {
        return mark(household).step();
    }
}

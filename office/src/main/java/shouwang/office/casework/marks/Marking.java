package shouwang.office.casework.marks;

import static shouwang.office.casework.marks.MarkAction.*;
import static shouwang.office.casework.marks.MarkCondition.*;
import static shouwang.office.kernel.Role.*;
import static shouwang.policy.procedure.MarkStep.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shouwang.office.kernel.Role;
import shouwang.policy.procedure.MarkKind;
import shouwang.policy.procedure.MarkStep;

/** 标注的程序: the village confirms, the town confirms and reports, the county verifies, a person flags the national system. */
public final class Marking {

    private static final Set<Role> VILLAGERS = Set.of(VILLAGE_MONITOR, VILLAGE_CHIEF);
    private static final Set<Role> CHIEF = Set.of(VILLAGE_CHIEF);
    private static final Set<Role> OFFICER = Set.of(TOWN_OFFICER);
    private static final Set<Role> COUNTY_OFFICE = Set.of(COUNTY_OFFICER);
    private static final String LISTS = "方案 二(五)";
    private static final boolean MANY = true;
    private static final boolean ONE = false;

    private static final Map<MarkKind, Marking> TABLES =
            Map.of(MarkKind.NO_LABOUR, new Marking("方案 一(四)"), MarkKind.DEVELOPMENT, new Marking("方案 一(二)"));

    private final String clause;
    private final List<MarkMove> moves;

    private Marking(String clause) {
        this.clause = clause;
        // @formatter:off
        this.moves = List.of(
            //   at              action     by             then            provided that                                                        basis   for
            move(NONE,           PROPOSE,   VILLAGERS,     VILLAGE,        that(IS_MONITORED, VILLAGE_PROPOSES),                                clause, ONE),
            move(VILLAGE,        CONFIRM,   CHIEF,         TOWN,           that(IS_MONITORED, NO_OTHER_MARK),                                   clause, ONE),
            move(VILLAGE,        DECLINE,   CHIEF,         NOT_BY_VILLAGE, that(),                                                              clause, ONE),
            move(VILLAGE,        TAKE_BACK, VILLAGERS,     NONE,           that(IS_THE_VILLAGES_OWN),                                           clause, ONE),
            move(TOWN,           AGREE,     OFFICER,       REPORTING,      that(IS_MONITORED, NO_OTHER_MARK, ANOTHER_PERSON, RULE_PROPOSES),    clause, MANY),
            move(TOWN,           SEND_BACK, OFFICER,       VILLAGE,        that(),                                                              clause, ONE),
            move(TOWN,           DECLINE,   OFFICER,       NOT_BY_TOWN,    that(ANOTHER_PERSON),                                                clause, ONE),
            move(TOWN,           TAKE_BACK, CHIEF,         VILLAGE,        that(),                                                              clause, ONE),
            move(REPORTING,      REPORT,    OFFICER,       COUNTY,         that(IS_MONITORED, NO_OTHER_MARK, RULE_PROPOSES),                    LISTS,  MANY),
            move(REPORTING,      TAKE_BACK, OFFICER,       TOWN,           that(),                                                              clause, ONE),
            move(REPORTING,      END,       OFFICER,       ENDED,          that(),                                                              clause, ONE),
            move(COUNTY,         VERIFY,    COUNTY_OFFICE, FLAGGING,       that(IS_MONITORED, NO_OTHER_MARK, ANOTHER_PERSON, RULE_PROPOSES),    LISTS,  MANY),
            move(COUNTY,         RETURN,    COUNTY_OFFICE, TOWN,           that(),                                                              LISTS,  ONE),
            move(COUNTY,         TAKE_BACK, OFFICER,       REPORTING,      that(),                                                              LISTS,  ONE),
            move(COUNTY,         END,       OFFICER,       ENDED,          that(),                                                              clause, ONE),
            move(FLAGGING,       FLAG,      OFFICER,       FLAGGED,        that(IS_MONITORED, NO_OTHER_MARK, RULE_PROPOSES),                    clause, MANY),
            move(FLAGGING,       TAKE_BACK, COUNTY_OFFICE, COUNTY,         that(),                                                              LISTS,  ONE),
            move(FLAGGING,       END,       OFFICER,       ENDED,          that(),                                                              clause, ONE),
            move(FLAGGED,        TAKE_BACK, OFFICER,       FLAGGING,       that(),                                                              clause, ONE),
            move(FLAGGED,        END,       OFFICER,       ENDED,          that(),                                                              clause, ONE),
            move(NOT_BY_VILLAGE, TAKE_BACK, CHIEF,         VILLAGE,        that(),                                                              clause, ONE),
            move(NOT_BY_TOWN,    TAKE_BACK, OFFICER,       TOWN,           that(NO_OTHER_MARK),                                                 clause, ONE),
            move(ENDED,          TAKE_BACK, OFFICER,       VILLAGE,        that(),                                                              clause, ONE));
        // @formatter:on
    }

    private static MarkMove move(
            MarkStep at,
            MarkAction action,
            Set<Role> by,
            MarkStep then,
            List<MarkCondition> providedThat,
            String basis,
            boolean isForMany) {
        return new MarkMove(at, action, by, then, providedThat, basis, isForMany);
    }

    private static List<MarkCondition> that(MarkCondition... conditions) {
        return List.of(conditions);
    }

    /** The table by which a mark passes; the two differ in the clause they rest on. */
    public static Marking of(MarkKind kind) {
        return java.util.Objects.requireNonNull(TABLES.get(kind));
    }

    public List<MarkMove> moves() {
        return moves;
    }

    /** The clause of the mark. */
    public String clause() {
        return clause;
    }

    /** The moves that leave a step, in the order of the table. */
    public List<MarkMove> from(MarkStep step) {
        return moves.stream().filter(move -> move.at() == step).toList();
    }

    public Optional<MarkMove> find(MarkStep at, MarkAction action, MarkStep then) {
        return from(at).stream()
                .filter(move -> move.action() == action && move.then() == then)
                .findFirst();
    }

    /** The steps at which a mark waits for a role: what can only be undone or ended does not wait. */
    public List<MarkStep> waitingFor(Role role) {
        return moves.stream()
                .filter(move -> move.by().contains(role) && move.at() != NONE)
                .filter(move -> move.action() != TAKE_BACK && move.action() != END)
                .map(MarkMove::at)
                .distinct()
                .toList();
    }

    /** What a role may do at a step for a whole list at once. */
    public Optional<MarkMove> forMany(MarkStep at, Role role) {
        return from(at).stream()
                .filter(move -> move.isForMany() && move.by().contains(role))
                .findFirst();
    }
}

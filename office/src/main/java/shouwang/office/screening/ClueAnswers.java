package shouwang.office.screening;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;
import shouwang.office.screening.ClueMatching.Moved;

/** The answers people gave to rows of lists (核对答复), insert-only; what a row is derives from its last one. */
@Repository
class ClueAnswers {

    private static final String ADD = """
            insert into screening.clue_answer (clue_id, seq, division, answer, household_id, reason,
                answered_by, answered_by_name, answered_on)
            select c.id, 1 + coalesce((select max(a.seq) from screening.clue_answer a where a.clue_id = c.id), 0),
                   l.division, :answer, :household, :reason, :by, :byName, :on
            from screening.clue c
            join screening.list l on l.id = c.list_id
            where c.id = any (:clues) and (c.answer is null) = :isOpen
              and c.division >= :low and c.division < :high and l.division >= :low and l.division < :high
            """;

    private final JdbcClient jdbc;

    ClueAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the rows of the office's lists, so that two people don't answer one at the same time; how many there are. */
    int lock(Actor actor, List<Long> clues) {
        return jdbc.sql("""
                        select c.id from screening.clue c
                        where c.id = any (:clues) and c.division >= :low and c.division < :high order by c.id for update
                        """)
                .param("clues", clues.toArray(Long[]::new))
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query(Long.class)
                .list()
                .size();
    }

    /** Adds the answer to every row that has none; how many that were. */
    int add(Actor actor, List<Long> clues, Answer answer, LocalDate on) {
        return add(actor, clues, answer.kind().code(), answer.household().orElse(null), answer.reason(), on);
    }

    /** Adds the undoing of a row's answer; none when it has no answer. */
    int addUndoing(Actor actor, long clue, String reason, LocalDate on) {
        return add(actor, List.of(clue), "undone", null, reason, on);
    }

    private int add(
            Actor actor,
            List<Long> clues,
            String answer,
            @org.jspecify.annotations.Nullable Long household,
            String reason,
            LocalDate on) {
        return jdbc.sql(ADD)
                .param("clues", clues.toArray(Long[]::new))
                .param("answer", answer)
                .param("household", household, java.sql.Types.BIGINT)
                .param("reason", reason)
                .param("isOpen", !answer.equals("undone"))
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", on)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .update();
    }

    /** Makes the rows what the answer says. */
    List<Moved> settle(Actor actor, List<Long> clues, Answer answer, LocalDate on) {
        String because = "经核对:%s。理由:%s(%s,%s)".formatted(answer.kind().title(), answer.reason(), actor.name(), on);
        return jdbc.sql("""
                        update screening.clue c
                        set answer = :answer, outcome = :outcome, household_id = :household, matched_by = :matchedBy,
                            because = :because, changed_at = clock_timestamp(),
                            division = coalesce((select h.village from registry.v_household h where h.id = :household),
                                l.division)
                        from screening.list l, screening.clue before
                        where l.id = c.list_id and before.id = c.id and c.id = any (:clues)
                          and c.division >= :low and c.division < :high and l.division >= :low and l.division < :high
                        returning c.list_id, before.household_id as left_household, c.household_id as joined_household
                        """)
                .param("clues", clues.toArray(Long[]::new))
                .param("answer", answer.kind().code())
                .param("outcome", answer.kind().outcome().code())
                .param("household", answer.household().orElse(null), java.sql.Types.BIGINT)
                .param("matchedBy", answer.household().isPresent() ? "answer" : null, java.sql.Types.VARCHAR)
                .param("because", because)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query(Moved::of)
                .list();
    }

    /** Makes a row one that nobody answered; it is matched anew afterwards. */
    void reopen(Actor actor, long clue) {
        jdbc.sql("""
                        update screening.clue set answer = null, changed_at = clock_timestamp()
                        where id = :clue and division >= :low and division < :high
                        """)
                .param("clue", clue)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .update();
    }

    /** The answers to a row and their undoings, the latest first. */
    List<Clue.Given> of(Scope scope, long clue) {
        return jdbc.sql("""
                        select a.* from screening.clue_answer a
                        where a.clue_id = :clue and a.division >= :low and a.division < :high order by a.seq desc
                        """)
                .param("clue", clue)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new Clue.Given(
                        Answer.Kind.of(row.getString("answer"))
                                .map(Answer.Kind::title)
                                .orElse("撤销答复"),
                        row.getString("reason"),
                        row.getString("answered_by_name"),
                        row.getObject("answered_on", LocalDate.class),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

package shouwang.office.casework.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.casework.procedure.Action;
import shouwang.office.casework.procedure.Field;
import shouwang.office.casework.procedure.Filled;
import shouwang.office.casework.procedure.Passage;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;
import shouwang.office.kernel.Scope;
import shouwang.policy.procedure.Step;

/** The passages of cases; insert-only. */
@Repository
public class Passages {

    private final JdbcClient jdbc;
    private final FilledText text;

    Passages(JdbcClient jdbc, FilledText text) {
        this.jdbc = jdbc;
        this.text = text;
    }

    List<Passage> of(Scope scope, long caseId) {
        return jdbc.sql("""
                        select * from casework.passage
                        where case_id = :case and division >= :low and division < :high order by seq
                        """)
                .param("case", caseId)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> passage(row))
                .list();
    }

    /** Adds the next passage; the database refuses one that does not follow the last. */
    public void add(Actor actor, long caseId, String division, Passage passage) {
        Map<Field, String> facts = new EnumMap<>(Field.class);
        facts.putAll(passage.filled().values());
        facts.remove(Field.REASON);
        jdbc.sql("""
                        insert into casework.passage (case_id, seq, division, from_step, action, to_step, due_on, reason, facts,
                            basis, made_by, made_by_post, made_by_name, made_as, made_on)
                        values (:case, :seq, :division, :from, :action, :to, :due, :reason, :facts::jsonb, :basis, :by, :post,
                            :name, :as, :on)
                        """)
                .param("case", caseId)
                .param("seq", passage.seq())
                .param("division", division)
                .param("from", passage.from().map(Step::name).orElse(null))
                .param("action", passage.action().name())
                .param("to", passage.to().name())
                .param("due", passage.dueOn().orElse(null))
                .param("reason", passage.filled().text(Field.REASON))
                .param("facts", text.of(new Filled(facts)))
                .param("basis", passage.basis())
                .param("by", actor.account())
                .param("post", actor.post())
                .param("name", actor.name())
                .param("as", actor.role().name())
                .param("on", passage.by().on())
                .update();
    }

    private Passage passage(ResultSet row) throws SQLException {
        return new Passage(
                row.getInt("seq"),
                Optional.ofNullable(row.getString("from_step")).map(Step::valueOf),
                Action.valueOf(row.getString("action")),
                Step.valueOf(row.getString("to_step")),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                filled(row.getString("facts"), row.getString("reason")),
                row.getString("basis"),
                new Passage.By(
                        row.getLong("made_by"),
                        row.getString("made_by_name"),
                        Role.valueOf(row.getString("made_as")),
                        row.getObject("made_on", LocalDate.class),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()));
    }

    private Filled filled(String facts, String reason) {
        Map<Field, String> filled = new EnumMap<>(Field.class);
        filled.putAll(text.read(facts).values());
        if (!reason.isEmpty()) {
            filled.put(Field.REASON, reason);
        }
        return new Filled(filled);
    }
}

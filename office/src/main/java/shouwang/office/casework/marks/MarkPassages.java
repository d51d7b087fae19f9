package shouwang.office.casework.marks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.casework.cases.FilledText;
import shouwang.office.casework.procedure.Filled;
import shouwang.office.casework.procedure.Passage;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;
import shouwang.office.kernel.Scope;
import shouwang.policy.procedure.MarkKind;
import shouwang.policy.procedure.MarkStep;

/** The passages of marks; insert-only. */
@Repository
public class MarkPassages {

    private final JdbcClient jdbc;
    private final FilledText text;

    MarkPassages(JdbcClient jdbc, FilledText text) {
        this.jdbc = jdbc;
        this.text = text;
    }

    /** By household, in their order. */
    Map<Long, List<MarkPassage>> of(Scope scope, MarkKind kind, List<Long> households) {
        Map<Long, List<MarkPassage>> made = new LinkedHashMap<>();
        jdbc.sql("""
                        select * from casework.mark_passage
                        where kind = :kind and household_id = any (:ids) and division >= :low and division < :high
                        order by household_id, seq
                        """)
                .param("kind", kind.name())
                .param("ids", households.toArray(Long[]::new))
                .param("low", scope.low())
                .param("high", scope.high())
                .query(row -> {
                    made.computeIfAbsent(row.getLong("household_id"), first -> new ArrayList<>())
                            .add(passage(row));
                });
        return made;
    }

    /** Adds the same step to each of these marks; the database refuses one that does not follow its last. */
    public void add(Actor actor, List<Mark> marks, MarkMove move, Filled filled, LocalDate on) {
        jdbc.sql("""
                        insert into casework.mark_passage (household_id, kind, seq, division, from_step, action, to_step, facts,
                            basis, by_rule, made_by, made_by_post, made_by_name, made_as, made_on)
                        select household, :kind, seq, division, :from, :action, :to, :facts::jsonb, :basis, by_rule, :by, :post,
                            :name, :as, :on
                        from unnest(:households::bigint[], :seqs::int[], :divisions::text[], :byRule::boolean[])
                            as each_mark (household, seq, division, by_rule)
                        """)
                .param("kind", marks.get(0).kind().name())
                .param("from", move.at().name())
                .param("action", move.action().name())
                .param("to", move.then().name())
                .param("facts", text.of(filled))
                .param("basis", move.basis())
                .param("by", actor.account())
                .param("post", actor.post())
                .param("name", actor.name())
                .param("as", actor.role().name())
                .param("on", on)
                .param(
                        "households",
                        marks.stream().map(mark -> mark.household().id()).toArray(Long[]::new))
                .param("seqs", marks.stream().map(mark -> mark.seq() + 1).toArray(Integer[]::new))
                .param(
                        "divisions",
                        marks.stream().map(mark -> mark.household().division()).toArray(String[]::new))
                .param(
                        "byRule",
                        marks.stream().map(mark -> mark.rule().proposes()).toArray(Boolean[]::new))
                .update();
    }

    private MarkPassage passage(ResultSet row) throws SQLException {
        return new MarkPassage(
                row.getInt("seq"),
                MarkStep.valueOf(row.getString("from_step")),
                MarkAction.valueOf(row.getString("action")),
                MarkStep.valueOf(row.getString("to_step")),
                text.read(row.getString("facts")),
                row.getString("basis"),
                row.getBoolean("by_rule"),
                new Passage.By(
                        row.getLong("made_by"),
                        row.getString("made_by_name"),
                        Role.valueOf(row.getString("made_as")),
                        row.getObject("made_on", LocalDate.class),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()));
    }
}

package shouwang.office.registry.hand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;
import shouwang.office.registry.HandChange;
import shouwang.office.registry.Warrant;

/** The changes by hand as kept: what, on which paper, by whom. */
@Repository
public class HandChanges {

    private static final Map<String, String> TITLES = Map.of(
            "correction", "更正",
            "person_added", "新增成员",
            "person_ended", "减少成员",
            "number_cleared", "清空证件号码",
            "moved", "成员转户",
            "split", "分户",
            "merged", "并户",
            "relocated", "迁移",
            "ended", "销户",
            "founded", "新登记");

    private final JdbcClient jdbc;

    HandChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else changes the household before this transaction ends. */
    public void lock(Actor actor, long household) {
        jdbc.sql("""
                        select id from registry.household where id = :id and division >= :low and division < :high
                           for update
                        """)
                .param("id", household)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query(Long.class)
                .list();
    }

    /** The household of a form that was carried out already. */
    public Optional<Long> made(Scope scope, UUID form) {
        return jdbc.sql("""
                        select household_id from registry.hand_change
                         where id = :id and division >= :low and division < :high
                        """)
                .param("id", form)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Long.class)
                .optional();
    }

    public void keep(
            Actor actor, long household, String kind, Warrant warrant, List<Plan.Line> lines, LocalDate officeOn) {
        jdbc.sql("""
                        insert into registry.hand_change (
                            id, household_id, division, kind, source, source_on, collected_by, paper, lines, office_on,
                            made_by, made_account)
                        select :form, id, division, :kind, :source, :on, :collected, :paper, :lines::text[], :office_on,
                               :by, :account
                          from registry.household where id = :household
                        """)
                .param("form", warrant.form())
                .param("household", household)
                .param("kind", kind)
                .param("source", warrant.source())
                .param("on", warrant.on())
                .param("collected", warrant.collectedBy())
                .param("paper", warrant.paper())
                .param("lines", lines.stream().map(Plan.Line::toString).toArray(String[]::new))
                .param("office_on", officeOn)
                .param("by", actor.name())
                .param("account", actor.account())
                .update();
    }

    /** The households whose findings may differ now: those touched, and whoever shares a number with their people. */
    public List<Long> concerned(Actor actor, long household, Set<Long> others) {
        List<Long> touched = new ArrayList<>(others);
        touched.add(household);
        return jdbc.sql("""
                        select unnest(:touched::bigint[])
                        union
                        select o.household_id from registry.member m
                          join registry.member o on o.identity_key = m.identity_key
                         where m.household_id = any (:touched) and o.ended_on is null
                           and o.division >= :low and o.division < :high
                        """)
                .param("touched", touched.stream().distinct().toArray(Long[]::new))
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query(Long.class)
                .list();
    }

    /** What was found of a household that ended says nothing any more. */
    public void forgetEnded(Actor actor, List<Long> households) {
        for (String table : List.of("finding", "verdict")) {
            jdbc.sql("""
                            delete from registry.%s f using registry.household h
                             where h.id = f.household_id and h.ended_on is not null and h.id = any (:ids)
                            """.formatted(table))
                    .param("ids", households.toArray(Long[]::new))
                    .update();
        }
    }

    public List<HandChange> of(Scope scope, long household) {
        return jdbc.sql("""
                        select * from registry.hand_change
                         where household_id = :id and division >= :low and division < :high
                         order by made_at desc
                        """)
                .param("id", household)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new HandChange(
                        TITLES.getOrDefault(row.getString("kind"), ""),
                        row.getObject("office_on", LocalDate.class),
                        row.getString("made_by"),
                        row.getString("source"),
                        row.getObject("source_on", LocalDate.class),
                        row.getString("collected_by"),
                        row.getString("paper"),
                        List.of((String[]) row.getArray("lines").getArray())))
                .list();
    }
}

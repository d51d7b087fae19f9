package shouwang.office.registry.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;
import shouwang.office.registry.Difference;

/** The differences of imports and the answers to them; an answer is a row, none is edited. */
@Repository
public class DifferenceAnswers {

    static final String SELECT = """
            select v.*, h.label, h.head_name, m.name
            from registry.v_difference v
            join registry.household h on h.id = v.household_id
            left join registry.member m on m.id = v.member_id
            where v.division >= :low and v.division < :high
            """;

    private final JdbcClient jdbc;

    DifferenceAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of one import behind an id, in their order. */
    public List<Difference> ofImport(Scope scope, long importId, long after, int atMost) {
        return jdbc.sql(SELECT + "and v.import_id = :import and v.id > :after order by v.id limit :most")
                .param("low", scope.low())
                .param("high", scope.high())
                .param("import", importId)
                .param("after", after)
                .param("most", atMost)
                .query(DifferenceAnswers::read)
                .list();
    }

    /** Those that wait for an answer, behind an id. */
    public List<Difference> open(Scope scope, long after, int atMost) {
        return jdbc.sql(SELECT + "and v.is_open and v.id > :after order by v.id limit :most")
                .param("low", scope.low())
                .param("high", scope.high())
                .param("after", after)
                .param("most", atMost)
                .query(DifferenceAnswers::read)
                .list();
    }

    /** Those of one kind of an import that wait for an answer. */
    public Long[] open(Actor actor, long importId, Difference.Kind kind) {
        return jdbc.sql("""
                        select id from registry.v_difference
                        where import_id = :import and kind = :kind and is_open and division >= :low and division < :high
                        """)
                .param("import", importId)
                .param("kind", kind.name().toLowerCase(java.util.Locale.ROOT))
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    /** @return how many were answered: fewer when somebody else was faster */
    public int answer(Actor actor, Long[] ids, boolean isConfirmed, String reason) {
        return jdbc.sql("""
                        insert into registry.difference_answer (
                            difference_id, division, answer, reason, answered_by, answered_account)
                        select id, division, :answer, :reason, :by, :account
                        from registry.v_difference
                        where id = any (:ids) and is_open and division >= :low and division < :high
                        on conflict on constraint one_answer_to_a_difference do nothing
                        """)
                .param("ids", ids)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .param("answer", isConfirmed ? "confirmed" : "declined")
                .param("reason", reason)
                .param("by", actor.name())
                .param("account", actor.account())
                .update();
    }

    /** The households that these differences are about, the one somebody moved to included. */
    public List<Long> householdsOf(Actor actor, Long[] ids) {
        return jdbc.sql("""
                        select household_id from registry.difference where id = any (:ids)
                        union
                        select other_household_id from registry.difference
                        where id = any (:ids) and other_household_id is not null
                        """).param("ids", ids).query(Long.class).list();
    }

    /** What an earlier file proposed and this one no longer says needs no answer any more. */
    void supersede(Actor actor) {
        jdbc.sql("""
                        insert into registry.difference_answer (
                            difference_id, division, answer, reason, answered_by, answered_account)
                        select v.id, v.division, 'superseded', '后来的花名册已不是这样', :by, :account
                        from registry.v_difference v
                        where v.is_open and v.import_id <> kernel.import_id()
                          and not exists (
                              select from differs d
                              where d.household_id = v.household_id and d.member_id is not distinct from v.member_id
                                and d.kind = v.kind and d.column_key is not distinct from v.column_key
                                and d.given is not distinct from v.given)
                          and case
                              when v.kind = 'person_missing' or v.kind = 'person_moved' then exists (
                                  select from person p where p.member_id = v.member_id)
                              when v.kind = 'household_missing' or v.member_id is null and v.column_key = 'village'
                                  then exists (select from target t where t.household_id = v.household_id)
                              when v.member_id is not null then exists (
                                  select from person p join file_key k on k.file_seq = p.file_seq
                                  where p.member_id = v.member_id and k.column_key = v.column_key)
                              else exists (
                                  select from target t
                                  join registry.staged_household s on s.import_id = kernel.import_id() and s.seq = t.seq
                                  join file_key k on k.file_seq = any (s.files)
                                  where t.household_id = v.household_id and s.is_loaded
                                    and k.column_key = v.column_key) end
                        """)
                .param("by", actor.name())
                .param("account", actor.account())
                .update();
    }

    static Difference read(ResultSet row, int number) throws SQLException {
        long member = row.getLong("member_id");
        boolean hasMember = !row.wasNull();
        return new Difference(
                row.getLong("id"),
                row.getLong("import_id"),
                row.getLong("household_id"),
                hasMember ? Optional.of(member) : Optional.empty(),
                Difference.Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                row.getString("label"),
                row.getString("head_name"),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("column_key")),
                Optional.ofNullable(row.getString("known")),
                Optional.ofNullable(row.getString("given")),
                row.getBoolean("is_proposed"),
                row.getBoolean("is_open"),
                Optional.ofNullable(row.getString("answer")),
                Optional.ofNullable(row.getString("reason")));
    }
}

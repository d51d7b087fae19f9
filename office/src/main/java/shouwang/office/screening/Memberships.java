package shouwang.office.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;

/** Who is in which key group (重点人群): derived from the rows of lists, and by hand from rows nobody edits. */
@Repository
class Memberships {

    private static final String GROUNDS = """
            select s.key_group, s.title, s.basis, g.ground, g.clue_id
            from screening.routing_step s
            cross join lateral (
                select '花名册:监测对象' || case h.monitored when 'eliminated' then '(风险已消除)' else '' end as ground,
                       null::bigint as clue_id
                from registry.v_household h where h.id = :household and h.monitored <> 'no' and s.fed_by = 'roster'
                union all
                select case c.department when '' then s.title else c.department || '推送名单' end
                       || ' 第' || c.row_no || '行' || coalesce(' ' || c.name, ''), c.id
                from screening.clue c
                where c.household_id = :household and c.outcome = 'matched' and c.kind = s.fed_by
                union all
                select '人工列入:' || m.reason, null
                from screening.v_membership v
                join screening.membership m on m.household_id = v.household_id and m.key_group = v.key_group and m.seq = v.seq
                where v.household_id = :household and v.key_group = s.key_group
            ) g
            order by s.position, g.clue_id nulls first
            """;

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key group that people decide on by hand, if the pack has one. */
    Optional<Integer> groupByHand(Actor actor) {
        return jdbc.sql("select key_group from screening.routing_step where fed_by = 'visit'")
                .query(Integer.class)
                .optional();
    }

    /**
     * Adds the next decision about a household, if it is the other one than the last: in after out, out after in.
     *
     * @return how many rows were added: none when the last decision says the same, or the household is not there
     */
    int decide(Actor actor, long household, int keyGroup, HouseholdGroups.Decision decision) {
        return jdbc.sql("""
                        insert into screening.membership (household_id, key_group, seq, division, members, reason,
                            decided_by, decided_by_name, decided_on)
                        select h.id, :group, last.seq + 1, h.village,
                               array(select p.id from registry.v_person p where p.household_id = h.id),
                               :reason, :by, :byName, :on
                        from registry.v_household h
                        cross join lateral (select coalesce(max(m.seq), 0) as seq from screening.membership m
                            where m.household_id = h.id and m.key_group = :group) last
                        where h.id = :household and h.division >= :low and h.division < :high
                          and (last.seq % 2 = 0) = :isIn
                        """)
                .param("household", household)
                .param("group", keyGroup)
                .param("reason", decision.reason())
                .param("isIn", decision.isIn())
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", decision.on())
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .update();
    }

    /**
     * Hands the decisions about households that ended on to the households their people joined, and undoes them where
     * they stood.
     *
     * @return the households that received one
     */
    List<Long> handOn(Actor actor, LocalDate on) {
        List<Long> received = ended(actor, """
                        insert into screening.membership (household_id, key_group, seq, division, members, reason,
                            decided_by, decided_by_name, decided_on)
                        select distinct on (h.id, e.key_group) h.id, e.key_group, last.seq + 1, h.village,
                               array(select p.id from registry.v_person p where p.household_id = h.id),
                               '随并户转入:' || e.reason, :by, :byName, :on
                        from ended e
                        join registry.v_person p on p.id = any (e.members)
                        join registry.v_household h on h.id = p.household_id
                        cross join lateral (select coalesce(max(m.seq), 0) as seq from screening.membership m
                            where m.household_id = h.id and m.key_group = e.key_group) last
                        where last.seq % 2 = 0 and h.division >= :low and h.division < :high
                        order by h.id, e.key_group, e.decided_at
                        returning household_id
                        """, on).query(Long.class).list();
        ended(actor, """
                        insert into screening.membership (household_id, key_group, seq, division, members, reason,
                            decided_by, decided_by_name, decided_on)
                        select e.household_id, e.key_group, e.seq + 1, e.division, e.members, '该户已终止登记',
                               :by, :byName, :on
                        from ended e
                        """, on).update();
        return received;
    }

    private JdbcClient.StatementSpec ended(Actor actor, String then, LocalDate on) {
        return jdbc.sql("""
                        with ended as (
                            select m.* from screening.v_membership v
                            join screening.membership m
                                on m.household_id = v.household_id and m.key_group = v.key_group and m.seq = v.seq
                            where m.division >= :low and m.division < :high
                              and not exists (select 1 from registry.v_household h where h.id = m.household_id)
                        )
                        """ + then)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", on)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high());
    }

    /** How many households born of an import people have decided something about that still stands. */
    int countDecided(Actor actor, long importId) {
        return jdbc.sql("""
                        select count(*) from registry.v_household h
                        where h.import_id = :import and h.division >= :low and h.division < :high and (
                            exists (select 1 from screening.v_membership v where v.household_id = h.id and v.seq is not null)
                            or exists (select 1 from screening.clue c where c.household_id = h.id and c.answer = 'this-person'))
                        """)
                .param("import", importId)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query(Integer.class)
                .single();
    }

    /** The household's groups and form; none when nobody in this scope has such a household. */
    Optional<HouseholdGroups> of(Scope scope, long household) {
        return jdbc.sql("""
                        select form, because from screening.v_routing
                        where household_id = :household and division >= :low and division < :high
                        """)
                .param("household", household)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new HouseholdGroups(
                        household,
                        grounds(household),
                        row.getInt("form"),
                        row.getString("because"),
                        decisions(household)))
                .optional();
    }

    private List<HouseholdGroups.Membership> grounds(long household) {
        return jdbc.sql(GROUNDS)
                .param("household", household)
                .query((row, number) -> new HouseholdGroups.Membership(
                        row.getInt("key_group"),
                        row.getString("title"),
                        row.getString("basis"),
                        row.getString("ground"),
                        Optional.ofNullable(row.getObject("clue_id", Long.class))))
                .list();
    }

    private List<HouseholdGroups.Decision> decisions(long household) {
        return jdbc.sql("""
                        select seq % 2 = 1 as is_in, reason, decided_by_name, decided_on from screening.membership
                        where household_id = :household order by key_group, seq desc
                        """)
                .param("household", household)
                .query((row, number) -> new HouseholdGroups.Decision(
                        row.getBoolean("is_in"),
                        row.getString("reason"),
                        row.getString("decided_by_name"),
                        row.getObject("decided_on", LocalDate.class)))
                .list();
    }
}

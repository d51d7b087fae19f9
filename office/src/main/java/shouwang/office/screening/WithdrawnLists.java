package shouwang.office.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Masked;
import shouwang.office.kernel.Scope;
import shouwang.office.screening.WithdrawalPreview.Leaving;

/** Lists taken back (名单撤回): insert-only, and every row's outcome before it is kept. */
@Repository
class WithdrawnLists {

    private static final String WITHIN = " division >= :low and division < :high ";

    private final JdbcClient jdbc;

    WithdrawnLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds a list still until the transaction ends; whether it is there and nobody took it back. */
    boolean lock(Actor actor, long list) {
        return of(
                        actor.scope(),
                        list,
                        "select id from screening.list where id = :list and not is_withdrawn and" + WITHIN
                                + "for update")
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** How many of its rows people answered. */
    int answered(Scope scope, long list) {
        return of(
                        scope,
                        list,
                        "select count(*)::int from screening.clue where list_id = :list and answer is not null and"
                                + WITHIN)
                .query(Integer.class)
                .single();
    }

    /** Whether one of these rows is of a list that was taken back. */
    boolean holdsAnyOf(Scope scope, List<Long> clues) {
        return jdbc.sql("""
                        select exists (select from screening.clue_withdrawn
                                       where clue_id = any (:clues) and division >= :low and division < :high)
                        """)
                .param("clues", clues.toArray(Long[]::new))
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Boolean.class)
                .single();
    }

    /** What a row was before its list was taken back. */
    Optional<Clue.Before> before(Scope scope, long clue) {
        return jdbc.sql("""
                        select outcome, because from screening.clue_withdrawn
                        where clue_id = :clue and division >= :low and division < :high
                        """)
                .param("clue", clue)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) ->
                        new Clue.Before(Outcome.of(row.getString("outcome")), Masked.text(row.getString("because"))))
                .optional();
    }

    /** The villages it named households of. */
    List<String> villages(Scope scope, long list) {
        return of(
                        scope,
                        list,
                        "select distinct division from screening.clue where list_id = :list and outcome = 'matched' and"
                                + WITHIN + "order by division")
                .query(String.class)
                .list();
    }

    /** The households that no other row, and nobody by hand, holds in the list's key group. */
    List<Leaving> leaving(Scope scope, long list) {
        return of(scope, list, """
                        with step as (
                            select s.key_group from screening.routing_step s
                            join screening.list l on l.kind = s.fed_by where l.id = :list
                        ),
                        gone as (
                            select distinct c.household_id from screening.clue c
                            where c.list_id = :list and c.outcome = 'matched' and c.division >= :low and c.division < :high
                              and not exists (
                                  select from screening.v_membership m
                                  left join screening.clue o on o.id = m.clue_id
                                  where m.household_id = c.household_id and m.key_group = (select key_group from step)
                                    and o.list_id is distinct from :list)
                        )
                        select h.id, h.head_name, r.form, after.form as form_after,
                               regexp_replace(v.name, '(村民|居民)委员会$', '') || ' ' || coalesce(h.group_text, '') as place
                        from gone g
                        join registry.v_household h on h.id = g.household_id
                        join region.division v on v.code = h.village
                        join screening.v_routing r on r.household_id = h.id
                        cross join lateral (
                            select s.form from screening.routing_step s
                            where s.key_group is null
                               or s.key_group = any (array_remove(r.key_groups, (select key_group from step)))
                            order by s.position limit 1) after
                        where h.division >= :low and h.division < :high
                        order by h.division, h.id
                        """)
                .query((row, number) -> new Leaving(
                        row.getLong("id"),
                        row.getString("head_name"),
                        row.getString("place"),
                        row.getInt("form"),
                        row.getInt("form_after")))
                .list();
    }

    /** Open leads of these households that rest on the list's key group. */
    int leads(Scope scope, long list, List<Long> households) {
        return of(scope, list, """
                        select count(*)::int from screening.lead
                        where is_open and household_id = any (:households) and division >= :low and division < :high
                          and clause = (select 'key-group-' || s.key_group from screening.routing_step s
                                        join screening.list l on l.kind = s.fed_by where l.id = :list)
                        """)
                .param("households", households.toArray(Long[]::new))
                .query(Integer.class)
                .single();
    }

    /** Takes the list back by a row, keeps what its rows were, and makes them count for nobody. */
    List<ClueMatching.Moved> withdraw(Actor actor, long list, String reason, LocalDate on) {
        of(actor.scope(), list, """
                        insert into screening.list_withdrawal
                            (list_id, division, reason, withdrawn_by, withdrawn_by_name, withdrawn_on)
                        select id, division, :reason, :by, :byName, :on from screening.list
                        where id = :list and division >= :low and division < :high
                        """)
                .param("reason", reason)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", on)
                .update();
        of(actor.scope(), list, """
                        insert into screening.clue_withdrawn
                            (clue_id, division, outcome, household_id, matched_by, because, refused_because)
                        select c.id, l.division, c.outcome, c.household_id, c.matched_by, c.because, c.refused_because
                        from screening.clue c join screening.list l on l.id = c.list_id
                        where l.id = :list and c.division >= :low and c.division < :high
                        """).update();
        return of(actor.scope(), list, """
                        update screening.clue c
                        set outcome = 'refused', household_id = null, matched_by = null, division = l.division,
                            refused_because = :because, because = :because, changed_at = clock_timestamp()
                        from screening.list l, screening.clue before
                        where l.id = c.list_id and before.id = c.id and l.id = :list
                          and c.division >= :low and c.division < :high and l.division >= :low and l.division < :high
                        returning c.list_id, before.household_id as left_household, null::bigint as joined_household
                        """)
                .param("because", "名单已整份撤回（%s，%s）：%s".formatted(actor.name(), on, reason))
                .query(ClueMatching.Moved::of)
                .list();
    }

    private JdbcClient.StatementSpec of(Scope scope, long list, String sql) {
        return jdbc.sql(sql).param("list", list).param("low", scope.low()).param("high", scope.high());
    }
}

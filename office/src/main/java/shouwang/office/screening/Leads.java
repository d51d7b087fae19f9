package shouwang.office.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;
import shouwang.office.packs.Packs;
import shouwang.policy.Clause;
import shouwang.policy.rule.Mark;

/**
 * The leads (风险线索): households somebody must look at, because a list names them or the verdict proposes something. One
 * stands open per household and clause; it closes by a row, when a person dismisses it or its ground is gone.
 */
@Repository
class Leads {

    private static final String GROUNDS = """
            with proposed as (
                select * from unnest(:proposals::text[], :words::text[]) as p (clause, because)
            ),
            ground as materialized (
                select h.id as household_id, h.village as division, p.clause, p.because, jsonb_build_object(
                           'inRange', h.in_range, 'adjustedIncomePerHead', h.adjusted_income_per_head,
                           'risks', h.risks, 'focus', h.focus) as facts
                from registry.v_household h
                join proposed p on p.clause = any (h.proposals)
                where h.division >= :low and h.division < :high and (:isAll or h.id = any (:households))
                union all
                select h.id, h.village, 'key-group-' || s.key_group,
                       format('在名单中:%s,应当逐户排查(%s)。', s.title, s.basis), jsonb_build_object('clues', jsonb_agg(c.id order by c.id))
                from screening.clue c
                join screening.routing_step s on s.fed_by = c.kind
                join registry.v_household h on h.id = c.household_id
                where c.outcome = 'matched' and c.division >= :low and c.division < :high
                  and (:isAll or c.household_id = any (:households)) and h.division >= :low and h.division < :high
                group by h.id, h.village, s.key_group, s.title, s.basis
            )
            """;

    private final JdbcClient jdbc;
    private final Packs packs;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Leads(JdbcClient jdbc, Packs packs, OfficeClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.clock = clock;
        this.events = events;
    }

    /** Closes leads without a ground and raises those that are missing, for every household of the actor's scope. */
    void raiseForAll(Actor actor) {
        raise(actor, true, List.of());
    }

    /** The same for these households. */
    void raise(Actor actor, List<Long> households) {
        if (!households.isEmpty()) {
            raise(actor, false, households);
        }
    }

    private void raise(Actor actor, boolean isAll, List<Long> households) {
        closeGroundless(actor, isAll, households);
        List<Long> raised = grounds(actor, isAll, households, """
                        insert into screening.lead (household_id, division, clause, because, facts, raised_by, raised_on)
                        select g.household_id, g.division, g.clause, g.because, g.facts, :by, :on
                        from ground g
                        where not exists (
                            select 1 from screening.lead l
                            where l.household_id = g.household_id and l.clause = g.clause
                              and (l.is_open or l.facts = g.facts and exists (
                                  select 1 from screening.lead_closing x where x.lead_id = l.id and x.how = 'dismissed')))
                        on conflict (household_id, clause) where is_open do nothing
                        returning id
                        """)
                .param("by", actor.account())
                .param("on", clock.today())
                .query(Long.class)
                .list();
        if (!raised.isEmpty()) {
            events.publishEvent(new LeadRaised(raised, actor));
        }
    }

    List<Lead> open(Scope scope, long after, int rows) {
        return select(scope, "and l.id > :after order by l.id limit :rows")
                .param("after", after)
                .param("rows", rows)
                .query(Leads::lead)
                .list();
    }

    List<Lead> ofHousehold(Scope scope, long household) {
        return select(scope, "and l.household_id = :household order by l.id")
                .param("household", household)
                .query(Leads::lead)
                .list();
    }

    boolean isThere(Actor actor, long lead) {
        return jdbc.sql("select exists (select 1 from screening.lead"
                        + " where id = :id and division >= :low and division < :high)")
                .param("id", lead)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query(Boolean.class)
                .single();
    }

    /** Closes an open lead; none when it is closed. */
    int dismiss(Actor actor, long lead, String reason) {
        return jdbc.sql("""
                        insert into screening.lead_closing
                            (lead_id, division, how, reason, closed_by, closed_by_name, closed_on)
                        select id, division, 'dismissed', :reason, :by, :byName, :on
                        from screening.lead
                        where id = :id and is_open and division >= :low and division < :high
                        """)
                .param("id", lead)
                .param("reason", reason)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", clock.today())
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .update();
    }

    private JdbcClient.StatementSpec select(Scope scope, String condition) {
        return jdbc.sql("""
                        select l.id, l.household_id, l.clause, l.because, l.raised_on, h.head_name,
                               regexp_replace(v.name, '(村民|居民)委员会$', '') || ' ' || coalesce(h.group_text, '') as place
                        from screening.lead l
                        join registry.v_household h on h.id = l.household_id
                        join region.division v on v.code = h.village
                        where l.is_open and l.division >= :low and l.division < :high
                        """ + condition).param("low", scope.low()).param("high", scope.high());
    }

    private static String words(Mark proposal) {
        return "%s(%s)。"
                .formatted(proposal.question().says(), named(proposal.question().basis()));
    }

    static String named(List<Clause> basis) {
        return basis.stream().map(Clause::id).collect(Collectors.joining("、"));
    }

    private static Lead lead(ResultSet row, int number) throws SQLException {
        return new Lead(
                row.getLong("id"),
                new ClueRow.Found(row.getLong("household_id"), row.getString("head_name"), row.getString("place")),
                row.getString("clause"),
                row.getString("because"),
                row.getObject("raised_on", LocalDate.class));
    }

    private void closeGroundless(Actor actor, boolean isAll, List<Long> households) {
        grounds(actor, isAll, households, """
                        insert into screening.lead_closing
                            (lead_id, division, how, reason, closed_by, closed_by_name, closed_on)
                        select l.id, l.division, 'ground-gone', '依据已不存在。', :by, :byName, :on
                        from screening.lead l
                        where l.is_open and l.division >= :low and l.division < :high
                          and (:isAll or l.household_id = any (:households))
                          and not exists (select 1 from ground g where g.household_id = l.household_id and g.clause = l.clause)
                        """)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", clock.today())
                .update();
    }

    private JdbcClient.StatementSpec grounds(Actor actor, boolean isAll, List<Long> households, String then) {
        // "none" proposes nothing, and "unknown" lacks facts, not a look: the book lists neither.
        List<Mark> proposals = packs.inForce().ruleBook().judgement().proposals();
        return jdbc.sql(GROUNDS + then)
                .param("isAll", isAll)
                .param("households", households.toArray(Long[]::new))
                .param("proposals", proposals.stream().map(Mark::code).toArray(String[]::new))
                .param("words", proposals.stream().map(Leads::words).toArray(String[]::new))
                .param("low", actor.scope().low())
                .param("high", actor.scope().high());
    }
}

package shouwang.office.casework.marks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.casework.marks.Mark.Household;
import shouwang.office.casework.marks.Mark.Rule;
import shouwang.office.casework.marks.MarkQuestion.Reader;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;
import shouwang.policy.procedure.MarkKind;
import shouwang.policy.procedure.MarkStep;

/** The marks as they stand: what people decided, and what the rule proposes. */
@Repository
public class MarkRows {

    /** Every household that the rule proposes or proposed, or that somebody acted on. */
    private static final String STANDING = """
            (select h.id as household_id, coalesce(l.division, h.division) as division, h.head_name,
                regexp_replace(coalesce(d.name, ''), '(村民|居民)委员会$', '') || ' ' || coalesce(h.group_text, '') as place,
                coalesce(v.monitored, 'no') as monitored, h.ended_on is not null as ended, r.by_rule, s.proposed_on,
                l.seq, l.by_rule as last_by_rule,
                case when coalesce(l.step, 'NONE') = 'NONE' and r.by_rule then 'VILLAGE' else coalesce(l.step, 'NONE') end as step,
                case when coalesce(o.step, 'NONE') = 'NONE' and r.other_by_rule then 'VILLAGE'
                     else coalesce(o.step, 'NONE') end as other_step
            from registry.household h
            left join registry.verdict v on v.household_id = h.id
            left join casework.v_mark l on l.household_id = h.id and l.kind = :kind
            left join casework.v_mark o on o.household_id = h.id and o.kind = :otherKind
            left join casework.mark_proposal s on s.household_id = h.id and s.kind = :kind
            left join region.division d on d.code = left(coalesce(l.division, h.division), 12)
            cross join lateral (select h.ended_on is null and coalesce(:proposal = any (v.proposals), false) as by_rule,
                h.ended_on is null and coalesce(:otherProposal = any (v.proposals), false) as other_by_rule) r
            where coalesce(l.division, h.division) >= :low and coalesce(l.division, h.division) < :high) m
            """;

    private static final String LAPSED =
            "(not m.by_rule and m.step in ('NONE', 'VILLAGE', 'TOWN', 'REPORTING', 'COUNTY', 'FLAGGING', 'FLAGGED')"
                    + " and (m.seq is null and m.proposed_on is not null or m.last_by_rule))";

    private static final String BOTH = "(m.step in ('VILLAGE', 'TOWN', 'REPORTING', 'COUNTY', 'FLAGGING', 'FLAGGED')"
            + " and m.other_step in ('VILLAGE', 'TOWN', 'REPORTING', 'COUNTY', 'FLAGGING', 'FLAGGED'))";

    private static final String ASKED = " from " + STANDING + """
            where (m.by_rule or m.seq is not null or m.proposed_on is not null)
              and (:village = '' or left(m.division, 12) = :village)
              and (:words = '' or position(:words in m.head_name) > 0)
            """;

    private final JdbcClient jdbc;
    private final MarkPassages passages;

    MarkRows(JdbcClient jdbc, MarkPassages passages) {
        this.jdbc = jdbc;
        this.passages = passages;
    }

    /** Until the transaction ends nobody else does anything to the marks of these households. */
    public void alone(Actor actor, List<Long> households) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended('casework.mark', id))
                        from (select id from unnest(:ids::bigint[]) as asked (id) order by id) in_order
                        """)
                .param("ids", households.toArray(Long[]::new))
                .query((row, number) -> true)
                .list();
    }

    /** The marks of these households, whether anybody proposed them or not. */
    public List<Mark> of(Scope scope, MarkKind kind, Reader reader, List<Long> households) {
        List<Standing> found = select(
                        scope, kind, reader, "select m.* from " + STANDING + " where m.household_id = any (:ids)")
                .param("ids", households.toArray(Long[]::new))
                .query((row, number) -> standing(row))
                .list();
        return marks(scope, kind, found);
    }

    /** A page of the list, by village, group and household. */
    public List<Mark> page(Scope scope, MarkQuestion asked, Reader reader, int rows) {
        List<Standing> found = ask(
                        scope,
                        asked,
                        reader,
                        "select m.*" + ASKED + inState() + behind(asked)
                                + " order by m.division, m.household_id limit :rows")
                .param("rows", rows)
                .query((row, number) -> standing(row))
                .list();
        return marks(scope, asked.getKind(), found);
    }

    /** How many of the marks asked for stand in each state; whatever state is asked for. */
    public Map<String, Integer> counts(Scope scope, MarkQuestion asked, Reader reader) {
        Map<String, Integer> counts = new TreeMap<>();
        ask(
                        scope,
                        asked,
                        reader,
                        "select m.step, count(*)::int as marks, count(*) filter (where %s)::int as lapsed,"
                                        .formatted(LAPSED)
                                + " count(*) filter (where %s)::int as both, count(*) filter (where m.step = any (:own))::int as mine"
                                        .formatted(BOTH)
                                + ASKED + " and (:state = :state) group by m.step")
                .query(row -> {
                    counts.put(row.getString("step"), row.getInt("marks"));
                    for (String state : List.of("lapsed", "both", "mine")) {
                        counts.merge(state, row.getInt(state), Integer::sum);
                    }
                });
        return counts;
    }

    /** The households that the rule proposes for a mark from now on: remembered, so that none is lost from sight. */
    public void remember(Actor actor, MarkKind kind, String proposal, List<Long> households, LocalDate today) {
        jdbc.sql("""
                        insert into casework.mark_proposal (household_id, kind, division, proposed_on)
                        select v.household_id, :kind, v.division, :today from registry.verdict v
                        where :proposal = any (v.proposals) and (cardinality(:ids::bigint[]) = 0 or v.household_id = any (:ids))
                          and v.division >= :low and v.division < :high
                        on conflict do nothing
                        """)
                .param("kind", kind.name())
                .param("proposal", proposal)
                .param("ids", households.toArray(Long[]::new))
                .param("today", today)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .update();
    }

    private record Standing(Household household, Rule rule, MarkStep other) {}

    private List<Mark> marks(Scope scope, MarkKind kind, List<Standing> found) {
        Map<Long, List<MarkPassage>> made = passages.of(
                scope, kind, found.stream().map(each -> each.household().id()).toList());
        return found.stream()
                .map(each -> new Mark(
                        kind,
                        each.household(),
                        each.rule(),
                        made.getOrDefault(each.household().id(), List.of()),
                        each.other()))
                .toList();
    }

    private static String inState() {
        return " and case :state when '' then true when 'mine' then m.step = any (:own) when 'lapsed' then " + LAPSED
                + " when 'both' then " + BOTH + " else m.step = :state end";
    }

    private static String behind(MarkQuestion asked) {
        return asked.getAfter().isEmpty()
                ? ""
                : " and (m.division, m.household_id) > (split_part(:after, '.', 1) collate \"C\", split_part(:after, '.', 2)::bigint)";
    }

    private JdbcClient.StatementSpec ask(Scope scope, MarkQuestion asked, Reader reader, String sql) {
        JdbcClient.StatementSpec select = select(scope, asked.getKind(), reader, sql)
                .param("village", asked.getVillage())
                .param("words", asked.getWords())
                .param("state", asked.getState())
                .param("own", reader.ownSteps().toArray(String[]::new));
        return sql.contains(":after") ? select.param("after", asked.getAfter()) : select;
    }

    private JdbcClient.StatementSpec select(Scope scope, MarkKind kind, Reader reader, String sql) {
        return jdbc.sql(sql)
                .param("low", scope.low())
                .param("high", scope.high())
                .param("kind", kind.name())
                .param("otherKind", kind.other().name())
                .param("proposal", reader.proposal())
                .param("otherProposal", reader.otherProposal());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new Household(
                        row.getLong("household_id"),
                        row.getString("division"),
                        row.getString("head_name"),
                        row.getString("place").strip(),
                        row.getString("monitored"),
                        row.getBoolean("ended")),
                new Rule(row.getBoolean("by_rule"), Optional.ofNullable(row.getObject("proposed_on", LocalDate.class))),
                MarkStep.valueOf(row.getString("other_step")));
    }
}

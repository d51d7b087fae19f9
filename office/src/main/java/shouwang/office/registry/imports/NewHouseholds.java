package shouwang.office.registry.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.packs.Packs;
import shouwang.policy.Column;
import shouwang.policy.pack.Campaign;

/** Enters the households and people that nobody knew, after {@link Matching} has given them their numbers. */
@Repository
class NewHouseholds {

    private final Packs packs;
    private final JdbcClient jdbc;

    NewHouseholds(Packs packs, JdbcClient jdbc) {
        this.packs = packs;
        this.jdbc = jdbc;
    }

    void enter(Actor actor, Campaign.Period period, boolean anyKnown) {
        homes();
        // A statement that enters nobody would still leave its row in the audit.
        if (any("target where is_new")) {
            households(actor);
            incomes(actor, period);
            rowsStillHeld(actor);
        }
        if (!anyKnown || any("person where how = 'new'")) {
            members(actor, anyKnown);
        }
    }

    /**
     * Where every household lies and what its file is called, counted: the planner knows neither the groups just made
     * nor the households just entered, and would look for each of them one by one.
     */
    private void homes() {
        run("""
                create temporary table home on commit drop as
                select t.seq, t.household_id, t.is_new,
                       case when t.is_new then coalesce(g.code, s.division) else h.division end as division
                from target t
                join registry.staged_household s on s.import_id = kernel.import_id() and s.seq = t.seq
                left join registry.household h on h.id = t.household_id and not t.is_new
                left join region.division g on g.level = 'group' and g.parent = s.division
                                           and g.group_key = s.group_key
                """, "create unique index on home (seq)", "analyze home", """
                create temporary table handed_in on commit drop as
                select i.id as import_id, i.office_on, array_agg('花名册 ' || f.name order by f.seq) as sources
                from registry.import i join registry.import_file f on f.import_id = i.id
                where i.id = kernel.import_id() group by i.id
                """);
    }

    private void households(Actor actor) {
        jdbc.sql("""
                        insert into registry.household (
                            id, division, group_text, household_no, label, head_name, head_key, phone_key, facts,
                            kept_back, rows_outstanding, source_kind, source, source_on, entered_by, import_id,
                            import_file, import_row)
                        select h.household_id, h.division, s.group_text, s.household_no, s.label, s.head_name, s.head_key,
                               s.phone_key, s.facts - :incomes::text[], s.kept_back, s.rows_refused, 'roster',
                               (select sources from handed_in)[s.first_file], (select office_on from handed_in), :by,
                               s.import_id, s.first_file, s.first_row
                        from home h join registry.staged_household s on s.import_id = kernel.import_id() and s.seq = h.seq
                        where h.is_new
                        """)
                .param("incomes", IncomeColumns.KEYS.toArray(String[]::new))
                .param("by", actor.name())
                .update();
    }

    /**
     * A household whose marked rows alone were repaired waits for the rows that an earlier import held back: it was never
     * loaded whole, and nobody may reckon with the half of it.
     */
    private void rowsStillHeld(Actor actor) {
        if (!any("registry.import_file where import_id = kernel.import_id() and is_rejects")) {
            return;
        }
        jdbc.sql("""
                        update registry.household h set rows_outstanding = h.rows_outstanding + w.held
                          from (select distinct on (t.household_id) t.household_id, x.held
                                from target t
                                join registry.staged_household s on s.import_id = kernel.import_id() and s.seq = t.seq
                                join registry.staged_household o on o.import_id < s.import_id and not o.is_loaded
                                     and (o.household_no = s.household_no
                                          or o.household_no is null and s.household_no is null and o.head_key = s.head_key)
                                join registry.import i on i.id = o.import_id and i.status = 'APPLIED'
                                cross join lateral (
                                    select count(*)::int as held from registry.staged_row r
                                    where r.import_id = o.import_id and r.household_seq = o.seq and r.state = 'held'
                                      and not exists (
                                          select from registry.staged_row n
                                          where n.import_id = s.import_id and n.household_seq = s.seq
                                            and (n.identity_key = r.identity_key
                                                 or r.identity_key is null and n.name = r.name))) x
                                where t.is_new and o.division >= :low and o.division < :high
                                  and not exists (select from registry.import_file f where f.import_id = s.import_id
                                                  and f.seq = any (s.files) and not f.is_rejects)
                                order by t.household_id, o.import_id desc) w
                         where h.id = w.household_id and w.held > 0
                        """)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .update();
    }

    private void incomes(Actor actor, Campaign.Period period) {
        String[] others = packs.inForce().columns().all().stream()
                .map(Column::key)
                .filter(key -> !IncomeColumns.KEYS.contains(key))
                .toArray(String[]::new);
        jdbc.sql("""
                        insert into registry.income_sheet (
                            household_id, division, period_from, period_to, estimated, amounts, source_kind, source,
                            source_on, entered_by, import_id)
                        select h.household_id, h.division, :from, :to, (select office_on from handed_in) < :to, a.amounts,
                               'roster', (select sources from handed_in)[s.first_file], (select office_on from handed_in),
                               :by, s.import_id
                        from home h join registry.staged_household s on s.import_id = kernel.import_id() and s.seq = h.seq
                        cross join lateral (select s.facts - :others::text[] as amounts offset 0) a
                        where h.is_new and a.amounts <> '{}'
                        """)
                .param("others", others)
                .param("from", period.from())
                .param("to", period.to())
                .param("by", actor.name())
                .update();
    }

    private void members(Actor actor, boolean anyKnown) {
        // Where nobody was known every row is a new person: no need to ask who is who.
        String who =
                anyKnown ? "join person p on p.file_seq = r.file_seq and p.row_no = r.row_no and p.how = 'new'" : "";
        String id = anyKnown ? "p.member_id" : "0 as member_id";
        String seq = anyKnown
                ? "r.seq + coalesce((select max(m.seq) from registry.member m where m.household_id = r.household_id), 0)"
                : "r.seq";
        jdbc.sql("""
                        insert into registry.member (
                            id, household_id, division, seq, name, identity_key, number_text, relation, is_head, facts,
                            source_kind, source, source_on, entered_by, import_id, import_file, import_row)
                        select %s, r.household_id, r.home, %s, r.name, r.identity_key, r.number_text, r.relation,
                               r.is_head, r.facts, 'roster', (select sources from handed_in)[r.file_seq],
                               (select office_on from handed_in), :by, r.import_id, r.file_seq, r.row_no
                        from (select r.*, h.household_id, h.division as home, %s
                              from registry.staged_row r join home h on h.seq = r.household_seq
                              %s
                              where r.import_id = kernel.import_id() and r.state = 'loaded'
                              order by r.file_seq, r.row_no) r
                        """.formatted(anyKnown ? "r.member_id" : "nextval('registry.member_id_seq')", seq, id, who))
                .param("by", actor.name())
                .update();
    }

    private boolean any(String from) {
        return jdbc.sql("select exists (select from " + from + ")")
                .query(Boolean.class)
                .single();
    }

    private void run(String... statements) {
        for (String statement : statements) {
            jdbc.sql(statement).update();
        }
    }
}

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

    private void households(Actor actor) {
        jdbc.sql("""
                        insert into registry.household (
                            id, division, group_text, household_no, label, head_name, head_key, phone_key, facts,
                            kept_back, rows_outstanding, source_kind, source, source_on, entered_by, import_id,
                            import_file, import_row)
                        select t.household_id, coalesce(g.code, s.division), s.group_text, s.household_no, s.label,
                               s.head_name, s.head_key, s.phone_key, s.facts - :incomes::text[], s.kept_back,
                               s.rows_refused, 'roster', '花名册 ' || f.name, i.office_on, :by, i.id, s.first_file,
                               s.first_row
                        from target t
                        join registry.staged_household s on s.import_id = kernel.import_id() and s.seq = t.seq
                        join registry.import i on i.id = s.import_id
                        join registry.import_file f on f.import_id = i.id and f.seq = s.first_file
                        left join region.division g on g.level = 'group' and g.parent = s.division
                                                   and g.group_key = s.group_key
                        where t.is_new order by t.seq
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
                        select h.id, h.division, :from, :to, h.source_on < :to, a.amounts, h.source_kind, h.source,
                               h.source_on, :by, h.import_id
                        from target t
                        join registry.staged_household s on s.import_id = kernel.import_id() and s.seq = t.seq
                        join registry.household h on h.id = t.household_id
                        cross join lateral (select s.facts - :others::text[] as amounts offset 0) a
                        where t.is_new and a.amounts <> '{}' order by t.seq
                        """)
                .param("others", others)
                .param("from", period.from())
                .param("to", period.to())
                .param("by", actor.name())
                .update();
    }

    private void members(Actor actor, boolean anyKnown) {
        // Where nobody was known every row is a new person: no need to ask who is who.
        String who = anyKnown ? """
                  (select file_seq, row_no, household_id, member_id from person where how = 'new') p
                  join registry.staged_row r on r.import_id = kernel.import_id() and r.file_seq = p.file_seq
                                            and r.row_no = p.row_no
                  """ : """
                  (select r.*, t.household_id, nextval('registry.member_id_seq') as member_id
                   from registry.staged_row r join target t on t.seq = r.household_seq
                   where r.import_id = kernel.import_id() and r.state = 'loaded'
                   order by r.file_seq, r.row_no) r
                  """;
        String from = anyKnown ? "p" : "r";
        String seq = anyKnown
                ? "r.seq + coalesce((select max(m.seq) from registry.member m where m.household_id = h.id), 0)"
                : "r.seq";
        jdbc.sql("""
                        insert into registry.member (
                            id, household_id, division, seq, name, identity_key, number_text, relation, is_head, facts,
                            source_kind, source, source_on, entered_by, import_id, import_file, import_row)
                        select %1$s.member_id, h.id, h.division, %2$s, r.name, r.identity_key, r.number_text, r.relation,
                               r.is_head, r.facts, 'roster', '花名册 ' || f.name, i.office_on, :by, i.id, r.file_seq,
                               r.row_no
                        from %3$s
                        join registry.household h on h.id = %1$s.household_id
                        join registry.import i on i.id = kernel.import_id()
                        join registry.import_file f on f.import_id = i.id and f.seq = r.file_seq
                        """.formatted(from, seq, who)).param("by", actor.name()).update();
    }

    private boolean any(String from) {
        return jdbc.sql("select exists (select from " + from + ")")
                .query(Boolean.class)
                .single();
    }
}

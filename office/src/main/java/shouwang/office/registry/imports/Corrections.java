package shouwang.office.registry.imports;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.policy.pack.Campaign;

/**
 * Carries differences out: writes what a file says over what was known, with its source. Works on the differences whose
 * numbers stand in {@code chosen}, a table of the session, and keeps the image of every row before its first change in
 * {@code image}, so that an import can be taken back.
 */
@Repository
class Corrections {

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(Actor actor) {
        run("""
                create temporary table chosen (id bigint primary key) on commit drop
                """, """
                create temporary table image (
                    thing text not null, thing_id bigint not null, division text not null, before jsonb not null,
                    primary key (thing, thing_id)) on commit drop
                """);
    }

    void choose(Actor actor, Long[] differences) {
        jdbc.sql("insert into chosen select unnest(:ids::bigint[])")
                .param("ids", differences)
                .update();
    }

    void chooseCorrectionsOfTheImport(Actor actor) {
        run("""
                insert into chosen
                select id from registry.difference where import_id = kernel.import_id() and kind = 'correction'
                """);
    }

    /** @param how in whose words a changed field's source ends: empty, or who confirmed it */
    void carryOut(Actor actor, Campaign.Period period, LocalDate today, String how) {
        cells();
        // A statement that changes nothing would still leave its row in the audit.
        if (any("cell where member_id is null and not is_income")) {
            households();
        }
        if (any("cell where is_income")) {
            incomes(period, actor);
        }
        if (any("cell where member_id is not null")) {
            persons();
        }
        if (any("cell")) {
            sources(actor, how);
        }
        if (any("chosen join registry.difference d using (id) where d.kind like '%\\_missing'")) {
            ends(today, how);
        }
        if (any("chosen join registry.difference d using (id) where d.kind in ('village_changed', 'person_moved')")) {
            moves();
        }
        if (any("chosen")) {
            follow();
        }
    }

    private void cells() {
        run("drop table if exists cell", """
                create temporary table cell on commit drop as
                select d.*, f.name as file_name, i.office_on,
                       d.member_id is null and d.column_key in (%s) as is_income
                from registry.difference d join chosen c on c.id = d.id
                join registry.import i on i.id = d.import_id
                left join registry.import_file f on f.import_id = d.import_id and f.seq = d.file_seq
                where d.kind in ('correction', 'emptied', 'hand_differs', 'settled_differs', 'number_changed',
                                 'household_no_changed')
                """.formatted(IncomeColumns.QUOTED), "analyze cell");
    }

    private void households() {
        image("household", "select household_id from cell where member_id is null and not is_income");
        run("""
                        update registry.household h
                           set facts = (h.facts - c.removed) || c.added,
                               kept_back = array(select k from unnest(h.kept_back) k where not k = any (c.keys)),
                               household_no = coalesce(c.household_no, h.household_no),
                               group_text = coalesce(c.group_text, h.group_text),
                               division = coalesce(c.group_code, h.division),
                               phone_key = case when 'householdPhone' = any (c.keys)
                                   then nullif(left(regexp_replace(coalesce(c.added ->> 'householdPhone', ''), '\\D', '', 'g'), 30), '')
                                   else h.phone_key end,
                               version = h.version + 1
                          from (select x.household_id, array_agg(x.column_key) as keys,
                                       coalesce(array_agg(x.column_key) filter (where x.given is null), '{}') as removed,
                                       coalesce(jsonb_object_agg(x.column_key, x.given) filter (
                                           where x.given is not null
                                             and x.column_key not in ('householdNumber', 'group')), '{}') as added,
                                       max(x.given) filter (where x.column_key = 'householdNumber') as household_no,
                                       max(x.given) filter (where x.column_key = 'group') as group_text,
                                       max(g.code) filter (where x.column_key = 'group') as group_code
                                from cell x
                                left join registry.staged_household s
                                  on x.column_key = 'group' and s.import_id = x.import_id
                                 and s.first_file = x.file_seq and s.first_row = x.row_no
                                left join region.division g on g.level = 'group' and g.parent = s.division
                                                           and g.group_key = s.group_key
                                where x.member_id is null and not x.is_income
                                group by x.household_id) c
                         where h.id = c.household_id
                        """);
    }

    private void incomes(Campaign.Period period, Actor actor) {
        image("income_sheet", """
                select s.id from registry.income_sheet s where s.household_id in (
                    select household_id from cell where is_income)
                """);
        jdbc.sql("""
                        insert into registry.income_sheet as s (
                            household_id, division, period_from, period_to, estimated, amounts, source_kind, source,
                            source_on, entered_by, import_id)
                        select h.id, h.division, :from, :to, c.office_on < :to, c.added, 'roster', '花名册 ' || c.file_name,
                               c.office_on, :by, c.import_id
                        from (select household_id, min(import_id) as import_id, min(file_name) as file_name,
                                     min(office_on) as office_on, array_agg(column_key) as keys,
                                     coalesce(jsonb_object_agg(column_key, given) filter (where given is not null), '{}')
                                         as added
                              from cell where is_income
                              group by household_id) c
                        join registry.household h on h.id = c.household_id
                        on conflict on constraint one_sheet_of_a_period do update
                           set amounts = (s.amounts - array(
                                   select x.column_key from cell x
                                   where x.household_id = s.household_id and x.is_income)) || excluded.amounts,
                               version = s.version + 1
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .param("by", actor.name())
                .update();
    }

    private void persons() {
        image("member", "select member_id from cell where member_id is not null");
        run("""
                update registry.member m
                   set facts = (m.facts - c.removed) || c.added, name = coalesce(c.name, m.name),
                       number_text = case when c.numbered then c.number else m.number_text end,
                       identity_key = case when c.numbered then left(c.number, 18) else m.identity_key end,
                       relation = case when c.related then c.relation else m.relation end,
                       is_head = case when c.related then coalesce(c.relation, '') = '户主' else m.is_head end,
                       version = m.version + 1
                  from (select member_id,
                               coalesce(array_agg(column_key) filter (where given is null), '{}') as removed,
                               coalesce(jsonb_object_agg(column_key, given) filter (
                                   where given is not null and column_key not in ('name', 'idNumber', 'relation')), '{}')
                                   as added,
                               max(given) filter (where column_key = 'name') as name,
                               bool_or(column_key = 'idNumber') as numbered,
                               max(given) filter (where column_key = 'idNumber') as number,
                               bool_or(column_key = 'relation') as related,
                               max(given) filter (where column_key = 'relation') as relation
                        from cell where member_id is not null group by member_id) c
                 where m.id = c.member_id
                """);
    }

    /** A corrected field has another source than its record. */
    private void sources(Actor actor, String how) {
        image("field_source", """
                select f.id from registry.field_source f join cell c
                  on c.household_id = f.household_id and c.member_id is not distinct from f.member_id
                 and c.column_key = f.column_key
                """);
        jdbc.sql("""
                        insert into registry.field_source as f (
                            household_id, member_id, division, column_key, source_kind, source, source_on, entered_by,
                            import_id)
                        select household_id, member_id, division, column_key, 'roster',
                               '花名册 ' || coalesce(file_name, '') || :how, office_on, :by, import_id
                        from cell
                        on conflict on constraint one_source_of_a_field do update
                           set source_kind = excluded.source_kind, source = excluded.source,
                               source_on = excluded.source_on, entered_by = excluded.entered_by,
                               collected_by = null, reviewed_by = null, import_id = excluded.import_id
                        """).param("how", how).param("by", actor.name()).update();
    }

    private void ends(LocalDate today, String how) {
        jdbc.sql("""
                        update registry.member m set ended_on = :today, end_reason = '花名册中已没有此人' || :how,
                               version = m.version + 1
                          from registry.difference d join chosen c on c.id = d.id
                         where d.kind = 'person_missing' and m.id = d.member_id and m.ended_on is null
                        """).param("today", today).param("how", how).update();
        jdbc.sql("""
                        update registry.member m set ended_on = :today, end_reason = '花名册中已没有此户' || :how,
                               version = m.version + 1
                          from registry.difference d join chosen c on c.id = d.id
                         where d.kind = 'household_missing' and m.household_id = d.household_id and m.ended_on is null
                        """).param("today", today).param("how", how).update();
        jdbc.sql("""
                        update registry.household h set ended_on = :today, end_reason = '花名册中已没有此户' || :how,
                               version = h.version + 1
                          from registry.difference d join chosen c on c.id = d.id
                         where d.kind = 'household_missing' and h.id = d.household_id and h.ended_on is null
                        """).param("today", today).param("how", how).update();
    }

    private void moves() {
        run("""
                update registry.household h
                   set division = coalesce((select g.code from registry.staged_household s
                                            join region.division g on g.level = 'group' and g.parent = s.division
                                                                  and g.group_key = s.group_key
                                            where s.import_id = d.import_id and s.first_file = d.file_seq
                                              and s.first_row = d.row_no), d.given),
                       version = h.version + 1
                  from registry.difference d join chosen c on c.id = d.id
                 where d.kind = 'village_changed' and h.id = d.household_id
                """, """
                update registry.member m
                   set household_id = o.id, division = o.division, version = m.version + 1,
                       seq = 1 + coalesce((select max(x.seq) from registry.member x where x.household_id = o.id), 0)
                  from registry.difference d join chosen c on c.id = d.id
                  join registry.household o on o.id = d.other_household_id
                 where d.kind = 'person_moved' and m.id = d.member_id and m.ended_on is null and o.ended_on is null
                """);
    }

    /** What follows from the rows: where a household's rows lie, who is its head, how it is called. */
    private void follow() {
        run("drop table if exists touched", """
                create temporary table touched on commit drop as
                select distinct d.household_id from registry.difference d join chosen c on c.id = d.id
                union
                select d.other_household_id from registry.difference d join chosen c on c.id = d.id
                where d.other_household_id is not null
                """);
        run("drop table if exists heads", """
                create temporary table heads on commit drop as
                select h.id, coalesce(m.name, h.head_name) as head_name,
                       coalesce(m.identity_key, h.head_key) as head_key,
                       coalesce(h.household_no, m.number_text, h.label) as label
                from registry.household h join touched t on t.household_id = h.id
                left join lateral (select * from registry.member m where m.household_id = h.id and m.is_head
                                   and m.ended_on is null order by m.seq limit 1) m on true
                where (coalesce(m.name, h.head_name), coalesce(m.identity_key, h.head_key),
                       coalesce(h.household_no, m.number_text, h.label))
                      is distinct from (h.head_name, h.head_key, h.label)
                """);
        if (any("heads")) {
            image("household", "select id from heads");
            run("""
                    update registry.household h
                       set head_name = x.head_name, head_key = x.head_key, label = x.label, version = h.version + 1
                      from heads x where h.id = x.id
                    """);
        }
        for (String table : new String[] {"member", "income_sheet", "field_source", "finding", "verdict"}) {
            String elsewhere = """
                    registry.%s x join registry.household h on h.id = x.household_id
                    join touched t on t.household_id = h.id where x.division <> h.division
                    """.formatted(table);
            if (!any(elsewhere)) {
                continue;
            }
            run("""
                    update registry.%s x set division = h.division
                    from registry.household h join touched t on t.household_id = h.id
                    where x.household_id = h.id and x.division <> h.division
                    """.formatted(table));
        }
    }

    /** Keeps the images for good, with the version that the import left behind. */
    void keepImages(Actor actor) {
        for (String thing : new String[] {"household", "member", "income_sheet"}) {
            run("""
                    insert into registry.import_change (import_id, division, thing, thing_id, before, version_after)
                    select kernel.import_id(), i.division, i.thing, i.thing_id, i.before, x.version
                    from image i join registry.%1$s x on x.id = i.thing_id where i.thing = '%1$s'
                    """.formatted(thing));
        }
        run("""
                insert into registry.import_change (import_id, division, thing, thing_id, before, version_after)
                select kernel.import_id(), division, thing, thing_id, before, 0 from image where thing = 'field_source'
                """);
    }

    /** Keeps households as they are before their first change. */
    void imageHouseholds(Actor actor, String which) {
        image("household", which);
    }

    private void image(String thing, String which) {
        run("""
                insert into image
                select '%1$s', x.id, x.division, to_jsonb(x) from registry.%1$s x where x.id in (%2$s)
                on conflict do nothing
                """.formatted(thing, which));
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

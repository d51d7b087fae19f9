package shouwang.office.registry.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.packs.Packs;
import shouwang.policy.Column;

/**
 * Decides, over all rows of an import at once, which make one household, where they contradict each other, and what
 * the household is then; keeps rows and households as staged. No statement is ever made for one row.
 */
@Repository
class RosterHouseholds {

    private final Packs packs;
    private final JdbcClient jdbc;

    RosterHouseholds(Packs packs, JdbcClient jdbc) {
        this.packs = packs;
        this.jdbc = jdbc;
    }

    /**
     * Within the transaction that copied the rows.
     *
     * @param anyByHead whether any row names its household by the head's number alone
     */
    void decide(Actor actor, boolean anyByHead) {
        group(anyByHead);
        contradictions();
        sayings();
    }

    private void group(boolean anyByHead) {
        // A head's number and a 户编号 are tied by a row that has both, or by the head's own row that has a 户编号.
        run("""
                create temporary table tie on commit drop as
                select head_key, min(household_no) as household_no from (
                    select upper(left(head_given, 18)) as head_key, household_no from incoming
                    where household_no is not null and head_given is not null
                    union all
                    select identity_key, household_no from incoming
                    where is_head and household_no is not null and identity_key is not null) tied
                where %s
                group by head_key having min(household_no) = max(household_no)
                """.formatted(anyByHead), "analyze tie");
        run("""
                create temporary table found on commit drop as
                select row_number() over (order by min(i.at))::int as seq,
                       coalesce('N:' || t.household_no, i.household_key) as key,
                       count(*)::int as row_count, (count(*) filter (where i.is_refused))::int as rows_refused,
                       min(i.at) as first_at, min(i.at) filter (where i.is_head) as first_head_at,
                       min(i.at) filter (where i.is_head and not i.is_refused) as head_at,
                       min(i.at) filter (where not i.is_refused) as loaded_at,
                       min(i.at) filter (where i.print is not null) as facts_at,
                       min(i.print) is distinct from max(i.print) as disagrees,
                       bool_or(i.kept_back <> '{}') as keeps_back,
                       coalesce(max(i.household_no), max(t.household_no)) as household_no,
                       min(i.head_given) as head_given, min(i.head_name_given) as head_name_given,
                       min(i.village) as any_village, min(i.file_seq) as first_file, max(i.file_seq) as last_file
                from incoming i left join tie t on i.household_key = 'H:' || t.head_key
                group by 2
                """, "analyze found");
        run("""
                create temporary table placed on commit drop as
                select i.at, f.seq,
                       case when f.row_count = 1 then 1
                            else row_number() over (partition by f.seq order by i.at)::int end as nth
                from incoming i
                left join tie t on i.household_key = 'H:' || t.head_key
                join found f on f.key = coalesce('N:' || t.household_no, i.household_key)
                """, "analyze placed");
    }

    /** Compared as read, over all rows whose cell is readable; all rows that fill the column are marked. */
    private void contradictions() {
        run("""
                create temporary table said on commit drop as
                select p.seq, i.at, i.file_seq, v.key as column_key, v.value
                from found f join placed p using (seq) join incoming i using (at)
                cross join lateral jsonb_each_text(i.household_facts) v
                where f.disagrees
                """, "analyze said");
        String[] keys =
                packs.inForce().columns().all().stream().map(Column::key).toArray(String[]::new);
        String[] headers =
                packs.inForce().columns().all().stream().map(Column::header).toArray(String[]::new);
        jdbc.sql("""
                        create temporary table contradiction on commit drop as
                        select seq, column_key,
                               h.header || '与本户其他行不一致：本户有' || string_agg(distinct '“' || case value
                                   when 'yes' then '是' when 'no' then '否' else value end || '”', '、')
                                   || '，请改成一致或只留一行填写' as words
                        from said join unnest(:keys::text[], :headers::text[]) as h (key, header) on h.key = column_key
                        group by seq, column_key, h.header having min(value) <> max(value)
                        """).param("keys", keys).param("headers", headers).update();
        run("""
                create temporary table file_column on commit drop as
                select f.seq as file_seq, c.key as place, c.value as column_key
                from registry.import_file f cross join lateral jsonb_each_text(f.columns) c
                where f.import_id = kernel.import_id()
                """, """
                create temporary table marked on commit drop as
                select s.at, jsonb_object_agg(c.place, x.words) as errors
                from contradiction x join said s using (seq, column_key)
                join file_column c on c.file_seq = s.file_seq and c.column_key = s.column_key
                group by s.at
                """, "analyze contradiction", "analyze marked");
    }

    /** A column's value is the first that a row fills readably; a cell kept back counts only where no row does. */
    private void sayings() {
        run("""
                create temporary table merged on commit drop as
                select seq, jsonb_object_agg(column_key, value) as facts
                from (select distinct on (seq, column_key) seq, column_key, value from said
                      order by seq, column_key, at) firsts
                group by seq
                """, """
                create temporary table withheld on commit drop as
                with cell as (
                    select p.seq, i.kept_back, i.household_facts
                    from found f join placed p using (seq) join incoming i using (at) where f.keeps_back)
                select seq, array_agg(column_key) as kept_back from (
                    select seq, k.column_key from cell, unnest(kept_back) as k (column_key)
                    except
                    select seq, k.column_key from cell, jsonb_object_keys(household_facts) as k (column_key)) unsaid
                group by seq
                """, "analyze merged", "analyze withheld");
    }

    /** Keeps what was decided; from here on it outlives the session. */
    void keep(Actor actor, String division) {
        keepHouseholds(division);
        keepRows(division);
    }

    private void keepHouseholds(String division) {
        // Mostly one row says all of a household; only where others speak too are they looked up.
        run("""
                create temporary table head_row on commit drop as
                select f.seq, i.number_text from found f join incoming i on i.at = f.first_head_at
                where f.first_head_at <> coalesce(f.head_at, f.loaded_at, 0)
                """, """
                create temporary table saying on commit drop as
                select f.seq, i.household_facts, i.phone_key from found f join incoming i on i.at = f.facts_at
                where f.facts_at <> coalesce(f.head_at, f.loaded_at, 0)
                """, "analyze head_row", "analyze saying");
        jdbc.sql("""
                        insert into registry.staged_household (
                            import_id, seq, division, group_key, group_text, household_no, head_key, label, head_name,
                            phone_key, first_file, first_row, row_count, rows_refused, facts, kept_back, files, is_loaded)
                        select kernel.import_id(), f.seq, coalesce(l.village, f.any_village, :division), l.group_key,
                               l.group_text, f.household_no, left(coalesce(h.number_text, f.head_given), 18),
                               coalesce(f.household_no, h.number_text, f.head_given,
                                        (select array_agg(name order by seq) from registry.import_file
                                         where import_id = kernel.import_id())[f.first_file]
                                            || ':' || (f.first_at & 4294967295)),
                               coalesce(case when f.head_at is not null then l.name end, f.head_name_given, l.name, ''),
                               v.phone_key, f.first_file, (f.first_at & 4294967295)::int, f.row_count, f.rows_refused,
                               case when f.disagrees then m.facts else coalesce(v.household_facts, '{}') end,
                               coalesce(w.kept_back, '{}'),
                               case when f.first_file = f.last_file then array[f.first_file] else (
                                   select array_agg(distinct (p.at >> 32)::int) from placed p where p.seq = f.seq) end,
                               f.loaded_at is not null and x.seq is null
                        from (select f.*, coalesce(f.head_at, f.loaded_at) as row_at from found f) f
                        left join incoming l on l.at = f.row_at
                        left join head_row r on r.seq = f.seq
                        left join saying s on s.seq = f.seq
                        cross join lateral (
                            select case when f.first_head_at = f.row_at then l.number_text else r.number_text end
                        ) h (number_text)
                        cross join lateral (
                            select case when f.facts_at = f.row_at then l.household_facts else s.household_facts end,
                                   case when f.facts_at = f.row_at then l.phone_key else s.phone_key end
                        ) v (household_facts, phone_key)
                        left join merged m on m.seq = f.seq
                        left join withheld w on w.seq = f.seq
                        left join (select distinct seq from contradiction) x on x.seq = f.seq
                        order by f.seq
                        """).param("division", division).update();
    }

    private void keepRows(String division) {
        jdbc.sql("""
                        insert into registry.staged_row (
                            import_id, file_seq, row_no, division, household_seq, seq, state, name, identity_key,
                            number_text, relation, is_head, facts, household_facts, errors)
                        select kernel.import_id(), i.file_seq, i.row_no, coalesce(i.village, :division), p.seq, p.nth,
                               case when i.is_refused or m.at is not null then 'refused'
                                    when x.seq is not null then 'held' else 'loaded' end,
                               i.name, i.identity_key, i.number_text, i.relation, i.is_head, i.facts, i.household_facts,
                               case when m.at is null then i.errors else m.errors || coalesce(i.errors, '{}') end
                        from incoming i
                        join placed p using (at)
                        left join marked m using (at)
                        left join (select distinct seq from contradiction) x on x.seq = p.seq
                        """).param("division", division).update();
    }

    private void run(String... statements) {
        for (String statement : statements) {
            jdbc.sql(statement).update();
        }
    }
}

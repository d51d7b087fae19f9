package shouwang.office.registry.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.policy.pack.Campaign;

/**
 * Finds where a staged import says something else than what is known, after {@link Matching} has told who is who. A
 * column the file lacks says nothing; a filled cell that differs is a correction; what would remove or move is proposed;
 * what a visit or a decision said stands.
 */
@Repository
class Differences {

    private final JdbcClient jdbc;

    Differences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Replaces what an earlier comparison of this import found.
     *
     * @return whether that was something else
     */
    boolean find(Actor actor, Campaign.Period period) {
        String before = print();
        findAll(actor, period);
        return !print().equals(before);
    }

    private void findAll(Actor actor, Campaign.Period period) {
        run("""
                delete from registry.difference d where d.import_id = kernel.import_id()
                """, "drop table if exists file_key, differs", """
                create temporary table file_key on commit drop as
                select f.seq as file_seq, c.value as column_key
                from registry.import_file f cross join lateral jsonb_each_text(f.columns) c
                where f.import_id = kernel.import_id()
                """, """
                create temporary table differs (
                    division text not null, household_id bigint not null, member_id bigint, kind text not null,
                    column_key text, known text, given text, file_seq int, row_no int,
                    other_household_id bigint) on commit drop
                """);
        householdCells(period);
        householdsThemselves();
        personCells();
        personsMoved();
        personsMissing(actor);
        householdsMissing(actor);
        keep();
    }

    private void householdCells(Campaign.Period period) {
        jdbc.sql("""
                        insert into differs (division, household_id, member_id, kind, column_key, known, given,
                                     file_seq, row_no)
                        select h.division, h.id, null,
                               case when d.given is null then 'emptied'
                                    when d.known is null then 'correction'
                                    when s.source_kind in ('visit', 'decision') then 'settled_differs'
                                    when s.source_kind = 'hand' then 'hand_differs' else 'correction' end,
                               d.key, d.known, d.given, h.first_file, h.first_row
                        from (select k.division, k.id, k.source_kind, i.source_kind as sheet_kind, g.first_file,
                                     g.first_row, g.files, g.kept_back, g.facts as given,
                                     k.facts || coalesce(i.amounts, '{}') as known
                              from target t
                              join registry.staged_household g on g.import_id = kernel.import_id() and g.seq = t.seq
                              join registry.household k on k.id = t.household_id
                              left join registry.income_sheet i on i.household_id = k.id and i.period_from = :from
                                                               and i.period_to = :to
                              where not t.is_new and g.is_loaded) h
                        cross join lateral (
                            select key, k.value as known, g.value as given
                            from jsonb_each_text(h.known) k full join jsonb_each_text(h.given) g using (key)
                            where k.value is distinct from g.value) d
                        left join registry.field_source f on f.household_id = h.id and f.member_id is null
                                                         and f.column_key = d.key
                        cross join lateral (select coalesce(f.source_kind,
                            case when d.key = any (:incomes::text[]) then h.sheet_kind end, h.source_kind)) s (source_kind)
                        where h.given <> h.known
                          and not d.key = any (h.kept_back)
                          and (d.given is not null or exists (
                                select from file_key c where c.column_key = d.key and c.file_seq = any (h.files)))
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .param("incomes", IncomeColumns.KEYS.toArray(String[]::new))
                .update();
    }

    /** 户编号, 村 and 组. */
    private void householdsThemselves() {
        run("""
                insert into differs (division, household_id, member_id, kind, column_key, known, given,
                                     file_seq, row_no)
                select k.division, k.id, null,
                       case when k.household_no is null then 'correction' else 'household_no_changed' end,
                       'householdNumber', k.household_no, g.household_no, g.first_file, g.first_row
                from target t
                join registry.staged_household g on g.import_id = kernel.import_id() and g.seq = t.seq
                join registry.household k on k.id = t.household_id
                where not t.is_new and g.is_loaded and g.household_no <> coalesce(k.household_no, '')
                """, """
                insert into differs (division, household_id, member_id, kind, column_key, known, given,
                                     file_seq, row_no)
                select k.division, k.id, null, 'village_changed', 'village', left(k.division, 12), g.division,
                       g.first_file, g.first_row
                from target t
                join registry.staged_household g on g.import_id = kernel.import_id() and g.seq = t.seq
                join registry.household k on k.id = t.household_id
                where not t.is_new and g.is_loaded and left(k.division, 12) <> g.division
                """, """
                insert into differs (division, household_id, member_id, kind, column_key, known, given,
                                     file_seq, row_no)
                select k.division, k.id, null, 'correction', 'group', k.group_text, g.group_text, g.first_file, g.first_row
                from target t
                join registry.staged_household g on g.import_id = kernel.import_id() and g.seq = t.seq
                join registry.household k on k.id = t.household_id
                left join region.division r on r.code = k.division and r.level = 'group'
                where not t.is_new and g.is_loaded and left(k.division, 12) = g.division
                  and g.group_key is distinct from r.group_key and g.group_key is not null
                """);
    }

    private void personCells() {
        run("""
                insert into differs (division, household_id, member_id, kind, column_key, known, given,
                                     file_seq, row_no)
                select m.division, m.household_id, m.id,
                       case when d.key = 'idNumber' and m.renumbered then 'number_changed'
                            when d.given is null then 'emptied'
                            when d.known is null then 'correction'
                            when s.source_kind in ('visit', 'decision') then 'settled_differs'
                            when s.source_kind = 'hand' then 'hand_differs' else 'correction' end,
                       d.key, d.known, d.given, m.file_seq, m.row_no
                from (select k.division, k.household_id, k.id, k.source_kind, r.file_seq, r.row_no,
                             p.how = 'name' and k.identity_key <> r.identity_key as renumbered,
                             r.facts || jsonb_strip_nulls(jsonb_build_object(
                                 'name', r.name, 'idNumber', r.number_text, 'relation', r.relation)) as given,
                             k.facts || jsonb_strip_nulls(jsonb_build_object(
                                 'name', k.name, 'idNumber', k.number_text, 'relation', k.relation)) as known
                      from person p
                      join registry.staged_row r on r.import_id = kernel.import_id() and r.file_seq = p.file_seq
                                                and r.row_no = p.row_no
                      join registry.member k on k.id = p.member_id
                      where p.how <> 'new' and r.state = 'loaded'
                        and (r.facts <> k.facts or r.name <> k.name
                             or r.number_text is distinct from k.number_text
                             or r.relation is distinct from k.relation)) m
                cross join lateral (
                    select key, k.value as known, g.value as given
                    from jsonb_each_text(m.known) k full join jsonb_each_text(m.given) g using (key)
                    where k.value is distinct from g.value) d
                left join registry.field_source f on f.household_id = m.household_id and f.member_id = m.id
                                                 and f.column_key = d.key
                cross join lateral (select coalesce(f.source_kind, m.source_kind)) s (source_kind)
                where d.given is not null or exists (
                    select from file_key c where c.column_key = d.key and c.file_seq = m.file_seq)
                """);
    }

    private void personsMoved() {
        run("""
                insert into differs (division, household_id, member_id, kind, column_key, known, given,
                                     file_seq, row_no, other_household_id)
                select k.division, k.household_id, k.id, 'person_moved', null, old.label, g.label, p.file_seq, p.row_no,
                       t.household_id
                from person p
                join target t on t.seq = p.household_seq
                join registry.member k on k.id = p.member_id
                join registry.household old on old.id = k.household_id
                join registry.staged_household g on g.import_id = kernel.import_id() and g.seq = p.household_seq
                where p.how = 'moved'
                """);
    }

    /** Only a household whose every row could be read, and that is not waiting for rows sent back, can miss one. */
    private void personsMissing(Actor actor) {
        jdbc.sql("""
                        insert into differs (division, household_id, member_id, kind, column_key, known, given,
                                     file_seq, row_no)
                        select m.division, m.household_id, m.id, 'person_missing', null, m.name, null, null, null
                        from target t
                        join registry.staged_household g on g.import_id = kernel.import_id() and g.seq = t.seq
                        join registry.household h on h.id = t.household_id
                        join registry.member m on m.household_id = h.id
                        where not t.is_new and g.is_loaded and g.rows_refused = 0 and h.complete
                          and m.ended_on is null and m.division >= :low and m.division < :high
                          and not exists (select from person p where p.member_id = m.id)
                          and not exists (select from registry.import_file f
                                          where f.import_id = g.import_id and f.seq = any (g.files) and f.is_rejects)
                        """)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .update();
    }

    /** Only a file that is no repair speaks for a whole village. */
    private void householdsMissing(Actor actor) {
        jdbc.sql("""
                        insert into differs (division, household_id, member_id, kind, column_key, known, given,
                                     file_seq, row_no)
                        select h.division, h.id, null, 'household_missing', null, h.label, null, null, null
                        from registry.household h
                        where h.ended_on is null and h.division >= :low and h.division < :high
                          and left(h.division, 12) in (
                              select distinct r.division from registry.staged_row r
                              join registry.import_file f on f.import_id = r.import_id and f.seq = r.file_seq
                              where r.import_id = kernel.import_id() and not f.is_rejects)
                          and not exists (select from target t where t.household_id = h.id)
                          and not exists (select from person p join registry.member m on m.id = p.member_id
                                          where m.household_id = h.id and p.how = 'moved')
                        """)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .update();
    }

    /** What was proposed before and still waits, or was declined, is not proposed again. */
    private void keep() {
        run("""
                insert into registry.difference (
                    import_id, division, household_id, member_id, kind, column_key, known, given, is_proposed,
                    file_seq, row_no, other_household_id)
                select kernel.import_id(), d.division, d.household_id, d.member_id, d.kind, d.column_key, d.known,
                       d.given, d.kind <> 'correction', d.file_seq, d.row_no, d.other_household_id
                from differs d
                where d.kind = 'correction' or not exists (
                    select from registry.v_difference v
                    where v.household_id = d.household_id and v.member_id is not distinct from d.member_id
                      and v.kind = d.kind and v.column_key is not distinct from d.column_key
                      and v.given is not distinct from d.given and v.import_id <> kernel.import_id()
                      and (v.is_open or v.answer = 'declined' and v.import_status = 'APPLIED'))
                order by d.file_seq, d.row_no, d.household_id, d.member_id, d.column_key
                """);
    }

    /** Two equal sets of differences have one print. */
    private String print() {
        return jdbc.sql("""
                        select count(*) || ':' || coalesce(sum(hashtextextended(
                                   concat_ws('|', household_id, member_id, kind, column_key, known, '>', given), 0)), 0)
                        from registry.difference where import_id = kernel.import_id()
                        """).query(String.class).single();
    }

    private void run(String... statements) {
        for (String statement : statements) {
            jdbc.sql(statement).update();
        }
    }
}

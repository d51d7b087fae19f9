package shouwang.office.registry.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;

/** Takes an applied import back whole: what it entered goes, what it replaced is restored as it was. */
@Repository
public class Withdrawal {

    private final JdbcClient jdbc;

    Withdrawal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of its rows somebody changed since, or put something on: then it can't be taken back. */
    public int changedSince(Actor actor) {
        return jdbc.sql("""
                        select (select count(*) from registry.household
                                where import_id = kernel.import_id() and version > 1)
                             + (select count(*) from registry.member
                                where import_id = kernel.import_id() and version > 1)
                             + (select count(*) from registry.member m join registry.household h on h.id = m.household_id
                                where h.import_id = kernel.import_id()
                                  and m.import_id is distinct from kernel.import_id())
                             + (select count(*) from registry.income_sheet s
                                where s.import_id = kernel.import_id() and s.version > 1)
                             + (select count(*) from registry.income_sheet s join registry.household h
                                  on h.id = s.household_id
                                where h.import_id = kernel.import_id()
                                  and s.import_id is distinct from kernel.import_id())
                             + (select count(*) from registry.import_change c
                                left join registry.household h on c.thing = 'household' and h.id = c.thing_id
                                left join registry.member m on c.thing = 'member' and m.id = c.thing_id
                                left join registry.income_sheet s on c.thing = 'income_sheet' and s.id = c.thing_id
                                where c.import_id = kernel.import_id() and c.thing <> 'field_source'
                                  and c.version_after is distinct from coalesce(h.version, m.version, s.version))
                        """).query(Integer.class).single();
    }

    /** Within the bulk transaction of the import. */
    public void takeBack(Actor actor) {
        run("""
                delete from registry.member where import_id = kernel.import_id()
                """, """
                delete from registry.income_sheet where import_id = kernel.import_id()
                """, """
                delete from registry.field_source where import_id = kernel.import_id()
                """, """
                delete from registry.finding f using registry.household h
                where h.id = f.household_id and h.import_id = kernel.import_id()
                """, """
                delete from registry.verdict v using registry.household h
                where h.id = v.household_id and h.import_id = kernel.import_id()
                """, """
                delete from registry.household where import_id = kernel.import_id()
                """, """
                delete from registry.known_column where import_id = kernel.import_id()
                """);
        restore();
    }

    private void restore() {
        String image = """
                from registry.import_change c cross join lateral jsonb_populate_record(null::registry.%1$s, c.before) b
                where c.import_id = kernel.import_id() and c.thing = '%1$s'
                """;
        run(
                """
                update registry.household h
                   set division = b.division, group_text = b.group_text, household_no = b.household_no, label = b.label,
                       head_name = b.head_name, head_key = b.head_key, phone_key = b.phone_key, facts = b.facts,
                       kept_back = b.kept_back, rows_outstanding = b.rows_outstanding, version = h.version + 1
                """ + image.formatted("household") + "and h.id = b.id",
                """
                update registry.member m
                   set division = b.division, name = b.name, identity_key = b.identity_key, number_text = b.number_text,
                       relation = b.relation, is_head = b.is_head, facts = b.facts, version = m.version + 1
                """ + image.formatted("member") + "and m.id = b.id",
                """
                update registry.income_sheet s set division = b.division, amounts = b.amounts, version = s.version + 1
                """ + image.formatted("income_sheet") + "and s.id = b.id",
                """
                insert into registry.field_source (
                    household_id, member_id, division, column_key, source_kind, source, source_on, collected_by,
                    entered_by, reviewed_by, import_id)
                select b.household_id, b.member_id, b.division, b.column_key, b.source_kind, b.source, b.source_on,
                       b.collected_by, b.entered_by, b.reviewed_by, b.import_id
                """ + image.formatted("field_source"));
        for (String table : new String[] {"member", "income_sheet", "field_source", "finding", "verdict"}) {
            run("""
                    update registry.%s x set division = h.division
                    from registry.household h, registry.import_change c
                    where c.import_id = kernel.import_id() and c.thing = 'household' and c.thing_id = h.id
                      and x.household_id = h.id and x.division <> h.division
                    """.formatted(table));
        }
    }

    private void run(String... statements) {
        for (String statement : statements) {
            jdbc.sql(statement).update();
        }
    }
}

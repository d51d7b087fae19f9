package shouwang.office.registry.hand;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;
import shouwang.office.registry.Warrant;
import shouwang.office.registry.bulk.FactsJson;
import shouwang.policy.IdentityNumber;
import shouwang.policy.pack.Campaign;

/** Writes what was changed by hand, row by row, so that the audit keeps both images of each. */
@Repository
class HandRows {

    private final JdbcClient jdbc;
    private final String kind;

    @Autowired
    HandRows(JdbcClient jdbc) {
        this(jdbc, "hand");
    }

    /** @param kind whence what is written comes: by hand, or from a visit */
    HandRows(JdbcClient jdbc, String kind) {
        this.jdbc = jdbc;
        this.kind = kind;
    }

    /** The one open household of a 户编号 or of a head's number. */
    List<Long> called(Scope scope, String name) {
        return jdbc.sql("""
                        select id from registry.household
                         where ended_on is null and division >= :low and division < :high
                           and (household_no = :name or head_key = :key)
                        """)
                .param("low", scope.low())
                .param("high", scope.high())
                .param("name", name)
                .param("key", IdentityNumber.of(name).key())
                .query(Long.class)
                .list();
    }

    long enter(Actor actor, String division, Optional<String> group, String householdNo, Warrant warrant) {
        return sourced(actor, warrant, """
                        insert into registry.household (
                            division, group_text, household_no, label, head_name, source_kind, source, source_on,
                            collected_by, entered_by)
                        values (:division, :group, nullif(:number, ''), '', '', :kind, :source, :on, :collected, :by)
                        returning id
                        """)
                .param("division", division)
                .param("group", group.orElse(null))
                .param("number", householdNo)
                .query(Long.class)
                .single();
    }

    void correct(Actor actor, long household, Map<String, String> facts, @Nullable String householdNo) {
        jdbc.sql("""
                        update registry.household
                           set facts = :facts::jsonb, household_no = :number,
                               kept_back = array(select k from unnest(kept_back) k where not exists (select from jsonb_object_keys(:facts::jsonb) f where f = k)),
                               phone_key = nullif(left(regexp_replace(coalesce(:facts::jsonb ->> 'householdPhone', ''), '\\D', '', 'g'), 30), ''),
                               version = version + 1
                         where id = :id
                        """)
                .param("facts", FactsJson.write(facts))
                .param("number", householdNo)
                .param("id", household)
                .update();
    }

    void correctPerson(Actor actor, long person, Map<String, String> values) {
        person(values, """
                        update registry.member
                           set name = :name, number_text = :number, identity_key = :key, relation = :relation,
                               is_head = :head, facts = :facts::jsonb, version = version + 1
                         where id = :id
                        """).param("id", person).update();
    }

    long addPerson(Actor actor, long household, Map<String, String> values, Warrant warrant) {
        return sourced(actor, warrant, person(values, """
                        insert into registry.member (
                            household_id, division, seq, name, identity_key, number_text, relation, is_head, facts,
                            source_kind, source, source_on, collected_by, entered_by)
                        select h.id, h.division,
                               1 + coalesce((select max(seq) from registry.member where household_id = h.id), 0),
                               :name, :key, :number, :relation, :head, :facts::jsonb, :kind, :source, :on, :collected, :by
                          from registry.household h where h.id = :household
                        returning id
                        """))
                .param("household", household)
                .query(Long.class)
                .single();
    }

    void writeIncomes(
            Actor actor, long household, Campaign.Period period, Map<String, String> amounts, Warrant warrant) {
        sourced(actor, warrant, """
                        insert into registry.income_sheet as s (
                            household_id, division, period_from, period_to, estimated, amounts, source_kind, source,
                            source_on, collected_by, entered_by)
                        select id, division, :from, :to, :on < :to, :amounts::jsonb, :kind, :source, :on, :collected, :by
                          from registry.household where id = :household
                        on conflict on constraint one_sheet_of_a_period do update
                           set amounts = excluded.amounts, estimated = excluded.estimated, version = s.version + 1
                        """)
                .param("household", household)
                .param("from", period.from())
                .param("to", period.to())
                .param("amounts", FactsJson.write(amounts))
                .update();
    }

    /** A household is not called by, nor found by, a number that was wrong. */
    void forgetNumber(Actor actor, long household, String number) {
        jdbc.sql("""
                        update registry.household
                           set head_key = nullif(head_key, :key), label = case when label = :number then '' else label end,
                               version = version + 1
                         where id = :id and (head_key = :key or label = :number)
                        """)
                .param("id", household)
                .param("number", number)
                .param("key", IdentityNumber.of(number).key())
                .update();
    }

    /** Who said these fields, where it is no longer who said the record; the columns can be asked for from now on. */
    void sources(Actor actor, long household, Optional<Long> person, Collection<String> keys, Warrant warrant) {
        sourced(actor, warrant, """
                        insert into registry.field_source as f (
                            household_id, member_id, division, column_key, source_kind, source, source_on, collected_by,
                            entered_by)
                        select h.id, :person, h.division, k, :kind, :source, :on, :collected, :by
                          from registry.household h, unnest(:keys::text[]) k where h.id = :household
                        on conflict on constraint one_source_of_a_field do update
                           set source_kind = excluded.source_kind, source = excluded.source,
                               source_on = excluded.source_on, collected_by = excluded.collected_by,
                               entered_by = excluded.entered_by, reviewed_by = null, import_id = null
                        """)
                .param("household", household)
                .param("person", person.orElse(null))
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    /** From now on these columns can be asked for. */
    void known(Actor actor, Collection<String> keys) {
        jdbc.sql("""
                        insert into registry.known_column (column_key, import_id)
                        select unnest(:keys::text[]), 0 on conflict do nothing
                        """).param("keys", keys.toArray(String[]::new)).update();
    }

    void movePeople(Actor actor, List<Long> people, long household) {
        jdbc.sql("""
                        update registry.member m
                           set household_id = h.id, division = h.division, version = m.version + 1,
                               seq = m.seq + coalesce((select max(x.seq) from registry.member x
                                                        where x.household_id = h.id), 0)
                          from registry.household h where h.id = :household and m.id = any (:people)
                        """)
                .param("household", household)
                .param("people", people.toArray(Long[]::new))
                .update();
        jdbc.sql("""
                        update registry.field_source f set household_id = m.household_id, division = m.division
                          from registry.member m where m.id = f.member_id and m.id = any (:people)
                        """).param("people", people.toArray(Long[]::new)).update();
    }

    void relate(Actor actor, long person, String relation) {
        jdbc.sql("""
                        update registry.member set relation = :relation, is_head = :relation = '户主', version = version + 1
                         where id = :id
                        """).param("relation", relation).param("id", person).update();
    }

    void endPeople(Actor actor, List<Long> people, LocalDate on, String reason) {
        jdbc.sql("""
                        update registry.member set ended_on = :on, end_reason = :reason, version = version + 1
                         where id = any (:people) and ended_on is null
                        """)
                .param("people", people.toArray(Long[]::new))
                .param("on", on)
                .param("reason", reason)
                .update();
    }

    void end(Actor actor, long household, LocalDate on, String reason) {
        jdbc.sql("""
                        update registry.household set ended_on = :on, end_reason = :reason, version = version + 1
                         where id = :id and ended_on is null
                        """)
                .param("id", household)
                .param("on", on)
                .param("reason", reason)
                .update();
    }

    void place(Actor actor, long household, String division, Optional<String> group) {
        jdbc.sql("""
                        update registry.household set division = :division, group_text = :group, version = version + 1
                         where id = :id
                        """)
                .param("id", household)
                .param("division", division)
                .param("group", group.orElse(null))
                .update();
    }

    /** What follows from the rows: where they lie, who is the head, how outputs call the household. */
    void follow(Actor actor, long household) {
        for (String table : List.of("member", "income_sheet", "field_source", "finding", "verdict")) {
            jdbc.sql("""
                            update registry.%s x set division = h.division from registry.household h
                             where h.id = :id and x.household_id = h.id and x.division <> h.division
                            """.formatted(table)).param("id", household).update();
        }
        jdbc.sql("""
                        update registry.household h
                           set head_name = n.head_name, head_key = n.head_key, label = n.label, version = h.version + 1
                          from (select coalesce(m.name, k.head_name) as head_name,
                                       coalesce(m.identity_key, k.head_key) as head_key,
                                       coalesce(k.household_no, m.number_text, nullif(k.label, ''), '登记' || k.id) as label
                                  from registry.household k
                                  left join lateral (
                                      select * from registry.member where household_id = k.id and ended_on is null
                                       order by is_head desc, seq limit 1) m on true
                                 where k.id = :id) n
                         where h.id = :id
                           and (h.head_name, h.head_key, h.label) is distinct from (n.head_name, n.head_key, n.label)
                        """).param("id", household).update();
    }

    private StatementSpec person(Map<String, String> values, String sql) {
        Map<String, String> facts = new java.util.LinkedHashMap<>(values);
        facts.keySet().removeAll(List.of("name", "idNumber", "relation"));
        String number = values.get("idNumber");
        return jdbc.sql(sql)
                .param("name", values.get("name"))
                .param("number", number)
                .param("key", number == null ? null : IdentityNumber.of(number).key())
                .param("relation", values.get("relation"))
                .param("head", "户主".equals(values.get("relation")))
                .param("facts", FactsJson.write(facts));
    }

    private StatementSpec sourced(Actor actor, Warrant warrant, String sql) {
        return sourced(actor, warrant, jdbc.sql(sql));
    }

    private StatementSpec sourced(Actor actor, Warrant warrant, StatementSpec statement) {
        return statement
                .param("kind", kind)
                .param("source", warrant.source())
                .param("on", warrant.on())
                .param("collected", warrant.collectedBy())
                .param("by", actor.name());
    }
}

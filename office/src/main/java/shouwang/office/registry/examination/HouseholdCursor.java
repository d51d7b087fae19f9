package shouwang.office.registry.examination;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Scope;
import shouwang.office.packs.Packs;
import shouwang.office.registry.RegisteredHousehold;
import shouwang.office.registry.RegisteredHousehold.RegisteredMember;
import shouwang.office.registry.bulk.FactsJson;
import shouwang.policy.HouseholdRecord;
import shouwang.policy.MemberRecord;
import shouwang.policy.pack.Campaign;

/** Reads households one after the other from cursors of the transaction, in their order, with flat memory. */
@Repository
public class HouseholdCursor {

    private static final int AT_ONCE = 1000;

    private final Packs packs;
    private final JdbcClient jdbc;

    HouseholdCursor(Packs packs, JdbcClient jdbc) {
        this.packs = packs;
        this.jdbc = jdbc;
    }

    /** All households within a scope; to be closed before the transaction ends. */
    public Households open(Scope scope) {
        return open(scope, "true", "registry.shared_numbers(null)", new Long[0]);
    }

    /** These households, as far as they lie within the scope. */
    public Households open(Scope scope, Long[] ids) {
        String shared = """
                registry.shared_numbers(array(select identity_key from registry.member
                    where household_id = any (:ids) and identity_key is not null and ended_on is null))
                """;
        return open(scope, "h.id = any (:ids)", shared, ids);
    }

    private Households open(Scope scope, String which, String shared, Long[] ids) {
        Campaign.Period period = packs.inForce().campaign().accounting();
        Stream<Head> heads = jdbc
                .sql("""
                        select h.id, h.division, h.label, h.group_text, h.head_name,
                               h.facts::text as facts, s.amounts::text as amounts, h.kept_back, h.complete
                        from registry.household h
                        left join registry.income_sheet s on s.household_id = h.id and s.period_from = :from
                                                         and s.period_to = :to
                        where h.ended_on is null and h.division >= :low and h.division < :high and %s
                        order by h.id
                        """.formatted(which))
                .param("from", period.from())
                .param("to", period.to())
                .param("low", scope.low())
                .param("high", scope.high())
                .param("ids", ids)
                .withFetchSize(AT_ONCE)
                .query(HouseholdCursor::head)
                .stream();
        Stream<Person> persons = jdbc
                .sql("""
                        select m.household_id, m.id, m.name, m.number_text, m.relation, m.facts::text as facts,
                               m.identity_key in (select %s) as is_shared, (
                                   select f.name from registry.import_file f
                                   where f.import_id = m.import_id and f.seq = m.import_file) as file,
                               m.import_row
                        from registry.member m
                        where m.ended_on is null and m.division >= :low and m.division < :high and %s
                        order by m.household_id, m.seq
                        """.formatted(shared, which.replace("h.id", "m.household_id")))
                .param("low", scope.low())
                .param("high", scope.high())
                .param("ids", ids)
                .withFetchSize(2 * AT_ONCE)
                .query(HouseholdCursor::person)
                .stream();
        return new Households(heads, persons);
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        Array keptBack = row.getArray("kept_back");
        Map<String, String> facts = FactsJson.read(row.getString("facts"));
        Optional.ofNullable(row.getString("amounts")).map(FactsJson::read).ifPresent(facts::putAll);
        return new Head(
                row.getLong("id"),
                row.getString("division"),
                row.getString("label"),
                Optional.ofNullable(row.getString("group_text")),
                row.getString("head_name"),
                facts,
                Set.of((String[]) keptBack.getArray()),
                row.getBoolean("complete"));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        Map<String, String> values = FactsJson.read(row.getString("facts"));
        values.put("name", row.getString("name"));
        put(values, "idNumber", row.getString("number_text"));
        put(values, "relation", row.getString("relation"));
        long id = row.getLong("id");
        return new Person(
                row.getLong("household_id"),
                new MemberRecord(id, values, row.getBoolean("is_shared")),
                new RegisteredMember(
                        id,
                        row.getString("name"),
                        Optional.ofNullable(row.getString("file")),
                        row.getInt("import_row")));
    }

    private static void put(Map<String, String> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    private record Head(
            long id,
            String division,
            String label,
            Optional<String> groupText,
            String headName,
            Map<String, String> facts,
            Set<String> keptBack,
            boolean isComplete) {}

    private record Person(long household, MemberRecord record, RegisteredMember member) {}

    /** Households as they stream by, each with its people: two cursors in one order, read side by side. */
    public static final class Households implements Iterator<RegisteredHousehold>, AutoCloseable {

        private final Stream<Head> openHeads;
        private final Stream<Person> openPersons;
        private final Iterator<Head> heads;
        private final Iterator<Person> persons;
        private @Nullable Person ahead;

        private Households(Stream<Head> heads, Stream<Person> persons) {
            this.openHeads = heads;
            this.openPersons = persons;
            this.heads = heads.iterator();
            this.persons = persons.iterator();
            this.ahead = nextPerson();
        }

        @Override
        public boolean hasNext() {
            return heads.hasNext();
        }

        @Override
        public RegisteredHousehold next() {
            if (!heads.hasNext()) {
                throw new NoSuchElementException();
            }
            Head head = heads.next();
            List<MemberRecord> records = new ArrayList<>(4);
            List<RegisteredMember> members = new ArrayList<>(4);
            for (Person person = ahead; person != null && person.household() <= head.id(); person = ahead) {
                // One of an ended household stands before.
                if (person.household() == head.id()) {
                    records.add(person.record());
                    members.add(person.member());
                }
                ahead = nextPerson();
            }
            HouseholdRecord record =
                    new HouseholdRecord(head.label(), head.facts(), head.keptBack(), records, head.isComplete());
            return new RegisteredHousehold(
                    head.id(), head.division(), head.label(), head.groupText(), head.headName(), record, members);
        }

        @Override
        public void close() {
            openHeads.close();
            openPersons.close();
        }

        private @Nullable Person nextPerson() {
            return persons.hasNext() ? persons.next() : null;
        }
    }
}

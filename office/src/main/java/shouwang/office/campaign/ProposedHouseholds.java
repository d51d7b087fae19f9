package shouwang.office.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.campaign.ProposedHousehold.Person;
import shouwang.office.kernel.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What the register knows of households on the lists of marks. */
@Repository
class ProposedHouseholds {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ProposedHouseholds(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** These households, by village, group and entry. */
    List<ProposedHousehold> of(Scope scope, Collection<Long> households) {
        return jdbc.sql("""
                        select h.id, t.name as town, coalesce(regexp_replace(d.name, '(村民|居民)委员会$', ''), h.village) as village,
                            case when h.group_key ~ '^\\d+$' then h.group_key || '组'
                                 else coalesce(h.group_text, '') end as "group",
                            coalesce(h.household_no, '') as household_no, h.head_name,
                            coalesce(h.head_key, '') as head_number, h.facts, p.names, p.people_facts
                        from registry.v_household h
                        cross join lateral (
                            select coalesce(array_agg(m.name order by m.seq), '{}') as names,
                                coalesce(array_agg(m.facts::text order by m.seq), '{}') as people_facts
                            from registry.v_person m where m.household_id = h.id
                        ) p
                        left join region.division d on d.code = h.village
                        left join region.division t on t.code = d.parent
                        where h.id = any (:ids) and h.division >= :low and h.division < :high
                        order by h.division, h.id
                        """)
                .param("ids", households.toArray(Long[]::new))
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> household(row))
                .list();
    }

    private ProposedHousehold household(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("names").getArray();
        String[] facts = (String[]) row.getArray("people_facts").getArray();
        return new ProposedHousehold(
                row.getLong("id"),
                row.getString("town"),
                row.getString("village"),
                row.getString("group"),
                row.getString("household_no"),
                row.getString("head_name"),
                row.getString("head_number"),
                json.readValue(row.getString("facts"), FACTS),
                IntStream.range(0, names.length)
                        .mapToObj(i -> new Person(names[i], json.readValue(facts[i], FACTS)))
                        .toList());
    }
}

package shouwang.office.casework.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Scope;

/** The members of a household with their whole numbers, for the paper that they sign and for nothing else. */
@Repository
public class Signers {

    private final JdbcClient jdbc;

    Signers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The living members, the head first. */
    public List<Signer> of(Scope scope, long household) {
        return jdbc.sql("""
                        select p.name, coalesce(p.relation, '') as relation, p.is_head,
                               coalesce(p.identity_key, '') as number, p.facts ->> 'birthDate' as born_on
                        from registry.v_person p
                        where p.household_id = :household and p.division >= :low and p.division < :high
                        order by p.is_head desc, p.seq
                        """)
                .param("household", household)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new Signer(
                        row.getString("name"),
                        row.getString("relation"),
                        row.getBoolean("is_head"),
                        row.getString("number"),
                        Optional.ofNullable(row.getString("born_on"))
                                .filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}"))
                                .map(LocalDate::parse)))
                .list();
    }
}

package shouwang.office.registry.hand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Scope;
import shouwang.office.registry.HouseholdFile;
import shouwang.office.registry.HouseholdFile.Ending;
import shouwang.office.registry.HouseholdFile.FieldSource;
import shouwang.office.registry.HouseholdFile.IncomeSheet;
import shouwang.office.registry.HouseholdFile.Person;
import shouwang.office.registry.HouseholdFile.Provenance;
import shouwang.office.registry.bulk.FactsJson;

/** Reads one household with its people, incomes and sources. */
@Repository
public class FileReader {

    private static final String WITHIN = " and division >= :low and division < :high ";

    private final JdbcClient jdbc;

    FileReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<HouseholdFile> find(Scope scope, long household) {
        List<Person> people = asked(scope, household, """
                        select * from registry.member where household_id = :id and ended_on is null""" + WITHIN + "order by seq, id")
                .query(FileReader::person)
                .list();
        List<IncomeSheet> incomes = asked(scope, household, """
                        select s.*, null::int as import_row from registry.income_sheet s where household_id = :id""" + WITHIN + "order by period_from desc")
                .query(FileReader::incomes)
                .list();
        List<FieldSource> sources = asked(scope, household, """
                        select f.*, (select d.row_no from registry.difference d
                                      where d.household_id = f.household_id and d.import_id = f.import_id
                                        and d.member_id is not distinct from f.member_id
                                        and d.column_key = f.column_key limit 1) as import_row
                          from registry.field_source f where household_id = :id""" + WITHIN + "order by id")
                .query((row, number) -> new FieldSource(
                        Optional.of(row.getLong("member_id")).filter(id -> id != 0),
                        row.getString("column_key"),
                        provenance(row)))
                .list();
        // One number for the state of everything: versions only grow, and who left or came changes the sum of ids.
        return asked(scope, household, """
                        select h.*, (select concat_ws('.', h.version, sum(m.version), count(m), sum(m.id), max(s.of_sheets))
                                       from registry.member m,
                                            (select coalesce(sum(version), 0) as of_sheets from registry.income_sheet
                                              where household_id = :id) s
                                      where m.household_id = :id and m.ended_on is null) as stamp
                          from registry.household h where id = :id""" + WITHIN)
                .query((row, number) -> file(row, people, incomes, sources))
                .optional();
    }

    private StatementSpec asked(Scope scope, long household, String sql) {
        return jdbc.sql(sql).param("id", household).param("low", scope.low()).param("high", scope.high());
    }

    private static HouseholdFile file(
            ResultSet row, List<Person> people, List<IncomeSheet> incomes, List<FieldSource> sources)
            throws SQLException {
        LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
        return new HouseholdFile(
                row.getLong("id"),
                row.getString("division"),
                Optional.ofNullable(row.getString("household_no")),
                row.getString("head_name"),
                Optional.ofNullable(row.getString("group_text")),
                FactsJson.read(row.getString("facts")),
                Set.of((String[]) row.getArray("kept_back").getArray()),
                row.getBoolean("complete"),
                provenance(row),
                endedOn == null ? Optional.empty() : Optional.of(new Ending(endedOn, text(row, "end_reason"))),
                people,
                incomes,
                sources,
                row.getString("stamp"));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("name"),
                Optional.ofNullable(row.getString("number_text")),
                Optional.ofNullable(row.getString("relation")),
                row.getBoolean("is_head"),
                FactsJson.read(row.getString("facts")),
                provenance(row));
    }

    private static IncomeSheet incomes(ResultSet row, int number) throws SQLException {
        return new IncomeSheet(
                row.getLong("id"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getBoolean("estimated"),
                FactsJson.read(row.getString("amounts")),
                provenance(row));
    }

    private static Provenance provenance(ResultSet row) throws SQLException {
        return new Provenance(
                row.getString("source_kind"),
                row.getString("source"),
                row.getObject("source_on", LocalDate.class),
                text(row, "collected_by"),
                text(row, "entered_by"),
                text(row, "reviewed_by"),
                importId(row),
                row.getInt("import_row"));
    }

    private static Optional<Long> importId(ResultSet row) throws SQLException {
        return Optional.of(row.getLong("import_id")).filter(id -> id != 0);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}

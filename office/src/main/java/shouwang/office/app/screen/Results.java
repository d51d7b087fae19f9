package shouwang.office.app.screen;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Scope;
import shouwang.office.registry.Registry;
import shouwang.office.screening.Screening;
import shouwang.office.sheets.CsvOut;

/** 筛查结果: the files of {@code bin/screen}, household by household in the order of the rosters. */
@Repository
class Results {

    static final String REJECTS = "rejects.xlsx";

    private static final String IN_ORDER = " order by h.import_file, h.import_row, h.id";

    private final JdbcClient jdbc;
    private final Registry registry;
    private final Screening screening;

    Results(JdbcClient jdbc, Registry registry, Screening screening) {
        this.jdbc = jdbc;
        this.registry = registry;
        this.screening = screening;
    }

    /** Writes the files into a folder and answers which; {@code rejects.xlsx} only when a row was refused. */
    List<Path> write(Scope scope, long roster, Path folder) {
        List<Path> written = new ArrayList<>();
        written.add(households(scope, folder.resolve("households.csv")));
        written.add(findings(scope, folder.resolve("findings.csv")));
        written.add(verdicts(scope, folder.resolve("verdicts.csv")));
        written.add(lists(scope, folder.resolve("lists.csv")));
        Path rejects = folder.resolve(REJECTS);
        if (registry.rejects(scope, roster, rejects)) {
            written.add(rejects);
        }
        return written;
    }

    private Path households(Scope scope, Path file) {
        return csv(
                file,
                List.of(
                        "household",
                        "village_code",
                        "group",
                        "head",
                        "members",
                        "key_groups",
                        "form",
                        "monitored",
                        "focus"),
                """
                select h.label, h.village, h.group_text, h.head_name, h.members, r.key_groups, r.form, h.monitored,
                       h.focus
                  from registry.v_household h join screening.v_routing r on r.household_id = h.id
                """ + IN_ORDER,
                row -> new Object[] {
                    row.getString("label"),
                    row.getString("village"),
                    text(row, "group_text"),
                    row.getString("head_name"),
                    row.getInt("members"),
                    joined(row, "key_groups"),
                    row.getInt("form"),
                    row.getString("monitored"),
                    joined(row, "focus")
                });
    }

    private Path findings(Scope scope, Path file) {
        return csv(
                file,
                List.of("household", "file", "member", "rule", "severity", "answer", "because"),
                """
                select h.label, coalesce(m.name, f.name) as file, n.import_row as member, n.rule, n.severity, n.answer,
                       n.because
                  from registry.v_finding n
                  join registry.v_household h on h.id = n.household_id
                  left join registry.import_file f on f.import_id = h.import_id and f.seq = h.import_file
                  left join registry.import_file m on m.import_id = n.import_id and m.seq = n.import_file
                """ + IN_ORDER + ", n.rule, m.seq, n.import_row",
                row -> new Object[] {
                    row.getString("label"),
                    row.getString("file"),
                    text(row, "member"),
                    row.getString("rule"),
                    row.getString("severity"),
                    row.getString("answer"),
                    row.getString("because")
                });
    }

    private Path verdicts(Scope scope, Path file) {
        return csv(
                file,
                List.of(
                        "household",
                        "net_income",
                        "net_income_per_head",
                        "adjusted_income_per_head",
                        "in_range",
                        "risks",
                        "proposal"),
                """
                select h.label, h.net_income, h.net_income_per_head, h.adjusted_income_per_head, h.in_range, h.risks,
                       h.proposals
                  from registry.v_household h
                """ + IN_ORDER,
                row -> new Object[] {
                    row.getString("label"),
                    Optional.ofNullable(row.getBigDecimal("net_income")),
                    Optional.ofNullable(row.getBigDecimal("net_income_per_head")),
                    Optional.ofNullable(row.getBigDecimal("adjusted_income_per_head")),
                    row.getString("in_range"),
                    joined(row, "risks"),
                    joined(row, "proposals")
                });
    }

    private Path lists(Scope scope, Path file) {
        return csv(
                file,
                List.of("file", "row", "outcome", "household", "by", "because"),
                out -> screening.outcomes(
                        scope,
                        row -> out.row(
                                row.file(),
                                row.row(),
                                row.outcome().code(),
                                row.household(),
                                row.by(),
                                row.because())));
    }

    /** One statement, one file, one row at a time. */
    private Path csv(Path file, List<String> header, String sql, Cells cells) {
        return csv(
                file,
                header,
                out -> jdbc.sql(sql).withFetchSize(1000).query((RowCallbackHandler) row -> out.row(cells.of(row))));
    }

    private static Path csv(Path file, List<String> header, Consumer<CsvOut> rows) {
        try (OutputStream bytes = Files.newOutputStream(file);
                CsvOut out = new CsvOut(bytes, header)) {
            rows.accept(out);
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static String joined(ResultSet row, String column) throws SQLException {
        Object[] values = (Object[]) row.getArray(column).getArray();
        return String.join("|", List.of(values).stream().map(String::valueOf).toList());
    }

    private interface Cells {
        Object[] of(ResultSet row) throws SQLException;
    }
}

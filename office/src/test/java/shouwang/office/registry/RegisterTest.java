package shouwang.office.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import shouwang.office.WithDatabase;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Role;
import shouwang.office.kernel.Scope;

/** What the tests of the register share: an empty register, files made on the spot, people who do not exist. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "shouwang.files=target/registry-files")
@WithDatabase(ofItsOwn = true)
abstract class RegisterTest {

    static final Actor OFFICER = new Actor(3, 5, "样镇办", Role.TOWN_OFFICER, "512022115000");
    static final String PEOPLE = "村,姓名,证件号码,与户主关系";
    static final String FAMILIES = "村,户编号,姓名,证件号码,与户主关系,工资性收入";

    @Autowired
    Registry registry;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @TempDir
    Path folder;

    @BeforeEach
    void anEmptyRegister() throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        String.valueOf(environment.getProperty("spring.flyway.url")),
                        environment.getProperty("spring.flyway.user"),
                        environment.getProperty("spring.flyway.password"));
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "truncate registry.import, registry.household, registry.finding, registry.verdict, registry.known_column,"
                            + " registry.staged_row, registry.staged_household restart identity cascade");
        }
    }

    /** A CSV of these lines; the name counts. */
    HandedIn file(String name, String... lines) {
        try {
            Path file = folder.resolve(name);
            Files.writeString(file, String.join("\r\n", lines) + "\r\n");
            return new HandedIn(file, name);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Import staged(HandedIn... files) {
        return staged(OFFICER, files);
    }

    Import staged(Actor actor, HandedIn... files) {
        long id = registry.receive(actor, List.of(files));
        registry.stage(actor, id, Progress.UNWATCHED);
        return registry.find(actor.scope(), id).orElseThrow();
    }

    Import applied(HandedIn... files) {
        return applied(OFFICER, files);
    }

    Import applied(Actor actor, HandedIn... files) {
        Import staged = staged(actor, files);
        registry.apply(actor, staged.id(), Progress.UNWATCHED);
        return registry.find(actor.scope(), staged.id()).orElseThrow();
    }

    List<Difference> differences(Import found) {
        return registry.differences(Scope.EVERYWHERE, found.id(), 0, 1000);
    }

    /** The rows of a query as text, columns joined by a blank, within the whole country. */
    List<String> rows(String sql) {
        return rows(Scope.EVERYWHERE, sql);
    }

    List<String> rows(Scope scope, String sql) {
        return database.read(
                scope,
                () -> jdbc.sql(sql)
                        .query((row, number) -> {
                            List<String> cells = new ArrayList<>();
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                cells.add(String.valueOf(row.getString(i)));
                            }
                            return String.join(" ", cells);
                        })
                        .list());
    }

    /** Every household as: label, its head, how many members, complete or not. */
    List<String> households() {
        return rows("select label, head_name, members, complete from registry.v_household order by id");
    }

    /** What is wrong, row by row, as: row, place of the column, words. */
    List<String> errors(Import found) {
        return rows("select row_no, e.key, e.value from registry.staged_row r, jsonb_each_text(r.errors) e"
                + " where import_id = " + found.id() + " order by file_seq, row_no, e.key::int");
    }

    /** A number of nobody, with a right checksum: born 1980-01-01, area and sequence of our own. */
    static String number(int sequence) {
        String body = "512022198001%02d%03d".formatted(1 + sequence / 1000, sequence % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}

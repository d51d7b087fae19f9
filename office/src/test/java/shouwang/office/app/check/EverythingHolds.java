package shouwang.office.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What a test that was at work in an office asks at its end: whether everything holds in its database. */
public final class EverythingHolds {

    private EverythingHolds() {}

    public static void in(DataSource office) throws SQLException {
        try (Connection connection = office.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            assertThat(Invariants.check(connection))
                    .allSatisfy(checked ->
                            assertThat(checked.holds()).as(checked.inWords()).isTrue());
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setReadOnly(false);
        }
    }
}

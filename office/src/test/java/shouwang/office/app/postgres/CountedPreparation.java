package shouwang.office.app.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One table, and how often it was made. */
final class CountedPreparation implements ThrowAwayPostgres.Preparation {

    int times;

    @Override
    public String fingerprint() {
        return "one-table";
    }

    @Override
    public void prepare(Login owner) {
        times++;
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table visit (id int primary key)");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

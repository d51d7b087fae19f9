package shouwang.bench.filing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import shouwang.office.app.postgres.Login;

/** The reference: one row of a form's size a transaction, durable, by as many connections (逐行提交), no office between. */
record Commits(Login login) {

    private static final String ROW = "样".repeat(700);

    /** @return transactions a second */
    double perSecond(int transactions) {
        ExecutorService people = Executors.newFixedThreadPool(Rush.CONNECTIONS);
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("create table if not exists bench.row "
                    + "(id bigint generated always as identity primary key, words text not null)");
            long start = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < Rush.CONNECTIONS; i++) {
                all.add(people.submit(() -> insert(transactions / Rush.CONNECTIONS)));
            }
            for (Future<?> one : all) {
                one.get();
            }
            return transactions / ((System.nanoTime() - start) / 1e9);
        } catch (SQLException | ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        } finally {
            people.shutdownNow();
        }
    }

    private void insert(int rows) {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement("insert into bench.row (words) values (?)")) {
            for (int i = 0; i < rows; i++) {
                statement.setString(1, ROW);
                statement.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }
}

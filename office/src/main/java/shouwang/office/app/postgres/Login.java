package shouwang.office.app.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How one role signs in to the database (数据库登录): the address as JDBC writes it, the role and its password. */
public record Login(String url, String user, String password) {

    /** On this machine, in a database of ours. */
    static Login local(int port, String user, String password) {
        return new Login("jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE, user, password);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Without the password: logins end up in messages. */
    @Override
    public String toString() {
        return user + " @ " + url;
    }
}

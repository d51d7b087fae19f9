package shouwang.office.app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import shouwang.office.app.postgres.CannotStart;
import shouwang.office.app.postgres.Login;

/**
 * A PostgreSQL server that somebody else runs (外部数据库), as the environment names it. How its roles are made is
 * written in {@code docs/runbooks/external-database.md}.
 */
record ExternalDatabase(Login application, Login owner) {

    static final String URL = "SHOUWANG_DB_URL";

    private static final String HOW = ",见 docs/runbooks/external-database.md";
    private static final String OFFICE_ROLE = "shouwang_app";
    private static final int OLDEST = 15;

    static ExternalDatabase named(Map<String, String> environment) {
        String url = given(environment, URL);
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart(URL + " 应当写成 jdbc:postgresql://主机:5432/数据库名" + HOW);
        }
        Login application =
                new Login(url, given(environment, "SHOUWANG_DB_USER"), given(environment, "SHOUWANG_DB_PASSWORD"));
        Login owner = environment.containsKey("SHOUWANG_DB_OWNER")
                ? new Login(
                        url, given(environment, "SHOUWANG_DB_OWNER"), given(environment, "SHOUWANG_DB_OWNER_PASSWORD"))
                : application;
        return new ExternalDatabase(application, owner);
    }

    private static String given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new CannotStart("使用外部数据库还缺环境变量 " + name + HOW));
    }

    /** Looks whether row-level security would bind the office there, before anything is written. */
    OfficeDatabase open() {
        try (Connection connection = application.connect()) {
            refuseAnOldServer(connection);
            refuseARoleAboveTheLaw(connection, application.user());
            refuseARoleThatIsNotTheOffice(connection);
            refuseARoleAboveTheLaw(connection, OFFICE_ROLE);
        } catch (SQLException failure) {
            throw new CannotStart("外部数据库连接不上(" + failure.getMessage() + "):请检查地址、用户和密码" + HOW, failure);
        }
        Optional<String> actsAs = application.user().equals(OFFICE_ROLE) ? Optional.empty() : Optional.of(OFFICE_ROLE);
        return new OfficeDatabase(application, owner, actsAs, Optional.empty());
    }

    private static void refuseAnOldServer(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new CannotStart("外部数据库是 PostgreSQL " + version + ",守望需要 " + OLDEST + " 或更新的版本");
        }
    }

    private static void refuseARoleAboveTheLaw(Connection connection, String role) throws SQLException {
        if (isTrue(connection, "select rolsuper or rolbypassrls from pg_roles where rolname = ?", role)) {
            throw new CannotStart("数据库用户 " + role + " 是超级用户或可以绕过行级安全(BYPASSRLS),各村的数据就分不开了:请换一个普通用户" + HOW);
        }
    }

    private static void refuseARoleThatIsNotTheOffice(Connection connection) throws SQLException {
        boolean exists = isTrue(connection, "select true from pg_roles where rolname = ?", OFFICE_ROLE);
        if (!exists || !isTrue(connection, "select pg_has_role(current_user, ?, 'MEMBER')", OFFICE_ROLE)) {
            throw new CannotStart("数据库用户还不是角色 " + OFFICE_ROLE + " 的成员,请先建立这个角色" + HOW);
        }
    }

    private static boolean isTrue(Connection connection, String question, String role) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, role);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}

package shouwang.office.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import shouwang.office.WithDatabase;

@SpringBootTest
@WithDatabase
class TestDatabaseTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void signsTheOfficeInAsTheRoleThatOwnsNothing() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("shouwang_app");
        assertThat(jdbc.sql("select count(*) from pg_class where relowner = current_user::regrole")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void canNotBypassRowLevelSecurity() {
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}

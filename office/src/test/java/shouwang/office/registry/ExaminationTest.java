package shouwang.office.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shouwang.office.kernel.Scope;

/** What the pack in force finds is kept, and what is found again is not touched. */
class ExaminationTest extends RegisterTest {

    private static final String HEADER = "村,户编号,姓名,证件号码,与户主关系,工资性收入,生产经营性收入,生产经营性支出,财产性收入,转移性收入,理赔收入,合规自付支出";
    private static final String HEAD = "复兴庙村,H1,样甲," + number(1) + ",户主,20000,0,0,0,0,0,6000";
    private static final String WIFE = "复兴庙村,H1,样乙," + number(2) + ",配偶,,,,,,,";

    @Autowired
    Households households;

    @Test
    void theVerdictStandsWithTheImport() {
        applied(file("一.csv", HEADER, HEAD, WIFE));
        assertThat(
                        rows(
                                "select net_income, net_income_per_head, adjusted_income_per_head, in_range from registry.verdict"))
                .containsExactly("20000.00 10000.00 7000.00 yes");
    }

    @Test
    void anIncompleteHouseholdHasNoFigures() {
        applied(file("一.csv", HEADER, HEAD, WIFE.replace("样乙", "")));
        assertThat(rows("select net_income, in_range from registry.verdict")).containsExactly("null unknown");
    }

    @Test
    void oneNumberInTwoVillagesIsFoundInBothAndForgottenWhenItIsRepaired() {
        String other = "四洞桥村,H2,样丙," + number(1) + ",户主,,,,,,,";
        applied(file("一.csv", HEADER, HEAD, other));
        assertThat(rows("select label from registry.finding join registry.household on id = household_id"
                        + " where rule = 'DQ006' order by 1"))
                .containsExactly("H1", "H2");
        Import repaired = applied(file("二.csv", HEADER, HEAD, other.replace(number(1), number(3))));
        registry.answer(
                OFFICER, differences(repaired).stream().map(Difference::id).toList(), true, "样例:号码写错");
        households.examine(OFFICER, Progress.UNWATCHED);
        assertThat(rows("select household_id from registry.finding where rule = 'DQ006'"))
                .isEmpty();
    }

    @Test
    void theOwnerOfTheTablesSeesNobodyWithoutAScope() throws SQLException {
        applied(file("一.csv", HEADER, HEAD, WIFE));
        try (Connection owner = DriverManager.getConnection(
                        String.valueOf(environment.getProperty("spring.flyway.url")),
                        environment.getProperty("spring.flyway.user"),
                        environment.getProperty("spring.flyway.password"));
                ResultSet counted = owner.createStatement().executeQuery("select count(*) from registry.member")) {
            assertThat(counted.next()).isTrue();
            assertThat(counted.getInt(1)).isZero();
        }
    }

    @Test
    void whatIsFoundAgainIsNotTouched() {
        applied(file("一.csv", HEADER, HEAD, WIFE.replace(number(2), "512022")));
        String print = "select ctid, xmin from registry.finding order by rule, member_id";
        List<String> before = rows(print);
        households.examine(OFFICER, Progress.UNWATCHED);
        assertThat(before).isNotEmpty();
        assertThat(rows(print)).isEqualTo(before);
    }

    @Test
    void aColumnThatNoRosterHadIsNotAskedFor() {
        applied(file("一.csv", PEOPLE, "复兴庙村,样甲," + number(1) + ",户主"));
        assertThat(households.desk(OFFICER).notAsked()).isNotEmpty();
        assertThat(rows("select 1 from registry.finding where rule = 'DQ024'")).isEmpty();
        applied(file("二.csv", PEOPLE + ",民族", "复兴庙村,样乙," + number(2) + ",户主,样族"));
        assertThat(rows("select answer from registry.finding where rule = 'DQ024' order by household_id"))
                .as("asked of everybody from now on")
                .contains("flagged");
    }

    @Test
    void householdsStreamInTheOrderTheyCameWithTheirPeopleAndRows() {
        applied(file("一.csv", HEADER, HEAD, "四洞桥村,H2,样丙," + number(3) + ",户主,,,,,,,", WIFE));
        List<String> streamed = new ArrayList<>();
        households.stream(
                Scope.EVERYWHERE,
                household -> streamed.add(household.label()
                        + household.members().stream()
                                .map(m -> " " + m.name() + "@" + m.file().orElse("") + ":" + m.row())
                                .toList()));
        assertThat(streamed).containsExactly("H1[ 样甲@一.csv:2,  样乙@一.csv:4]", "H2[ 样丙@一.csv:3]");
        long ours = Long.parseLong(
                rows("select id from registry.household where label = 'H1'").get(0));
        assertThat(households.household(Scope.of("512022115202"), ours)).isPresent();
        assertThat(households.household(Scope.of("512022115203"), ours))
                .as("another village's household")
                .isEmpty();
    }
}

package shouwang.office.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shouwang.office.screening.InventedLists.MONITOR;
import static shouwang.office.screening.InventedLists.OFFICER;
import static shouwang.office.screening.InventedLists.PROVINCE;
import static shouwang.office.screening.InventedRegister.FUXING;
import static shouwang.office.screening.InventedRegister.SIDONG;
import static shouwang.office.screening.InventedRegister.number;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.Divisions;
import shouwang.office.registry.HouseholdsChanged;
import shouwang.office.screening.InventedRegister.Person;

/** Who must be looked at, one open lead per household and clause. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase
@Transactional
@RecordApplicationEvents
class LeadsTest {

    @Autowired
    Screening screening;

    @Autowired
    LeadDesk leads;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ApplicationEvents said;

    @TempDir
    Path folder;

    private InventedRegister register;
    private InventedLists lists;
    private long ours;
    private long theirs;

    @BeforeEach
    void twoHouseholds() {
        register = new InventedRegister(database, jdbc, divisions);
        lists = new InventedLists(screening, folder);
        ours = register.household(FUXING, "3", new Person("样一", number(1)), new Person("样小", number(2)));
        theirs = register.household(SIDONG, "3", new Person("样三", number(5)));
    }

    @Test
    void dismissesNothingWithoutAReasonOrInAnotherVillage() {
        verdict(theirs, "assess");
        Lead lead = open(theirs).get(0);
        assertThatThrownBy(() -> leads.dismiss(OFFICER, lead.id(), "")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> leads.dismiss(MONITOR, lead.id(), "不困难")).isInstanceOf(Refusal.class);
        assertThat(leads.open(MONITOR.scope(), 0, 10)).isEmpty();
    }

    @Test
    void raisesNoLeadWhereNothingIsProposedOrOnlyFactsAreMissing() {
        verdict(ours, "none");
        verdict(theirs, "unknown");
        assertThat(open(ours)).isEmpty();
        assertThat(open(theirs)).isEmpty();
    }

    @Test
    void raisesOneLeadForEveryThingProposed() {
        verdict(ours, "look-back", "rollback-check");
        verdict(ours, "look-back", "rollback-check");
        assertThat(open(ours)).extracting(Lead::clause).containsExactlyInAnyOrder("look-back", "rollback-check");
        assertThat(open(ours)).extracting(Lead::because).allMatch(because -> because.endsWith("(方案 一(三))。"));
        assertThat(said.stream(LeadRaised.class)
                        .mapToInt(event -> event.leads().size())
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void raisesOneLeadForAHouseholdHoweverManyRowsOfAListNameIt() {
        lists.take(PROVINCE, lists.file("姓名,证件号码", "样一," + number(1), "样小," + number(2)));
        assertThat(open(ours))
                .singleElement()
                .satisfies(lead -> assertThat(lead.because()).contains("因病、因残"));
    }

    @Test
    void dropsADismissedLeadFromTheListAndKeepsItDropped() {
        verdict(ours, "assess");
        leads.dismiss(OFFICER, open(ours).get(0).id(), "已核实,不困难");
        assertThat(open(ours)).isEmpty();
        assertThatThrownBy(() -> leads.dismiss(OFFICER, allLeads(ours).get(0), "再来"))
                .isInstanceOf(Refusal.class);

        verdict(ours, "assess");
        assertThat(open(ours)).as("on the same facts").isEmpty();
    }

    @Test
    void raisesADismissedLeadAgainOnOtherFacts() {
        lists.take(PROVINCE, lists.file("姓名,证件号码", "样一," + number(1)));
        leads.dismiss(OFFICER, open(ours).get(0).id(), "已核实");
        lists.take(PROVINCE, lists.file("姓名,证件号码", "样小," + number(2)));
        assertThat(open(ours)).hasSize(1);
    }

    @Test
    void closesALeadWhoseGroundIsGone() {
        verdict(ours, "assess");
        verdict(ours, "none");
        assertThat(open(ours)).isEmpty();
        verdict(ours, "assess");
        assertThat(open(ours)).as("nobody dismissed it").hasSize(1);
    }

    private void verdict(long household, String... proposals) {
        register.verdict(household, "no", proposals);
        events.publishEvent(new HouseholdsChanged(0, List.of(household), OFFICER));
    }

    private List<Lead> open(long household) {
        return leads.open(OFFICER.scope(), 0, 100).stream()
                .filter(lead -> lead.household().id() == household)
                .toList();
    }

    private List<Long> allLeads(long household) {
        return database.read(
                OFFICER,
                () -> jdbc.sql("select id from screening.lead where household_id = :id")
                        .param("id", household)
                        .query(Long.class)
                        .list());
    }
}

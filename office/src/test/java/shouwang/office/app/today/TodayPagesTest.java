package shouwang.office.app.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static shouwang.office.access.SignedPeople.as;
import static shouwang.office.campaign.InventedTown.ADMINISTRATOR;
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.campaign.InventedTown.NEIGHBOUR;
import static shouwang.office.casework.CaseFolk.CHIEF;
import static shouwang.office.casework.CaseFolk.COUNTY_OFFICER;
import static shouwang.office.casework.CaseFolk.LEADER;
import static shouwang.office.casework.CaseFolk.MONITOR;
import static shouwang.office.casework.CaseFolk.OFFICER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.InventedTown;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.casework.CaseFolk;
import shouwang.office.casework.Casework;
import shouwang.office.casework.MarkFolk;
import shouwang.office.casework.MarkRuling;
import shouwang.office.casework.Marks;
import shouwang.office.casework.MeetingDesk;
import shouwang.office.casework.NewCase;
import shouwang.office.casework.marks.MarkAction;
import shouwang.office.casework.meetings.Meeting;
import shouwang.office.casework.procedure.Action;
import shouwang.office.fieldwork.Attempt;
import shouwang.office.fieldwork.Attempts;
import shouwang.office.fieldwork.Crew;
import shouwang.office.fieldwork.Giving;
import shouwang.office.fieldwork.VisitOrders;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.office.region.Divisions;
import shouwang.office.screening.KeyGroups;
import shouwang.policy.procedure.MarkKind;

/** The page after signing in: nobody else's work, one's own by deadline, each line leading to what it counts. */
@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase
@Transactional
@Import(CaseFolk.class)
class TodayPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 5, 20);
    private static final Actor MEMBER = new Actor(41, 42, "样网格员", Role.VILLAGE_MONITOR, FUXING);
    private static final Crew CREW = new Crew(List.of(
            new Crew.Inspector(Optional.of(MONITOR.account()), MONITOR.name(), "村干部"),
            new Crew.Inspector(Optional.empty(), MEMBER.name(), "网格员")));

    @Autowired
    MockMvc pages;

    @Autowired
    VisitOrders orders;

    @Autowired
    Attempts attempts;

    @Autowired
    Casework casework;

    @Autowired
    CaseFolk folk;

    @Autowired
    MeetingDesk meetings;

    @Autowired
    KeyGroups groups;

    @Autowired
    Marks marks;

    @Autowired
    MarkRuling ruling;

    @Autowired
    OfficeClock clock;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    private InventedTown town;
    private long household;

    @BeforeEach
    void aHouseholdOfTheVillage() {
        clock.startOn(TODAY);
        town = new InventedTown(database, jdbc, divisions);
        household = town.household(FUXING, "3", "H-1", Map.of(), Person.of("样一", "51202219500101001X"));
        town.verdict(household, "no");
    }

    @Test
    void theAdministratorHasNoFieldWorkAndComesToTheBoard() throws Exception {
        pages.perform(get("/today").with(as(ADMINISTRATOR)))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void nobodyReadsWhatWaitsInAnotherVillage() throws Exception {
        visits();
        assertThat(today(NEIGHBOUR)).doesNotContain("等着入户", "/visits/orders/");
    }

    @Test
    void whoeverHasNothingToDoIsToldSoInWords() throws Exception {
        assertThat(today(COUNTY_OFFICER)).contains("现在没有等您办理的事项");
    }

    @Test
    void theCrewSeesItsOwnHouseholdsAndTheNextIsOneTapAway() throws Exception {
        long order = visits();
        assertThat(today(MONITOR))
                .contains("您这一组还有 1 户等着入户", "/visits/orders?state=open&amp;mine=true", "还有 9 天", "方案 二(三)")
                .contains("/visits/orders/" + order + "\"");
        assertThat(today(MEMBER))
                .as("known by name where no account was written")
                .contains("您这一组还有 1 户等着入户");
        assertThat(shown(MONITOR, "/visits/orders?state=open&mine=true")).contains("样一");
        assertThat(shown(new Actor(77, 78, "样别人", Role.VILLAGE_MONITOR, FUXING), "/visits/orders?state=open&mine=true"))
                .doesNotContain("样一");
    }

    @Test
    void whatIsOverdueStandsFirstInWordsAndNotByColourAlone() throws Exception {
        visits();
        casework.open(MONITOR, new NewCase(household, "GRID", "走访发现", TODAY));
        clock.startOn(LocalDate.of(2023, 5, 31));
        String page = today(CHIEF);
        assertThat(page).contains("全村有 1 户过了期限还没有入户", "已超期 2 天", "/cases?state=mine-late");
        assertThat(page.indexOf("已超期")).isLessThan(page.indexOf("尽快") < 0 ? page.length() : page.indexOf("尽快"));
    }

    @Test
    void aHouseholdThatWasNotMetIsToTryAgainAndAfterThreeDaysTheChiefs() throws Exception {
        long order = visits();
        for (int day = 0; day < 3; day++) {
            attempts.note(MONITOR, order, new Attempt(UUID.randomUUID(), clock.today(), CREW.names(), "家中无人"));
            assertThat(today(MONITOR)).contains(day < 2 ? "1 户上次没有联系上" : "1 户多次联系不上");
            clock.startOn(clock.today().plusDays(1));
        }
        assertThat(shown(CHIEF, "/visits/orders?state=unreachable")).contains("样一");
        assertThat(today(CHIEF)).contains("全村有 1 户多次联系不上，要村（社区）主要负责人出面");
    }

    @Test
    void theChiefIsToldOfTheMeetingAndOfWhoMustBeSpokenOf() throws Exception {
        groups.putIn(MONITOR, household, "收入骤减");
        assertThat(today(CHIEF)).contains("1 户应上会还没有上会", "/meetings/due");
        long id = meetings.convene(CHIEF, new Meeting.Call(TODAY, "9时", "村委会", "样甲", "样乙"), List.of("样甲 书记", "样乙 主任"));
        assertThat(today(CHIEF))
                .contains("还有 1 户没有结论", "/meetings/" + id, "今天到期")
                .doesNotContain("应上会");
    }

    @Test
    void aCaseWaitsForWhoeverTheTableNamesAndForNobodyElse() throws Exception {
        long id = casework.open(MONITOR, new NewCase(household, "GRID", "走访发现", TODAY));
        assertThat(today(LEADER)).doesNotContain("识别认定有 1 户等您办理");
        folk.papers(id);
        folk.through(id, Action.PRE_ASSESS, Action.FILE_VISIT, Action.SIGN, Action.PASS);
        folk.compared(id);
        folk.through(id, Action.POST_NOTICE);
        folk.daysPass(6);
        folk.through(id, Action.CLOSE_NOTICE);
        assertThat(today(OFFICER)).contains("识别认定有 1 户等您办理", "/cases?state=mine");
        folk.through(id, Action.REVIEW);
        assertThat(today(OFFICER)).doesNotContain("识别认定有 1 户等您办理");
        assertThat(today(LEADER)).contains("识别认定有 1 户等您办理");
        folk.through(id, Action.SIGN_OFF);
        assertThat(today(COUNTY_OFFICER)).contains("识别认定有 1 户等您办理");
    }

    @Test
    void aMarkWaitsForTheVillageAndThenForTheTown() throws Exception {
        database.write(
                Actor.OFFICE,
                () -> jdbc.sql(
                                "update registry.verdict set monitored = 'yes', proposals = array[:proposal] where household_id = :id")
                        .param("proposal", ruling.proposal(MarkKind.NO_LABOUR))
                        .param("id", household)
                        .update());
        assertThat(today(OFFICER)).doesNotContain("附件8的标注");
        assertThat(today(CHIEF)).contains("附件8的标注有 1 户等您办理", "/marks?kind=no-labour&amp;state=mine");
        new MarkFolk(marks, ruling, MarkKind.NO_LABOUR).through(household, MarkAction.CONFIRM);
        assertThat(today(CHIEF)).doesNotContain("附件8的标注");
        assertThat(today(OFFICER)).contains("附件8的标注有 1 户等您办理");
    }

    @Test
    void theTownOfficerReadsWhatIsOwedToThePlansDates() throws Exception {
        assertThat(today(OFFICER)).contains("已超期 10 天", "方案 二(一)", "还没有上报", "/staff");
        assertThat(today(COUNTY_OFFICER)).doesNotContain("还没有登记参与人员");
    }

    /** The household is to be visited by the crew; its order. */
    private long visits() {
        orders.giveAll(MONITOR, new Giving(FUXING, CREW, LocalDate.of(2023, 5, 29), false));
        return orders.ofHousehold(MONITOR.scope(), household).orElseThrow().id();
    }

    private String today(Actor actor) throws Exception {
        return shown(actor, "/today");
    }

    private String shown(Actor actor, String address) throws Exception {
        return pages.perform(get(address).with(as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}

package shouwang.office.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static shouwang.office.access.SignedPeople.as;
import static shouwang.office.campaign.InventedTown.COUNTY_OFFICER;
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.campaign.InventedTown.MONITOR;
import static shouwang.office.campaign.InventedTown.NEIGHBOUR;
import static shouwang.office.campaign.InventedTown.OFFICER;
import static shouwang.office.campaign.InventedTown.SIDONG;
import static shouwang.office.campaign.InventedTown.TOWN;
import static shouwang.office.campaign.InventedTown.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.Gathering.What;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.fieldwork.VisitOrder;
import shouwang.office.fieldwork.VisitOrders;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;
import shouwang.office.region.Divisions;

/** Who goes with whom, which place is whose, how far each team is. */
@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase
@Transactional
class TeamPagesTest {

    @Autowired
    MockMvc pages;

    @Autowired
    StaffPool pool;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Teams teams;

    @Autowired
    Patches patches;

    @Autowired
    VisitOrders orders;

    @Autowired
    OfficeClock clock;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    private InventedTown town;
    private long first;
    private long second;

    @BeforeEach
    void peopleOfWhomOneIsUntrained() {
        town = new InventedTown(database, jdbc, divisions);
        first = household("1", "样甲户");
        second = household("2", "样乙户");
        for (String name : List.of("样甲", "样乙", "样丙", "样未训")) {
            pool.add(OFFICER, new NewStaff(FUXING, name, "", "网格员", Optional.empty()));
        }
        pool.add(OFFICER, new NewStaff(SIDONG, "样邻", "", "网格员", Optional.empty()));
        long training = gatherings.hold(
                OFFICER, new What(GatheringKind.TRAINING, clock.today(), "", "样培训", ""), UUID.randomUUID());
        gatherings.tick(OFFICER, training, 0, Set.copyOf(ids("样甲", "样乙", "样丙", "样邻")));
    }

    @Test
    void aTeamHasAtLeastTwoDistinctPeople() throws Exception {
        forms(MONITOR, FUXING, "第1组", "", id("样甲"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("至少要有 2 名不同的人")));
        forms(MONITOR, FUXING, "第1组", "", id("样甲"), id("样甲")).andExpect(status().isUnprocessableContent());
        assertThat(teams.list(MONITOR)).isEmpty();
    }

    @Test
    void anUntrainedPersonGoesOnlyWithARecordedReason() throws Exception {
        forms(MONITOR, FUXING, "第1组", "", id("样甲"), id("样未训"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("样未训未培训"), containsString("value=\"第1组\""), containsString("checked"))));
        forms(MONITOR, FUXING, "第1组", "人手不足,次日补训", id("样甲"), id("样未训")).andExpect(status().is3xxRedirection());
        assertThat(teams.list(MONITOR).get(0).members())
                .extracting(Team.Member::name, Team.Member::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("样甲", ""),
                        org.assertj.core.groups.Tuple.tuple("样未训", "人手不足,次日补训"));
    }

    @Test
    void aPersonOfTwoTeamsNeedsWords() throws Exception {
        team("第1组", "样甲", "样乙");
        forms(MONITOR, FUXING, "第2组", "", id("样乙"), id("样丙"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("样乙已在“第1组”")));
        forms(MONITOR, FUXING, "第2组", "两片相邻", id("样乙"), id("样丙")).andExpect(status().is3xxRedirection());
    }

    @Test
    void aVillageFormsNoTeamOfAnotherAndSeesNone() throws Exception {
        long ours = team("第1组", "样甲", "样乙");
        forms(MONITOR, SIDONG, "第1组", "", id("样甲"), id("样乙")).andExpect(status().isUnprocessableContent());
        pages.perform(get("/teams/" + ours).with(as(NEIGHBOUR))).andExpect(status().isNotFound());
        act(NEIGHBOUR, "/teams/%d/places".formatted(ours), "place", FUXING, "dueOn", due())
                .andExpect(status().isNotFound());
        act(NEIGHBOUR, "/teams/%d/ending".formatted(ours), "reason", "x").andExpect(status().isNotFound());
        act(COUNTY_OFFICER, "/teams/%d/ending".formatted(ours), "reason", "x").andExpect(status().isNotFound());
        shown(NEIGHBOUR, "/teams", not(containsString("第1组")));
        assertThat(patches.of(OFFICER, ours)).isEmpty();
    }

    @Test
    void everyHouseholdOfAPlaceGetsAnOrderForTheTeamsPeople() throws Exception {
        long team = team("第1组", "样甲", "样乙");
        act(MONITOR, "/teams/%d/places".formatted(team), "place", FUXING + "001", "dueOn", due())
                .andExpect(redirectedUrl("/teams/%d?given=1".formatted(team)));
        VisitOrder order = order(first);
        assertThat(order.crew().names()).containsExactly("样甲", "样乙");
        assertThat(order.terms().dueOn()).isEqualTo(clock.today().plusDays(9));
        assertThat(orders.ofHousehold(Scope.of(TOWN), second)).isEmpty();
        shown(MONITOR, "/teams/" + team, allOf(containsString("复兴庙村1组"), containsString("样甲")));
        long place = patches.of(MONITOR, team).get(0).id();
        shown(
                MONITOR,
                "/teams/%d/places/%d".formatted(team, place),
                allOf(containsString("样甲户"), containsString("附件7"), not(containsString("13900000001"))));
    }

    @Test
    void whatIsSomebodysIsNotGivenTwiceNeitherWithinNorAround() throws Exception {
        long one = team("第1组", "样甲", "样乙");
        long other = teamFor("第2组", "相邻", "样乙", "样丙");
        patches.assign(MONITOR, one, FUXING + "001", clock.today());
        for (String place : List.of(FUXING + "001", FUXING)) {
            act(MONITOR, "/teams/%d/places".formatted(other), "place", place, "dueOn", due())
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString("已派给“第1组”")));
        }
        act(MONITOR, "/teams/%d/places".formatted(other), "place", SIDONG, "dueOn", due())
                .andExpect(status().isUnprocessableContent());
        act(MONITOR, "/teams/%d/places".formatted(other), "place", FUXING + "002", "dueOn", "2000-01-01")
                .andExpect(status().isUnprocessableContent());
        patches.assign(MONITOR, other, FUXING + "002", clock.today());
        assertThat(patches.free(MONITOR, teams.find(MONITOR, one))).isEmpty();
    }

    @Test
    void aPlaceTakenBackGoesToTheNextTeamWithWhatIsStillToVisit() throws Exception {
        long one = team("第1组", "样甲", "样乙");
        long other = teamFor("第2组", "", "样丙", "样甲", "相邻");
        patches.assign(MONITOR, one, FUXING, clock.today().plusDays(3));
        long place = patches.of(MONITOR, one).get(0).id();
        String ending = "/teams/%d/places/%d/ending".formatted(one, place);
        act(MONITOR, ending, "reason", "").andExpect(status().isUnprocessableContent());
        act(MONITOR, ending, "reason", "人手调整").andExpect(status().is3xxRedirection());
        act(MONITOR, ending, "reason", "再收").andExpect(status().isConflict());
        assertThat(patches.assign(MONITOR, other, FUXING, clock.today().plusDays(3)))
                .isEqualTo(2);
        assertThat(order(first).crew().names()).containsExactly("样丙", "样甲");
    }

    @Test
    void whenPeopleChangeTheHouseholdsWaitForThoseWhoGoNow() throws Exception {
        long team = team("第1组", "样甲", "样乙");
        patches.assign(MONITOR, team, FUXING, clock.today().plusDays(3));
        act(MONITOR, "/teams/%d/members/%d/leaving".formatted(team, id("样乙")), "reason", "病休")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("至少要有 2 名")));
        act(MONITOR, "/teams/%d/members".formatted(team), "staff", "" + id("样未训"))
                .andExpect(status().isUnprocessableContent());
        act(MONITOR, "/teams/%d/members".formatted(team), "staff", "" + id("样丙"))
                .andExpect(redirectedUrl("/teams/%d?done".formatted(team)));
        act(MONITOR, "/teams/%d/members".formatted(team), "staff", "" + id("样丙"))
                .andExpect(status().isConflict());
        act(MONITOR, "/teams/%d/members/%d/leaving".formatted(team, id("样乙")), "reason", "病休")
                .andExpect(status().is3xxRedirection());
        assertThat(order(first).crew().names()).containsExactly("样甲", "样丙");
        assertThat(order(second).crew().names()).containsExactly("样甲", "样丙");
    }

    @Test
    void aHouseholdThatCameLaterGetsItsOrderToo() throws Exception {
        long team = team("第1组", "样甲", "样乙");
        patches.assign(MONITOR, team, FUXING, clock.today().plusDays(3));
        long late = household("1", "样迟户");
        shown(MONITOR, "/teams/" + team, containsString("给 1 户补派任务"));
        act(MONITOR, "/teams/%d/orders".formatted(team)).andExpect(redirectedUrl("/teams/%d?given=1".formatted(team)));
        assertThat(order(late).crew().names()).containsExactly("样甲", "样乙");
    }

    @Test
    void whoHasPlacesIsNotDissolved() throws Exception {
        long team = team("第1组", "样甲", "样乙");
        patches.assign(MONITOR, team, FUXING, clock.today().plusDays(3));
        act(MONITOR, "/teams/%d/ending".formatted(team), "reason", "完成").andExpect(status().isUnprocessableContent());
        patches.takeBack(MONITOR, team, patches.of(MONITOR, team).get(0).id(), "完成");
        act(MONITOR, "/teams/%d/ending".formatted(team), "reason", "完成").andExpect(redirectedUrl("/teams?ended"));
        pages.perform(get("/teams/" + team).with(as(MONITOR))).andExpect(status().isNotFound());
    }

    @Test
    void aFormSentTwiceIsOneTeam() throws Exception {
        String form = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            act(
                            MONITOR,
                            "/teams",
                            "form",
                            form,
                            "division",
                            FUXING,
                            "name",
                            "第1组",
                            "staff",
                            "" + id("样甲"),
                            "staff",
                            "" + id("样乙"))
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(teams.list(MONITOR)).hasSize(1);
        forms(MONITOR, FUXING, "第1组", "", id("样甲"), id("样丙")).andExpect(status().isConflict());
    }

    @Test
    void lagIsWhatAnEvenPaceWouldHaveDone() {
        LocalDate from = LocalDate.of(2023, 5, 11);
        Assignment place = new Assignment(
                1,
                1,
                "第1组",
                FUXING,
                "复兴庙村",
                new Assignment.Term(from, LocalDate.of(2023, 5, 20)),
                new Assignment.Progress(100, 100, 30));
        assertThat(place.lag(from)).isZero();
        assertThat(place.lag(from.plusDays(3))).isZero();
        assertThat(place.lag(from.plusDays(4))).isEqualTo(10);
        assertThat(place.lag(from.plusDays(40))).isEqualTo(70);
    }

    private long household(String group, String head) {
        return town.household(FUXING, group, "H-" + head, facts(), Person.of(head, "512022195203040028"));
    }

    private VisitOrder order(long household) {
        return orders.ofHousehold(Scope.of(TOWN), household).orElseThrow();
    }

    private String due() {
        return clock.today().plusDays(9).toString();
    }

    private long team(String name, String... people) {
        return teamFor(name, "", people);
    }

    private long teamFor(String name, String reason, String... people) {
        List<Long> ids = Stream.of(people)
                .filter(each -> each.startsWith("样"))
                .map(this::id)
                .toList();
        String why = Stream.of(people)
                .filter(each -> !each.startsWith("样"))
                .findFirst()
                .orElse(reason);
        return teams.form(MONITOR, new NewTeam(FUXING, name, ids, why), UUID.randomUUID());
    }

    private ResultActions forms(Actor actor, String division, String name, String reason, long... staff)
            throws Exception {
        var request = post("/teams")
                .param("form", UUID.randomUUID().toString())
                .param("division", division)
                .param("name", name)
                .param("reason", reason);
        for (long each : staff) {
            request = request.param("staff", "" + each);
        }
        return pages.perform(request.with(as(actor)).with(csrf()));
    }

    private long id(String name) {
        return ids(name).get(0);
    }

    private List<Long> ids(String... names) {
        List<String> wanted = List.of(names);
        return pool.all(OFFICER).stream()
                .filter(member -> wanted.contains(member.name()))
                .map(StaffMember::id)
                .collect(Collectors.toList());
    }

    private ResultActions act(Actor actor, String address, String... params) throws Exception {
        var request = post(address).with(as(actor)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return pages.perform(request);
    }

    private void shown(Actor actor, String address, Matcher<String> text) throws Exception {
        pages.perform(get(address).with(as(actor)))
                .andExpect(status().isOk())
                .andExpect(content().string(text));
    }
}

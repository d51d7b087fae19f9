package shouwang.office.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static shouwang.office.access.SignedPeople.as;
import static shouwang.office.campaign.InventedTown.ADMINISTRATOR;
import static shouwang.office.campaign.InventedTown.COUNTY_OFFICER;
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.campaign.InventedTown.MONITOR;
import static shouwang.office.campaign.InventedTown.NEIGHBOUR;
import static shouwang.office.campaign.InventedTown.OFFICER;
import static shouwang.office.campaign.InventedTown.SIDONG;
import static shouwang.office.campaign.InventedTown.TOWN;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.access.Grid;
import shouwang.office.access.GridEntry;
import shouwang.office.access.GridPerson;
import shouwang.office.campaign.Gathering.What;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.packs.Packs;

/** Who takes part, who was trained, what was held and where nobody was briefed. */
@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase
@Transactional
class StaffPagesTest {

    @Autowired
    MockMvc pages;

    @Autowired
    StaffPool pool;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Grid grid;

    @Autowired
    Packs packs;

    @Autowired
    OfficeClock clock;

    MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void threePeopleTakePart() {
        pool.add(OFFICER, new NewStaff(TOWN, "样镇干", "13900000001", "乡村干部", Optional.empty()));
        pool.add(OFFICER, new NewStaff(FUXING, "样村干", "13900000002", "乡村干部", Optional.empty()));
        pool.add(NEIGHBOUR, new NewStaff(SIDONG, "样邻网", "13900000003", "网格员", Optional.empty()));
    }

    @Test
    void aVillageSeesAndWritesItsOwnPeopleOnly() throws Exception {
        shown(MONITOR, "/staff", allOf(containsString("样村干"), not(containsString("样邻网")), not(containsString("样镇干"))));
        long neighbour = named(OFFICER, "样邻网").id();
        pages.perform(get("/staff/" + neighbour).with(as(MONITOR))).andExpect(status().isNotFound());
        act(MONITOR, "/staff/%d/leaving".formatted(neighbour), "reason", "越村").andExpect(status().isNotFound());
        act(MONITOR, "/staff", "name", "样越村", "kind", "网格员", "division", SIDONG)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有这个单位")));
        for (Actor reader : List.of(COUNTY_OFFICER, ADMINISTRATOR)) {
            act(reader, "/staff", "name", "样不可", "kind", "网格员", "division", FUXING)
                    .andExpect(status().isNotFound());
            act(reader, "/staff/intake").andExpect(status().isNotFound());
        }
        pages.perform(get("/staff").with(as(ADMINISTRATOR))).andExpect(status().isNotFound());
    }

    @Test
    void nobodyStandsInThePoolTwice() throws Exception {
        act(OFFICER, "/staff", "name", "样村干", "phone", "13900000002", "kind", "网格员", "division", TOWN)
                .andExpect(status().isConflict())
                .andExpect(
                        content().string(allOf(containsString("样村干(复兴庙村)已在参与人员中"), containsString("value=\"样村干\""))));
        act(OFFICER, "/staff", "name", "样坏号", "phone", "一", "kind", "网格员", "division", TOWN)
                .andExpect(status().isUnprocessableContent());
        act(OFFICER, "/staff", "name", "样外类", "kind", "亲戚", "division", TOWN)
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoLeavesIsNoLongerCountedAndMayComeBack() throws Exception {
        long id = named(OFFICER, "样村干").id();
        act(MONITOR, "/staff/%d/leaving".formatted(id), "reason", "").andExpect(status().isUnprocessableContent());
        act(MONITOR, "/staff/%d/leaving".formatted(id), "reason", "外出").andExpect(redirectedUrl("/staff?left"));
        act(MONITOR, "/staff/%d/leaving".formatted(id), "reason", "外出").andExpect(status().isConflict());
        assertThat(pool.coverage(OFFICER).all()).isEqualTo(2);
        pool.add(OFFICER, new NewStaff(FUXING, "样村干", "13900000002", "乡村干部", Optional.empty()));
        assertThat(pool.coverage(OFFICER).all()).isEqualTo(3);
    }

    @Test
    void thePoolTakesInWhoStandsInTheGridEachPersonOnce() throws Exception {
        for (String post : List.of("GRID_CHIEF", "FIRST_RESPONSIBLE")) {
            grid.put(OFFICER, entry(post, "样村长", "13900000009"));
        }
        grid.put(OFFICER, entry("GRID_SUPERVISOR", "样队长", "13900000010"));
        grid.put(OFFICER, entry("GRID_MONITOR", "样村干", "13900000002"));
        act(OFFICER, "/staff/intake").andExpect(redirectedUrl("/staff?came=2"));
        act(OFFICER, "/staff/intake").andExpect(redirectedUrl("/staff?came=0"));
        assertThat(named(OFFICER, "样队长").kind()).isEqualTo("驻村工作队");
        assertThat(named(OFFICER, "样村长").kind()).isEqualTo("乡村干部");
    }

    @Test
    void aWorkbookBringsPeopleInAndGivesWrongRowsBack() throws Exception {
        String file = "姓名,类别,村(社区),组,电话\r\n样新甲,网格员,复兴庙村,,13900000021\r\n样村干,乡村干部,复兴庙村,,13900000002\r\n"
                + "样错乙,网格员,没有村,,\r\n样错丙,亲戚,复兴庙村,,\r\n";
        pages.perform(multipart("/staff/loading")
                        .file(new MockMultipartFile("file", "人.csv", null, file.getBytes(StandardCharsets.UTF_8)))
                        .session(session)
                        .with(as(OFFICER))
                        .with(csrf()))
                .andExpect(redirectedUrl("/staff/loading"));
        String page = pages.perform(get("/staff/loading").session(session).with(as(OFFICER)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("新登记 1 人,已在册 1 人,退回 2 行", "没有这个村", "类别只能是");
        pages.perform(get("/staff/loading/rejects.xlsx").session(session).with(as(OFFICER)))
                .andExpect(status().isOk());
        assertThat(named(OFFICER, "样新甲").division()).isEqualTo(FUXING);
    }

    @Test
    void trainedIsWhoWasTickedAtATrainingAndNobodyElse() throws Exception {
        long training = held(OFFICER, GatheringKind.TRAINING, clock.today());
        SignIn sheet = gatherings.signIn(OFFICER, training);
        assertThat(sheet.attendees()).hasSize(3);
        long trained = named(OFFICER, "样村干").id();
        act(OFFICER, "/staff/meetings/%d/attendance".formatted(training), "stamp", "0", "came", "" + trained)
                .andExpect(redirectedUrl("/staff/meetings/%d?done".formatted(training)));
        assertThat(pool.coverage(OFFICER)).isEqualTo(new TrainingCoverage(3, 1));
        shown(
                OFFICER,
                "/staff?untrained=true",
                allOf(containsString("样镇干"), containsString("还有 2 人未培训"), not(containsString("样村干<"))));
        // The village sees that its own was trained, though the training is the town's.
        assertThat(pool.coverage(MONITOR)).isEqualTo(new TrainingCoverage(1, 1));
        assertThat(pool.coverage(MONITOR).isFull()).isTrue();
        pages.perform(get("/staff/meetings/" + training).with(as(MONITOR))).andExpect(status().isNotFound());
    }

    @Test
    void aMobilisationTrainsNobody() {
        long meeting = held(OFFICER, GatheringKind.MOBILISATION, clock.today());
        gatherings.tick(OFFICER, meeting, 0, Set.of(named(OFFICER, "样村干").id()));
        assertThat(pool.coverage(OFFICER).trained()).isZero();
    }

    @Test
    void whoTicksOnAnOldSheetIsToldAndOverwritesNobody() throws Exception {
        long training = held(OFFICER, GatheringKind.TRAINING, clock.today());
        long stamp = gatherings.signIn(OFFICER, training).stamp();
        gatherings.tick(OFFICER, training, stamp, Set.of(named(OFFICER, "样镇干").id()));
        act(OFFICER, "/staff/meetings/%d/attendance".formatted(training), "stamp", "" + stamp)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("刚才有人改动了签到")));
        assertThat(gatherings.signIn(OFFICER, training).present()).isEqualTo(1);
    }

    @Test
    void aTrainingWithdrawnTrainedNobody() throws Exception {
        long training = held(OFFICER, GatheringKind.TRAINING, clock.today());
        gatherings.tick(OFFICER, training, 0, Set.of(named(OFFICER, "样村干").id()));
        act(OFFICER, "/staff/meetings/%d/withdrawal".formatted(training), "reason", "")
                .andExpect(status().isUnprocessableContent());
        act(OFFICER, "/staff/meetings/%d/withdrawal".formatted(training), "reason", "日期填错")
                .andExpect(redirectedUrl("/staff/meetings"));
        assertThat(pool.coverage(OFFICER).trained()).isZero();
        act(OFFICER, "/staff/meetings/%d/withdrawal".formatted(training), "reason", "再撤")
                .andExpect(status().isConflict());
        act(OFFICER, "/staff/meetings/%d/attendance".formatted(training), "stamp", "0")
                .andExpect(status().isConflict());
    }

    @Test
    void aVillageHoldsItsBriefingAndNoTrainingOfTheTown() throws Exception {
        assertThatThrownBy(() -> held(MONITOR, GatheringKind.TRAINING, clock.today()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(KernelProblem.NOT_YOUR_ROLE));
        assertThatThrownBy(() -> held(OFFICER, GatheringKind.BRIEFING, clock.today()))
                .isInstanceOf(Refusal.class);
        pages.perform(get("/staff/meetings/new?kind=TRAINING").with(as(MONITOR)))
                .andExpect(status().isNotFound());
        long briefing = held(NEIGHBOUR, GatheringKind.BRIEFING, clock.today());
        pages.perform(get("/staff/meetings/" + briefing).with(as(MONITOR))).andExpect(status().isNotFound());
        act(OFFICER, "/staff/meetings/%d/attendance".formatted(briefing), "stamp", "0")
                .andExpect(status().isNotFound());
    }

    @Test
    void aFormSentTwiceIsOneMeetingAndAMistakeStaysOnItsPage() throws Exception {
        String form = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            act(
                            OFFICER,
                            "/staff/meetings",
                            "form",
                            form,
                            "kind",
                            "TRAINING",
                            "heldOn",
                            clock.today().toString(),
                            "topic",
                            "样培训")
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(gatherings.list(OFFICER)).hasSize(1);
        act(
                        OFFICER,
                        "/staff/meetings",
                        "form",
                        UUID.randomUUID().toString(),
                        "kind",
                        "TRAINING",
                        "heldOn",
                        "2999-01-01",
                        "topic",
                        "样来日")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("开过以后再登记"), containsString("value=\"样来日\""))));
        act(
                        OFFICER,
                        "/staff/meetings",
                        "form",
                        UUID.randomUUID().toString(),
                        "kind",
                        "TRAINING",
                        "heldOn",
                        clock.today().toString(),
                        "topic",
                        " ")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aVillageWithoutBriefingAfterTheTownsTrainingIsLate() throws Exception {
        assertThat(gatherings.briefings(MONITOR).get(0).trainedOn()).isEmpty();
        long allowed = packs.inForce().limit("daysToBriefing");
        held(OFFICER, GatheringKind.TRAINING, clock.today().minusDays(allowed));
        assertThat(gatherings.briefings(MONITOR).get(0).isLate()).isFalse();
        long training = held(OFFICER, GatheringKind.TRAINING, clock.today().minusDays(allowed + 1));
        assertThat(gatherings.briefings(MONITOR).get(0).late()).isEqualTo(1);
        shown(OFFICER, "/staff/meetings", containsString("还没有安排部署,已超过 1 天"));
        held(MONITOR, GatheringKind.BRIEFING, clock.today());
        assertThat(gatherings.briefings(MONITOR).get(0).isLate()).isFalse();
        assertThat(gatherings.briefings(NEIGHBOUR).get(0).isLate()).isTrue();
        gatherings.withdraw(OFFICER, training, "记错");
        assertThat(gatherings.briefings(NEIGHBOUR).get(0).isLate()).isFalse();
    }

    @Test
    void theSignInSheetIsPrintedBeforeAnybodyComes() throws Exception {
        long training = held(OFFICER, GatheringKind.TRAINING, clock.today());
        shown(
                OFFICER,
                "/staff/meetings/%d/sheet".formatted(training),
                allOf(containsString("通旅镇业务培训签到表"), containsString("样村干"), containsString("签名")));
    }

    private long held(Actor actor, GatheringKind kind, LocalDate on) {
        return gatherings.hold(actor, new What(kind, on, "样会议室", "样议题", "样手册"), UUID.randomUUID());
    }

    private GridEntry entry(String post, String name, String phone) {
        return new GridEntry(
                FUXING,
                grid.post(post).orElseThrow(),
                new GridPerson(name, phone, Optional.empty()),
                clock.today(),
                "");
    }

    private StaffMember named(Actor actor, String name) {
        return pool.all(actor).stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
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

package shouwang.office.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import static shouwang.office.campaign.InventedTown.ADMINISTRATOR;
import static shouwang.office.campaign.InventedTown.COUNTY_OFFICER;
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.campaign.InventedTown.MONITOR;
import static shouwang.office.campaign.InventedTown.NEIGHBOUR;
import static shouwang.office.campaign.InventedTown.OFFICER;
import static shouwang.office.campaign.InventedTown.SIDONG;
import static shouwang.office.campaign.InventedTown.TOWN;
import static shouwang.office.campaign.InventedTown.facts;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
import shouwang.office.access.Grid;
import shouwang.office.access.GridCell;
import shouwang.office.access.GridEntry;
import shouwang.office.access.GridHolder;
import shouwang.office.access.GridPerson;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Scope;
import shouwang.office.packs.Packs;
import shouwang.office.region.Divisions;

/** Whether the grid is complete, and its roster to the county. */
@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase
@Transactional
class GridRosterTest {

    @Autowired
    MockMvc pages;

    @Autowired
    Grid grid;

    @Autowired
    GridCompleteness completeness;

    @Autowired
    GridRoster roster;

    @Autowired
    OfficeClock clock;

    @Autowired
    Packs packs;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    @BeforeEach
    void aVillageWithThreeHouseholdsInAGroup() {
        households(FUXING, 3);
    }

    @Test
    void anEmptyGridIsNotHandedIn() {
        assertThatThrownBy(() -> roster.handIn(OFFICER))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("网格里还没有人");
    }

    @Test
    void onlyTheTownsOfficeHandsTheRosterIn() throws Exception {
        fill(OFFICER, TOWN);
        for (Actor other : List.of(MONITOR, COUNTY_OFFICER, ADMINISTRATOR)) {
            act(other, "/grid/roster/versions").andExpect(status().isNotFound());
        }
        pages.perform(get("/grid/roster").with(as(ADMINISTRATOR))).andExpect(status().isNotFound());
    }

    @Test
    void aGroupWithoutAMemberLeavesItsHouseholdsUncovered() {
        fill(OFFICER, TOWN);
        end(FUXING + "001", "外出务工");
        GridReport report = completeness.of(OFFICER, TOWN);
        assertThat(report.isComplete()).isFalse();
        assertThat(report.uncovered()).isEqualTo(3);
        assertThat(report.lacks()).extracting(GridReport.Lack::words).containsExactly("复兴庙村1组缺网格员,3 户没有人联系");
        assertThat(report.lacks()).extracting(GridReport.Lack::address).containsExactly("/grid/" + FUXING);
    }

    @Test
    void aHouseholdWithoutAGroupIsCoveredByNobody() {
        fill(OFFICER, TOWN);
        database.write(
                Actor.OFFICE, () -> jdbc.sql("""
                        update registry.household set division = :village where household_no = '512022115202-2'
                        """).param("village", FUXING).update());
        assertThat(completeness.of(OFFICER, TOWN).lacks())
                .extracting(GridReport.Lack::words)
                .containsExactly("复兴庙村有 1 户没有写明组,没有网格员联系");
    }

    @Test
    void nobodyLooksAfterMoreHouseholdsThanThePlanAllows() {
        int most = (int) packs.inForce().limit("gridHouseholds");
        households(SIDONG, most);
        fill(OFFICER, TOWN);
        assertThat(completeness.of(OFFICER, TOWN).isComplete()).isTrue();
        new InventedTown(database, jdbc, divisions)
                .household(SIDONG, "1", "四-多", facts(), Person.of("样多一户", "512022195203040028"));
        assertThat(completeness.of(OFFICER, TOWN).lacks())
                .extracting(GridReport.Lack::words)
                .containsExactly("四洞桥村1组 %d 户只有 1 名网格员,每人超过 %d 户".formatted(most + 1, most));
    }

    @Test
    void theRosterIsHandedInAgainOnlyWhenSomebodyChangedAndSaysWho() throws Exception {
        fill(OFFICER, TOWN);
        act(OFFICER, "/grid/roster/versions").andExpect(redirectedUrl("/grid/roster?done"));
        act(OFFICER, "/grid/roster/versions")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("与已上报的第 1 版相比没有变动")));
        GridHolder member = holder(FUXING + "001");
        grid.replace(OFFICER, member.id(), person("样接任"), clock.today(), "外出务工");
        String change = "复兴庙村1组网格员:样接任 接替 样512022115202001(外出务工)";
        shown(OFFICER, containsString(change));
        act(OFFICER, "/grid/roster/versions").andExpect(redirectedUrl("/grid/roster?done"));
        shown(OFFICER, allOf(containsString("第 2 版"), not(containsString(change))));
        long second = roster.handedIn(OFFICER.scope()).get(0).id();
        assertThat(paper("/grid/roster/%d/file".formatted(second))).contains("样接任", "与第 1 版", change, "网格人员名册");
    }

    @Test
    void theCountyReceivesTheRosterOnceAndAVillageNeverSeesIt() throws Exception {
        fill(OFFICER, TOWN);
        long paper = roster.handIn(OFFICER);
        act(NEIGHBOUR, "/grid/roster/%d/receipt".formatted(paper)).andExpect(status().isNotFound());
        pages.perform(get("/grid/roster/%d/file".formatted(paper)).with(as(NEIGHBOUR)))
                .andExpect(status().isNotFound());
        pages.perform(get("/").with(as(COUNTY_OFFICER))).andExpect(content().string(containsString("上报的网格名册等待签收")));
        act(COUNTY_OFFICER, "/grid/roster/%d/receipt".formatted(paper))
                .andExpect(redirectedUrl("/grid/roster?received"));
        act(COUNTY_OFFICER, "/grid/roster/%d/receipt".formatted(paper)).andExpect(status().isConflict());
        shown(OFFICER, containsString("样县局 回执"));
    }

    private void households(String village, int count) {
        InventedTown town = new InventedTown(database, jdbc, divisions);
        for (int i = 0; i < count; i++) {
            town.household(
                    village,
                    "1",
                    village + "-" + i,
                    facts(),
                    Person.of("样户" + i, "5120221952030400%02d".formatted(i % 100)));
        }
    }

    /** Everybody that the plan wants. */
    private void fill(Actor actor, String division) {
        grid.of(actor, division).cells().forEach(cell -> cell.posts().forEach(held -> put(actor, cell, held)));
    }

    private void put(Actor actor, GridCell cell, GridCell.Held held) {
        String code = cell.division().code();
        grid.put(actor, new GridEntry(code, held.post(), person("样" + code), clock.today(), ""));
    }

    private static GridPerson person(String name) {
        return new GridPerson(name, "13900000000", Optional.empty());
    }

    private void end(String cell, String reason) {
        grid.end(OFFICER, holder(cell).id(), clock.today(), reason);
    }

    private GridHolder holder(String cell) {
        return grid.holders(Scope.of(cell)).get(0);
    }

    private ResultActions act(Actor actor, String address) throws Exception {
        return pages.perform(post(address).with(as(actor)).with(csrf()));
    }

    private void shown(Actor actor, org.hamcrest.Matcher<String> text) throws Exception {
        pages.perform(get("/grid/roster").with(as(actor)))
                .andExpect(status().isOk())
                .andExpect(content().string(text));
    }

    private String paper(String address) throws Exception {
        byte[] bytes = pages.perform(get(address).with(as(OFFICER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('\t')));
        }
        return text.toString();
    }
}

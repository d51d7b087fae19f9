package shouwang.office.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.Annexes;
import shouwang.office.campaign.InventedTown;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.packs.Packs;
import shouwang.office.region.Divisions;
import shouwang.office.registry.HouseholdsChanged;
import shouwang.office.screening.KeyGroups;
import shouwang.policy.pack.Annex;
import shouwang.policy.pack.AnnexUse;

/** The board, the lists behind its figures and the annexes: shown, not yours, wrong, done. */
@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase
@Transactional
class CampaignPagesTest {

    @Autowired
    Packs packs;

    @Autowired
    MockMvc pages;

    @Autowired
    Annexes annexes;

    @Autowired
    KeyGroups groups;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    private long ours;

    @BeforeEach
    void twoHouseholds() {
        InventedTown town = new InventedTown(database, jdbc, divisions);
        ours = town.household(
                FUXING, "3", "H-1", facts("householdType", "一般农户"), Person.of("样我们", "51202219500101001X"));
        long theirs = town.household(SIDONG, "1", "H-2", facts(), Person.of("样邻居户", "512022195203040028"));
        groups.putIn(NEIGHBOUR, theirs, "收入骤减");
        database.write(OFFICER, () -> events.publishEvent(new HouseholdsChanged(0, List.of(ours, theirs), OFFICER)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?division=512022115203",
                "/?division=512022115000",
                "/?division=x",
                "/annexes/annex-5/now",
                "/annexes/annex-99/now",
                "/annexes/999999/file"
            })
    void whatIsNotAVillagesIsNotThere(String address) throws Exception {
        shown(MONITOR, address, 404, containsString("没有找到"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/annexes", "/annexes/annex-4/now", "/annexes/1/file"})
    void anAdministratorSeesNoHousehold(String address) throws Exception {
        shown(ADMINISTRATOR, address, 404, containsString("没有找到"));
    }

    @Test
    void anAdministratorSeesAccountsInstead() throws Exception {
        shown(ADMINISTRATOR, "/", 200, allOf(containsString("/accounts"), not(containsString("附件7"))));
    }

    @Test
    void aTownWithoutHouseholdsIsToldWhatToDoFirst() throws Exception {
        Actor elsewhere = new Actor(11, 12, "样别镇", OFFICER.role(), "512022117000");
        shown(elsewhere, "/", 200, allOf(containsString("第一步:导入各村花名册"), containsString("/imports")));
    }

    @Test
    void theBoardsFiguresAreLinksToTheRowsTheyCount() throws Exception {
        shown(
                OFFICER,
                "/",
                200,
                allOf(
                        containsString("/households?village=%s&amp;form=7".formatted(FUXING)),
                        containsString("/households?keyGroup=5"),
                        containsString("花名册还没有导入"),
                        containsString("开展集中排查"),
                        not(containsString("style="))));
    }

    @Test
    void aCountyGoesDownToATownsBoard() throws Exception {
        shown(COUNTY_OFFICER, "/", 200, containsString("/?division=" + TOWN));
        shown(COUNTY_OFFICER, "/?division=" + TOWN, 200, containsString("复兴庙村"));
    }

    @Test
    void aVillageSeesOnlyItself() throws Exception {
        shown(MONITOR, "/", 200, allOf(containsString("复兴庙村"), not(containsString("四洞桥村"))));
    }

    @Test
    void aVillageDownloadsItsOwnLedgerOnly() throws Exception {
        byte[] file = bytes(MONITOR, "/annexes/annex-7/now");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getRow(4).getCell(4).getStringCellValue())
                    .isEqualTo("样我们");
            assertThat(workbook.getSheetAt(0).getRow(5).getCell(4)).isNull();
        }
    }

    @Test
    void nobodyHandsInTheSameTwice() throws Exception {
        post(OFFICER, "/annexes/annex-4/versions").andExpect(redirectedUrl("/annexes?done"));
        post(OFFICER, "/annexes/annex-4/versions")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("与已上报的第 1 版相同"), containsString("附件9"))));
        shown(OFFICER, "/annexes", 200, containsString("第 1 版"));
    }

    @Test
    void aCountyHandsNothingInAndAnotherVillageReceivesNothing() throws Exception {
        post(COUNTY_OFFICER, "/annexes/annex-4/versions").andExpect(status().isNotFound());
        shown(COUNTY_OFFICER, "/annexes", 200, not(containsString("/annexes/annex-4/versions")));
        long paper = annexes.handIn(MONITOR, annex(AnnexUse.DISPATCH));
        post(NEIGHBOUR, "/annexes/" + paper + "/receipt").andExpect(status().isNotFound());
        shown(NEIGHBOUR, "/annexes/" + paper + "/file", 404, containsString("没有找到"));
        shown(NEIGHBOUR, "/annexes", 200, not(containsString("第 1 版")));
    }

    @Test
    void theCountyReceivesATownsPaperOnceAndTheTownSeesTheReceipt() throws Exception {
        long paper = annexes.handIn(OFFICER, annex(AnnexUse.DEVELOPMENT));
        post(COUNTY_OFFICER, "/annexes/" + paper + "/receipt").andExpect(redirectedUrl("/annexes?received"));
        post(COUNTY_OFFICER, "/annexes/" + paper + "/receipt").andExpect(status().isConflict());
        shown(OFFICER, "/annexes", 200, containsString("样县局 回执"));
        assertThat(bytes(COUNTY_OFFICER, "/annexes/" + paper + "/file"))
                .startsWith("PK".getBytes(StandardCharsets.US_ASCII));
    }

    private ResultActions post(Actor actor, String address) throws Exception {
        return pages.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(address)
                .with(csrf())
                .with(as(actor)));
    }

    private byte[] bytes(Actor actor, String address) throws Exception {
        return pages.perform(get(address).with(as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private void shown(Actor actor, String address, int status, Matcher<String> text) throws Exception {
        pages.perform(get(address).with(as(actor)))
                .andExpect(status().is(status))
                .andExpect(content().string(text));
    }

    private Annex annex(AnnexUse use) {
        return packs.inForce().annex(use).orElseThrow();
    }
}

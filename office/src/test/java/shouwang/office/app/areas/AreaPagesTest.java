package shouwang.office.app.areas;

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
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.InventedTown;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.region.AreaTag;
import shouwang.office.region.AreaTags;
import shouwang.office.region.Divisions;
import shouwang.office.registry.HouseholdsChanged;

/** The tags of villages: not yours, wrong, shown, done and undone. */
@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase
@Transactional
class AreaPagesTest {

    private static final String KEY_VILLAGE = "?kind=KEY_VILLAGE&reason=样发〔2023〕1号&from=2023-01-01";
    private static final String FUXINGS = "/areas/" + FUXING;

    @Autowired
    MockMvc pages;

    @Autowired
    AreaTags tags;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    @BeforeEach
    void twoHouseholds() {
        InventedTown town = new InventedTown(database, jdbc, divisions);
        long ours = town.household(FUXING, "3", "H-1", facts(), Person.of("样我们", "51202219500101001X"));
        long theirs = town.household(SIDONG, "1", "H-2", facts(), Person.of("样邻居户", "512022195203040028"));
        database.write(OFFICER, () -> events.publishEvent(new HouseholdsChanged(0, List.of(ours, theirs), OFFICER)));
    }

    @Test
    void aVillageLooksAtItsTagsAndSetsNone() throws Exception {
        shown(MONITOR, FUXINGS, 200, not(containsString("/tags")));
        post(MONITOR, FUXINGS + "/tags" + KEY_VILLAGE).andExpect(status().isNotFound());
    }

    @Test
    void anotherVillagesTagsAreNotThere() throws Exception {
        tags.set(OFFICER, FUXING, "HEAVY_TASK", "样会议", LocalDate.of(2023, 1, 1));
        shown(NEIGHBOUR, FUXINGS, 404, containsString("没有找到"));
        shown(NEIGHBOUR, "/areas", 200, allOf(not(containsString("复兴庙村")), not(containsString("样会议"))));
        shown(NEIGHBOUR, "/households?area=HEAVY_TASK", 200, containsString("没有符合条件的农户"));
        shown(ADMINISTRATOR, "/areas", 404, containsString("没有找到"));
        Actor otherTown = new Actor(11, 12, "样别镇", OFFICER.role(), "512022117000");
        post(otherTown, FUXINGS + "/tags" + KEY_VILLAGE).andExpect(status().isNotFound());
        long tag = tags.holding(OFFICER.scope()).get(0).id();
        post(otherTown, FUXINGS + "/tags/" + tag + "/ending?reason=x&until=2023-05-20")
                .andExpect(status().isNotFound());
        post(OFFICER, "/areas/" + SIDONG + "/tags/" + tag + "/ending?reason=x&until=2023-05-20")
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "?reason=样文件&from=2023-01-01, 请选择重点区域的类别",
        "?kind=MY_OWN&reason=样文件&from=2023-01-01, 请选择重点区域的类别",
        "?kind=KEY_VILLAGE&reason=&from=2023-01-01, 请写明依据",
        "?kind=KEY_VILLAGE&reason=样文件&from=2023-1-1, 请填写日期",
        "?kind=KEY_VILLAGE&reason=样文件&from=2123-01-01, 日期不能晚于办公日"
    })
    void whatIsMissingOrWrongIsSaidAndWhatWasTypedStays(String typed, String words) throws Exception {
        post(OFFICER, FUXINGS + "/tags" + typed)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(words)));
        assertThat(tags.holding(OFFICER.scope())).isEmpty();
        post(OFFICER, FUXINGS + "/tags?kind=KEY_VILLAGE&reason=样文件&from=2123-01-01")
                .andExpect(content().string(allOf(containsString("value=\"样文件\""), containsString("2123-01-01"))));
    }

    @Test
    void noVillageCarriesTheSameTwice() throws Exception {
        post(OFFICER, FUXINGS + "/tags" + KEY_VILLAGE).andExpect(redirectedUrl(FUXINGS + "?set"));
        post(COUNTY_OFFICER, FUXINGS + "/tags" + KEY_VILLAGE)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("已有这一标注")));
        assertThat(tags.holding(OFFICER.scope())).hasSize(1);
    }

    @Test
    void aTagStandsOnTheBoardTheHouseholdAndInTheFilter() throws Exception {
        post(OFFICER, FUXINGS + "/tags" + KEY_VILLAGE).andExpect(redirectedUrl(FUXINGS + "?set"));
        shown(OFFICER, "/areas", 200, allOf(containsString("1 个村"), containsString("样发〔2023〕1号")));
        shown(OFFICER, "/", 200, containsString("乡村振兴重点帮扶村"));
        shown(MONITOR, "/", 200, containsString("乡村振兴重点帮扶村"));
        shown(OFFICER, "/households?area=KEY_VILLAGE", 200, allOf(containsString("样我们"), not(containsString("样邻居户"))));
        shown(OFFICER, "/households?area=HEAVY_TASK", 200, containsString("没有符合条件的农户"));
        long ours = database.read(
                OFFICER,
                () -> jdbc.sql("select id from registry.household where household_no = 'H-1'")
                        .query(Long.class)
                        .single());
        shown(MONITOR, "/households/" + ours, 200, containsString("乡村振兴重点帮扶村"));
        shown(OFFICER, "/audit?thing=region.area_tag", 200, allOf(containsString("新增重点区域"), containsString("样镇办")));
    }

    @Test
    void whatEndsStaysToBeReadAndIsSetAgain() throws Exception {
        tags.set(OFFICER, FUXING, "KEY_VILLAGE", "样文件", LocalDate.of(2023, 1, 1));
        AreaTag tag = tags.holding(OFFICER.scope()).get(0);
        String ending = FUXINGS + "/tags/" + tag.id() + "/ending";
        post(OFFICER, ending + "?until=2023-05-20").andExpect(content().string(containsString("请写明解除的理由")));
        post(OFFICER, ending + "?reason=标错了&until=2022-12-31")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("不能早于"), containsString("value=\"标错了\""))));
        post(OFFICER, ending + "?reason=标错了&until=2023-05-20").andExpect(redirectedUrl(FUXINGS + "?ended"));
        post(OFFICER, ending + "?reason=标错了&until=2023-05-20").andExpect(status().isConflict());
        shown(OFFICER, FUXINGS, 200, containsString("样镇办 解除：标错了"));
        shown(OFFICER, "/households?area=KEY_VILLAGE", 200, containsString("没有符合条件的农户"));
        post(COUNTY_OFFICER, FUXINGS + "/tags" + KEY_VILLAGE).andExpect(redirectedUrl(FUXINGS + "?set"));
        assertThat(tags.ofVillage(MONITOR.scope(), FUXING)).hasSize(2);
    }

    @Test
    void aCountyReadsTheTaggedVillagesFirstAndATownsWhenChosen() throws Exception {
        tags.set(OFFICER, FUXING, "KEY_VILLAGE", "样文件", LocalDate.of(2023, 1, 1));
        shown(COUNTY_OFFICER, "/areas", 200, allOf(containsString("复兴庙村"), not(containsString("四洞桥村"))));
        shown(COUNTY_OFFICER, "/areas?town=" + TOWN, 200, allOf(containsString("复兴庙村"), containsString("四洞桥村")));
    }

    @Test
    void theListIsTakenHomeAsAWorkbook() throws Exception {
        tags.set(OFFICER, FUXING, "KEY_VILLAGE", "样文件", LocalDate.of(2023, 1, 1));
        byte[] bytes = pages.perform(get("/areas.xlsx").with(as(OFFICER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("样镇办");
            assertThat(sheet)
                    .anySatisfy(row -> assertThat(row)
                            .anySatisfy(cell ->
                                    assertThat(cell.getStringCellValue()).isEqualTo("2023-01-01 起，样文件")));
        }
    }

    private ResultActions post(Actor actor, String address) throws Exception {
        return pages.perform(MockMvcRequestBuilders.post(address).with(csrf()).with(as(actor)));
    }

    private void shown(Actor actor, String address, int status, Matcher<String> text) throws Exception {
        pages.perform(get(address).with(as(actor)))
                .andExpect(status().is(status))
                .andExpect(content().string(text));
    }
}

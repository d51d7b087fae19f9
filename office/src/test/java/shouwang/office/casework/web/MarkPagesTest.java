package shouwang.office.casework.web;

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
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.campaign.InventedTown.NEIGHBOUR;
import static shouwang.office.casework.CaseFolk.CHIEF;
import static shouwang.office.casework.CaseFolk.OFFICER;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.InventedTown;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.casework.MarkFolk;
import shouwang.office.casework.MarkRuling;
import shouwang.office.casework.Marks;
import shouwang.office.casework.marks.MarkAction;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.region.Divisions;
import shouwang.policy.procedure.MarkKind;
import shouwang.policy.procedure.MarkStep;

/** The pages of marks: shown, not yours, wrong, done; one household and a whole list. */
@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase
@Transactional
class MarkPagesTest {

    @Autowired
    MockMvc pages;

    @Autowired
    Marks marks;

    @Autowired
    MarkRuling ruling;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    private MarkFolk folk;
    private long household;
    private String page;

    @BeforeEach
    void aProposedHousehold() {
        folk = new MarkFolk(marks, ruling, MarkKind.NO_LABOUR);
        household = household("H-1");
        page = "/households/%d/marks/no-labour".formatted(household);
    }

    private long household(String number) {
        InventedTown town = new InventedTown(database, jdbc, divisions);
        long id = town.household(
                FUXING,
                "3",
                number,
                Map.of("category", "脱贫不稳定户"),
                Person.of("样" + number, "51202219500101001X", "labour", "无劳动力", "tekunMode", "分散"));
        town.verdict(id, "yes", "annex-8");
        return id;
    }

    @Test
    void anotherVillageAndAnAdministratorFindNothing() throws Exception {
        shown(NEIGHBOUR, page, 404, containsString("没有找到"));
        shown(NEIGHBOUR, "/marks", 200, not(containsString("样H-1")));
        shown(ADMINISTRATOR, "/marks", 404, containsString("没有找到"));
        post(NEIGHBOUR, page + "/passages?seq=0&action=CONFIRM&to=TOWN&opinion=同意")
                .andExpect(status().isNotFound());
        post(OFFICER, "/marks/passages?action=AGREE&to=REPORTING&opinion=同意&mark=999999.1")
                .andExpect(status().isNotFound());
    }

    @Test
    void aMarkSaysWhereItStandsWhyItIsProposedAndWhoseTurnItIs() throws Exception {
        shown(
                OFFICER,
                page,
                200,
                allOf(
                        containsString("待村级确认"),
                        containsString("为什么提出"),
                        containsString("方案 一(四)"),
                        containsString("整户无劳动能力"),
                        containsString("由村(社区)主要负责人办理"),
                        not(containsString("style="))));
        shown(CHIEF, "/households/" + household, 200, containsString("整户无劳动能力兜底保障户：待村级确认"));
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() throws Exception {
        post(CHIEF, page + "/passages?seq=0&action=DECLINE&to=NOT_BY_VILLAGE")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请填写。")));
        folk.through(household, MarkAction.CONFIRM, MarkAction.AGREE);
        post(OFFICER, page + "/passages?seq=2&action=REPORT&to=COUNTY&list=样名单&happenedOn=1999-01-01")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"样名单\"")));
    }

    @Test
    void aVillageConfirmsAndTheSlowerOfTwoIsTold() throws Exception {
        post(CHIEF, page + "/passages?seq=0&action=CONFIRM&to=TOWN&opinion=同意")
                .andExpect(redirectedUrl(page + "?done"));
        post(CHIEF, page + "/passages?seq=0&action=DECLINE&to=NOT_BY_VILLAGE&reason=不属实")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("样支书 已于")));
        assertThat(folk.step(household)).isEqualTo(MarkStep.TOWN);
    }

    @Test
    void theTownConfirmsTheTickedOrAllOfThem() throws Exception {
        long second = household("H-2");
        folk.through(household, MarkAction.CONFIRM);
        folk.through(second, MarkAction.CONFIRM);
        shown(OFFICER, "/marks?state=TOWN", 200, allOf(containsString("成批镇级确认"), containsString("符合条件的全部 2 户")));
        shown(CHIEF, "/marks?state=TOWN", 200, not(containsString("成批镇级确认")));
        String agree = "/marks/passages?kind=no-labour&state=TOWN&action=AGREE&to=REPORTING&opinion=同意";
        post(OFFICER, agree).andExpect(status().isUnprocessableContent());
        post(OFFICER, agree + "&whole=true&count=1")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("您看到的名单是 1 户，现在是 2 户")));
        post(OFFICER, agree + "&mark=%d.1".formatted(household))
                .andExpect(redirectedUrl("/marks?kind=no-labour&done=1"));
        post(OFFICER, agree + "&mark=%d.1&mark=%d.0".formatted(household, second))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("样H-2户")));
        post(OFFICER, agree + "&whole=true&count=1").andExpect(redirectedUrl("/marks?kind=no-labour&done=1"));
        assertThat(folk.step(second)).isEqualTo(MarkStep.REPORTING);
    }

    @Test
    void theListIsTakenHomeAsAWorkbook() throws Exception {
        folk.through(household, MarkAction.CONFIRM);
        byte[] file = pages.perform(get("/marks.xlsx?state=TOWN").with(as(OFFICER)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheetAt(0);
            var last = sheet.getRow(sheet.getLastRowNum());
            assertThat(last.getCell(0).getStringCellValue()).isEqualTo("样H-1");
            assertThat(last.getCell(2).getStringCellValue()).isEqualTo("待镇级确认");
            assertThat(last.getCell(5).getStringCellValue()).startsWith("样例文字（样支书 ");
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

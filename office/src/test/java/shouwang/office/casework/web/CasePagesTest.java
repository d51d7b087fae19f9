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
import static shouwang.office.casework.CaseFolk.COUNTY_OFFICER;
import static shouwang.office.casework.CaseFolk.MONITOR;
import static shouwang.office.casework.CaseFolk.OFFICER;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.InventedTown;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.casework.CaseFolder;
import shouwang.office.casework.CaseFolk;
import shouwang.office.casework.Casework;
import shouwang.office.casework.CrossCheckDesk;
import shouwang.office.casework.NewCase;
import shouwang.office.casework.Ruling;
import shouwang.office.casework.procedure.Action;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.region.Divisions;

/** The pages of cases: shown, not yours, wrong, done. */
@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase
@Transactional
class CasePagesTest {

    @Autowired
    MockMvc pages;

    @Autowired
    Casework casework;

    @Autowired
    CrossCheckDesk checks;

    @Autowired
    CaseFolder folder;

    @Autowired
    Ruling ruling;

    @Autowired
    OfficeClock clock;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    private CaseFolk folk;
    private long household;
    private long id;

    @BeforeEach
    void aCase() {
        folk = new CaseFolk(casework, checks, folder, ruling, clock);
        InventedTown town = new InventedTown(database, jdbc, divisions);
        household = town.household(FUXING, "3", "H-1", Map.of(), Person.of("样一", "51202219500101001X"));
        town.verdict(household, "no");
        id = casework.open(MONITOR, new NewCase(household, "SELF", "户主来说明困难", clock.today()));
    }

    @AfterTransaction
    void todayAgain() {
        clock.startOn(LocalDate.now(OfficeClock.ZONE));
    }

    @Test
    void anotherVillageAndAnAdministratorFindNothing() throws Exception {
        shown(NEIGHBOUR, "/cases/" + id, 404, containsString("没有找到"));
        shown(NEIGHBOUR, "/cases", 200, not(containsString("样一")));
        shown(ADMINISTRATOR, "/cases", 404, containsString("没有找到"));
        shown(COUNTY_OFFICER, "/households/%d/cases/new".formatted(household), 404, containsString("没有找到"));
    }

    @Test
    void buttonsThatAreNotMineStandGreyWithTheReason() throws Exception {
        shown(
                OFFICER,
                "/cases/" + id,
                200,
                allOf(
                        containsString("disabled"),
                        containsString("“预判属实,入户核实”由村监测员、村(社区)主要负责人办理(依据:指南 核实)。"),
                        not(containsString("name=\"action\" value=\"PRE_ASSESS\"")),
                        not(containsString("style="))));
        shown(MONITOR, "/cases/" + id, 200, containsString("name=\"action\" value=\"PRE_ASSESS\""));
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() throws Exception {
        folk.through(id, Action.PRE_ASSESS);
        post(
                        MONITOR,
                        "/cases/%d/passages?seq=2&action=FILE_VISIT&to=DECLARATION&inspector=样甲&happenedOn=%s"
                                .formatted(id, clock.today().plusDays(3)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("还没有填好"),
                                containsString("value=\"样甲\""),
                                containsString("请填写。"),
                                containsString("应在 "))));
    }

    @Test
    void theSlowerOfTwoIsToldWhatTheOtherDid() throws Exception {
        post(MONITOR, "/cases/%d/passages?seq=1&action=PRE_ASSESS&to=VISIT&opinion=属实".formatted(id))
                .andExpect(redirectedUrl("/cases/%d?done".formatted(id)));
        post(CHIEF, "/cases/%d/passages?seq=1&action=PRE_ASSESS&to=VISIT&opinion=我看属实".formatted(id))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("样监测 已于")));
        assertThat(folk.file(id).passages()).hasSize(2);
    }

    @Test
    void aSendBackAsksWhereToAndIsDone() throws Exception {
        folk.through(id, Action.PRE_ASSESS, Action.FILE_VISIT, Action.SIGN);
        shown(CHIEF, "/cases/" + id, 200, allOf(containsString("退回到"), containsString("value=\"DECLARATION\"")));
        post(CHIEF, "/cases/%d/passages?seq=4&action=SEND_BACK&to=VISIT&reason=收入未核清".formatted(id))
                .andExpect(redirectedUrl("/cases/%d?done".formatted(id)));
        shown(CHIEF, "/cases/" + id, 200, containsString("理由:收入未核清"));
    }

    @Test
    void theCountyListsAHitAndTheVillageExplainsIt() throws Exception {
        folk.through(id, Action.PRE_ASSESS, Action.FILE_VISIT, Action.SIGN);
        long member =
                checks.members(COUNTY_OFFICER.scope(), folk.file(id)).get(0).id();
        post(MONITOR, "/cases/%d/hits?member=%d&department=POLICE&words=有车".formatted(id, member))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("由县级业务人员办理")));
        post(COUNTY_OFFICER, "/cases/%d/hits?member=%d&department=POLICE&words=有车".formatted(id, member))
                .andExpect(redirectedUrl("/cases/%d?done".formatted(id)));
        shown(OFFICER, "/cases", 200, containsString("比中未说明 1 条"));
        long hit = folk.file(id).crossCheck().hits().get(0).id();
        post(MONITOR, "/cases/%d/hits/%d/explanation?words=已报废".formatted(id, hit))
                .andExpect(redirectedUrl("/cases/%d?done".formatted(id)));
        post(MONITOR, "/cases/%d/hits/%d/explanation?words=".formatted(id, hit))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aClueIsRegisteredFromTheHouseholdsPage() throws Exception {
        shown(MONITOR, "/households/" + household, 200, containsString("/cases/" + id));
        post(MONITOR, "/households/%d/cases?source=RUMOUR&words=听说&foundOn=x".formatted(household))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("请选择线索来源"), containsString("听说"))));
        long other = new InventedTown(database, jdbc, divisions)
                .household(FUXING, "3", "H-9", Map.of(), Person.of("样九", "512022195001010118"));
        post(MONITOR, "/households/%d/cases?source=GRID&words=走访&foundOn=%s".formatted(other, clock.today()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void theListCountsWhatWaitsForMeAndGoesHomeAsAWorkbook() throws Exception {
        shown(MONITOR, "/cases?state=mine", 200, containsString("样一户"));
        shown(OFFICER, "/cases?state=mine", 200, not(containsString("样一户")));
        folk.daysPass(11);
        shown(OFFICER, "/cases?state=late", 200, allOf(containsString("样一户"), containsString("已超期")));
        byte[] file = pages.perform(get("/cases.xlsx?step=PRE_ASSESSMENT").with(as(OFFICER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("样一");
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(2).getStringCellValue())
                    .isEqualTo("村级预判");
        }
    }

    @Test
    void papersHelpAndKinshipAreSaidOnTheCase() throws Exception {
        post(MONITOR, "/cases/%d/papers?code=DECLARATION&there=true&words=卷一第3页".formatted(id))
                .andExpect(redirectedUrl("/cases/%d?done".formatted(id)));
        post(MONITOR, "/cases/%d/papers?code=DECLARATION&there=true&words=又一次".formatted(id))
                .andExpect(status().isConflict());
        post(CHIEF, "/cases/%d/urgent-help?reason=火灾&help=临时救助&on=2999-01-01".formatted(id))
                .andExpect(status().isUnprocessableContent());
        post(CHIEF, "/cases/%d/urgent-help?reason=火灾&help=临时救助&on=%s".formatted(id, clock.today()))
                .andExpect(redirectedUrl("/cases/%d?done".formatted(id)));
        post(CHIEF, "/cases/%d/recusals?relation=侄子".formatted(id))
                .andExpect(redirectedUrl("/cases/%d?done".formatted(id)));
        shown(
                CHIEF,
                "/cases/" + id,
                200,
                allOf(containsString("卷一第3页"), containsString("绿色通道:火灾"), containsString("您已申报与该户有亲属关系")));
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

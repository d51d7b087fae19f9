package shouwang.office.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static shouwang.office.access.SignedPeople.as;

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
import shouwang.office.WithDatabase;
import shouwang.office.access.Access;
import shouwang.office.access.NewPost;
import shouwang.office.access.SignedPeople;
import shouwang.office.access.StartSlip;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Role;

@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase(ofItsOwn = true)
class AuditPagesTest {

    private static final String TOWN = "512022115000";
    private static final String VILLAGE = "512022115203";
    private static boolean isReady;
    private static Actor officer = Actor.OFFICE;
    private static Actor monitor = Actor.OFFICE;
    private static Actor administrator = Actor.OFFICE;
    private static Actor stranger = Actor.OFFICE;

    @Autowired
    MockMvc pages;

    @Autowired
    Access access;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void thingsHappened() {
        if (isReady) {
            return;
        }
        isReady = true;
        officer = SignedPeople.opened(access, "样镇办", Role.TOWN_OFFICER, TOWN);
        administrator = SignedPeople.opened(access, "样管理", Role.SYSTEM_ADMINISTRATOR, "512022000000");
        stranger = SignedPeople.opened(access, "样外镇", Role.TOWN_OFFICER, "512022101000");
        StartSlip slip = access.open(
                        officer, List.of(new NewPost("样监测", Optional.empty(), Role.VILLAGE_MONITOR, VILLAGE)))
                .get(0);
        monitor = SignedPeople.actor(access, slip);
        tag(monitor, 0, "样例理由 512022199901011234");
        database.write(monitor, () -> {
            jdbc.sql("update region.area_tag set ended_because = '改正的理由'").update();
        });
        database.write(officer, 77, () -> {
            jdbc.sql("update region.area_tag set ended_because = '批量一'").update();
            jdbc.sql("update region.area_tag set ended_because = '批量二'").update();
            return true;
        });
    }

    @Test
    void anotherTownsChangesAreNotShown() throws Exception {
        pages.perform(get("/audit").with(as(stranger)))
                .andExpect(content().string(not(containsString("样例理由"))))
                .andExpect(content().string(not(containsString("样监测"))));
    }

    @Test
    void onlyTheAdministratorSeesWhoSignedIn() throws Exception {
        pages.perform(get("/audit/sign-ins").with(as(officer))).andExpect(status().isNotFound());
        pages.perform(get("/audit/sign-ins").with(as(administrator))).andExpect(status().isOk());
    }

    @Test
    void aDayThatIsNoneIsAMistakeAndNotABreakdown() throws Exception {
        pages.perform(get("/audit?day=gestern").with(as(officer))).andExpect(status().is4xxClientError());
    }

    @Test
    void aChangeIsReadWithWhoInWhichPostAndBothValues() throws Exception {
        pages.perform(get("/audit?thing=region.area_tag").with(as(officer)))
                .andExpect(content().string(containsString("四洞桥村 村监测员")))
                .andExpect(content().string(containsString("修改重点区域")))
                .andExpect(content().string(containsString("<ins>改正的理由</ins>")))
                .andExpect(content().string(containsString("512022********1234")))
                .andExpect(content().string(not(containsString("512022199901011234"))));
    }

    @Test
    void anImportIsOneLine() throws Exception {
        String page = pages.perform(get("/audit?person=样镇办").with(as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.split("第 77 号", -1)).hasSize(2);
    }

    @Test
    void theAdministratorSeesAccountsAndNoHouseholdsPlace() throws Exception {
        pages.perform(get("/audit").with(as(administrator)))
                .andExpect(content().string(containsString("新增账号“样监测”")))
                .andExpect(content().string(not(containsString("改正的理由"))));
        pages.perform(get("/audit").with(as(officer)))
                .andExpect(content().string(containsString("新增账号“样监测”")))
                .andExpect(content().string(not(containsString("password_hash"))));
    }

    @Test
    void whatIsShownIsTakenHomeAsAWorkbook() throws Exception {
        byte[] bytes = pages.perform(get("/audit.xlsx?thing=region.area_tag").with(as(officer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("样镇办", "脱敏");
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(1).getStringCellValue())
                    .isEqualTo("样监测");
        }
    }

    private void tag(Actor actor, long importId, String reason) {
        database.write(
                actor,
                importId,
                () -> jdbc.sql("""
                        insert into region.area_tag (division, kind, reason, from_on, set_by, set_by_name,
                            until_on, ended_because, ended_by, ended_by_name)
                        values (:division, 'HEAVY_TASK', '样例', date '2023-05-20', 1, '样', date '2023-05-20', :reason, 1, '样')
                        """)
                        .param("division", VILLAGE)
                        .param("reason", reason)
                        .update());
    }
}

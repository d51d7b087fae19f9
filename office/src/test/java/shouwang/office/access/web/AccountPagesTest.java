package shouwang.office.access.web;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import shouwang.office.WithDatabase;
import shouwang.office.access.Access;
import shouwang.office.access.Account;
import shouwang.office.access.NewPost;
import shouwang.office.access.SignedPeople;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;

@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase(ofItsOwn = true)
class AccountPagesTest {

    private static final String TOWN = "512022115000";
    private static final String VILLAGE = "512022115203";
    private static final String OTHER_TOWN = "512022101000";

    @Autowired
    MockMvc pages;

    @Autowired
    Access access;

    MockHttpSession session = new MockHttpSession();
    Actor officer;

    @BeforeEach
    void theTownHasAnOfficer() {
        officer = access.list(Actor.OFFICE).stream()
                .filter(account -> account.personName().equals("样镇办"))
                .findFirst()
                .map(account -> new Actor(
                        account.id(), account.posts().get(0).id(), account.personName(), Role.TOWN_OFFICER, TOWN))
                .orElseGet(() -> SignedPeople.opened(access, "样镇办", Role.TOWN_OFFICER, TOWN));
    }

    @Test
    void aVillageMonitorHasNoAccountsToKeep() throws Exception {
        Actor monitor = SignedPeople.opened(access, "样监测无权", Role.VILLAGE_MONITOR, VILLAGE);
        for (String address : List.of("/accounts", "/accounts/new", "/accounts/opening", "/accounts/slips", "/audit")) {
            pages.perform(get(address).with(as(monitor))).andExpect(status().isNotFound());
        }
    }

    @Test
    void aTownOfficerCannotMakeACountyOfficer() throws Exception {
        opens("样越权", "", "COUNTY_OFFICER", "512022000000")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请联系上级")));
        assertThat(named("样越权")).isEmpty();
    }

    @Test
    void nobodyBelowTheCountyMakesATownsLeader() throws Exception {
        opens("样越级", "", "TOWN_LEADER", TOWN).andExpect(status().isUnprocessableContent());
        assertThat(named("样越级")).isEmpty();
    }

    @Test
    void whoLeadsKeepsNoAccounts() throws Exception {
        Actor chief = SignedPeople.opened(access, "样村长", Role.VILLAGE_CHIEF, VILLAGE);
        Actor leader = SignedPeople.opened(access, "样镇长", Role.TOWN_LEADER, TOWN);
        for (Actor who : List.of(chief, leader)) {
            pages.perform(get("/accounts").with(as(who))).andExpect(status().isNotFound());
            pages.perform(get("/accounts/opening").with(as(who))).andExpect(status().isNotFound());
        }
        pages.perform(get("/audit").with(as(chief))).andExpect(status().isNotFound());
        pages.perform(get("/audit").with(as(leader))).andExpect(status().isOk());
    }

    @Test
    void aTownOfficerOpensAVillageChief() throws Exception {
        opens("样新村长", "", "VILLAGE_CHIEF", VILLAGE).andExpect(redirectedUrl("/accounts/slips"));
        assertThat(named("样新村长")).hasSize(1);
    }

    @Test
    void aTownOfficerCannotReachIntoAnotherTown() throws Exception {
        Actor stranger = SignedPeople.opened(access, "样外镇", Role.TOWN_OFFICER, OTHER_TOWN);
        pages.perform(get("/accounts/" + stranger.account()).with(as(officer))).andExpect(status().isNotFound());
        act("/accounts/" + stranger.account() + "/reset").andExpect(status().isNotFound());
        act("/accounts/" + stranger.account() + "/ending").andExpect(status().isNotFound());
        act("/accounts/" + stranger.account() + "/posts/" + stranger.post() + "/ending")
                .andExpect(status().isNotFound());
        pages.perform(get("/accounts?words=样外镇").with(as(officer)))
                .andExpect(content().string(not(containsString(">样外镇<"))));
    }

    @Test
    void whoHoldsAPostAboveIsNotResetFromBelow() throws Exception {
        Actor both = SignedPeople.opened(access, "样两岗", Role.VILLAGE_MONITOR, VILLAGE);
        access.give(Actor.OFFICE, both.account(), Role.COUNTY_OFFICER, "512022000000");
        act("/accounts/" + both.account() + "/reset")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请由上级办理")));
    }

    @Test
    void aMistakeIsSaidBesideTheFieldAndWhatWasTypedStays() throws Exception {
        opens("样坏名", "坏 名", "VILLAGE_MONITOR", VILLAGE)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("小写字母、数字和短横线")))
                .andExpect(content().string(containsString("value=\"样坏名\"")))
                .andExpect(content().string(containsString("value=\"坏 名\"")));
    }

    @Test
    void aPostOfAVillageIsNotGivenInATown() throws Exception {
        opens("样错级", "", "VILLAGE_MONITOR", TOWN)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("要设在村或社区")));
    }

    @Test
    void aSlipIsShownOnceAndADoubleClickMakesOnePerson() throws Exception {
        MockHttpServletRequestBuilder click = opening("样双击", "", "VILLAGE_MONITOR", VILLAGE);
        pages.perform(click).andExpect(redirectedUrl("/accounts/slips"));
        pages.perform(click).andExpect(redirectedUrl("/accounts/slips"));
        assertThat(named("样双击")).hasSize(1);
        slips().andExpect(content().string(containsString("样双击")))
                .andExpect(content().string(containsString("首次登录须修改密码")))
                .andExpect(content().string(containsString("http://localhost")));
        slips().andExpect(content().string(containsString("已经显示过了")))
                .andExpect(content().string(not(containsString("样双击"))));
    }

    @Test
    void theSameNameInTheSamePostAsksForASignInName() throws Exception {
        access.open(officer, List.of(new NewPost("样同名", Optional.empty(), Role.VILLAGE_MONITOR, VILLAGE)));
        opens("样同名", "", "VILLAGE_MONITOR", VILLAGE)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("如是另一位同名的人")));
        opens("样同名", "tong-ming-2", "VILLAGE_MONITOR", VILLAGE).andExpect(redirectedUrl("/accounts/slips"));
    }

    @Test
    void aPersonGetsAnotherPostLosesOneAndIsEnded() throws Exception {
        Actor monitor = SignedPeople.opened(access, "样调动", Role.VILLAGE_MONITOR, VILLAGE);
        String account = "/accounts/" + monitor.account();
        pages.perform(post(account + "/posts")
                        .param("form", "f-1")
                        .param("role", "VILLAGE_MONITOR")
                        .param("division", "512022115204")
                        .with(as(officer))
                        .with(csrf())
                        .session(session))
                .andExpect(redirectedUrl(account + "?done=given"));
        act(account + "/posts/" + monitor.post() + "/ending").andExpect(redirectedUrl(account + "?done=post-ended"));
        assertThat(named("样调动").get(0).openPosts())
                .singleElement()
                .satisfies(post -> assertThat(post.division()).isEqualTo("512022115204"));
        act(account + "/ending").andExpect(redirectedUrl(account + "?done=ended"));
        act(account + "/reset").andExpect(status().isConflict());
        pages.perform(get(account).with(as(officer))).andExpect(content().string(containsString("停用")));
    }

    @Test
    void nobodyEndsTheOwnAccount() throws Exception {
        act("/accounts/" + officer.account() + "/ending")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请由另一位管理人员办理")));
    }

    @Test
    void aResetShowsANewSlip() throws Exception {
        Actor monitor = SignedPeople.opened(access, "样忘记", Role.VILLAGE_MONITOR, VILLAGE);
        act("/accounts/" + monitor.account() + "/reset").andExpect(redirectedUrl("/accounts/slips"));
        slips().andExpect(content().string(containsString("样忘记")));
    }

    @Test
    void rightRowsOfAWorkbookComeInAndWrongOnesComeBackRed() throws Exception {
        upload(workbook(List.of(
                        List.of("样一行", "yi-hang", "村监测员", "复兴庙村"),
                        List.of("", "", "村监测员", VILLAGE),
                        List.of("样错岗", "", "县级业务人员", VILLAGE),
                        List.of("样错地", "", "村监测员", "不存在村"),
                        List.of("示例(样某某)", "", "村监测员", VILLAGE))))
                .andExpect(redirectedUrl("/accounts/slips"));
        slips().andExpect(content().string(containsString("yi-hang")))
                .andExpect(content().string(containsString("有 3 行没有开通")));
        byte[] returned = pages.perform(
                        get("/accounts/opening/rejects.xlsx").with(as(officer)).session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(returned))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(sheet.getRow(1).getCell(0).getCellComment().getString().getString())
                    .contains("请填写姓名");
            assertThat(sheet.getRow(2).getCell(2).getCellComment().getString().getString())
                    .contains("请联系上级");
            assertThat(sheet.getRow(3).getCell(3).getCellComment().getString().getString())
                    .contains("没有这个区划");
        }
        upload(returned).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aWorkbookHandedInTwiceOpensNobodyTwice() throws Exception {
        byte[] workbook = workbook(List.of(List.of("样再交", "", "村监测员", VILLAGE)));
        upload(workbook).andExpect(redirectedUrl("/accounts/slips"));
        slips();
        upload(workbook)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已担任此岗位")));
        assertThat(named("样再交")).hasSize(1);
    }

    @Test
    void aFileThatIsNoWorkbookIsRefusedInWords() throws Exception {
        upload("<html><table></table></html>".getBytes())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不是 Excel 工作簿")));
    }

    @Test
    void theTemplateItselfOpensNobody() throws Exception {
        byte[] template = pages.perform(get("/accounts/opening/template.xlsx").with(as(officer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        upload(template)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有要开通的人")));
    }

    @Test
    void aHundredAndEightyPeopleAreOpenedInAFewSeconds() throws Exception {
        byte[] workbook = workbook(IntStream.range(0, 180)
                .mapToObj(i -> List.of("样百人" + i, "", "村监测员", VILLAGE))
                .toList());
        Instant start = Instant.now();
        upload(workbook).andExpect(redirectedUrl("/accounts/slips"));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        slips().andExpect(content().string(containsString("共 180 张")));
        String second = pages.perform(get("/accounts?words=样百人").with(as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(second).contains("下一页");
    }

    private ResultActions opens(String person, String signInName, String role, String division) throws Exception {
        return pages.perform(opening(person, signInName, role, division));
    }

    private MockHttpServletRequestBuilder opening(String person, String signInName, String role, String division) {
        return post("/accounts")
                .param("form", "form-" + person + signInName)
                .param("person", person)
                .param("signInName", signInName)
                .param("role", role)
                .param("division", division)
                .with(as(officer))
                .with(csrf())
                .session(session);
    }

    private ResultActions act(String address) throws Exception {
        return pages.perform(post(address)
                .param("form", "form-" + address)
                .with(as(officer))
                .with(csrf())
                .session(session));
    }

    private ResultActions slips() throws Exception {
        return pages.perform(get("/accounts/slips").with(as(officer)).session(session));
    }

    private ResultActions upload(byte[] workbook) throws Exception {
        return pages.perform(multipart("/accounts/opening")
                .file(new MockMultipartFile("file", "开通表.xlsx", null, workbook))
                .param("form", "upload-" + System.nanoTime())
                .with(as(officer))
                .with(csrf())
                .session(session));
    }

    private List<Account> named(String person) {
        return access.list(Actor.OFFICE).stream()
                .filter(account -> account.personName().equals(person))
                .toList();
    }

    private static byte[] workbook(List<List<String>> rows) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("岗位");
            List<String> header = List.of("姓名", "登录名", "岗位", "区划");
            for (int row = 0; row <= rows.size(); row++) {
                List<String> cells = row == 0 ? header : rows.get(row - 1);
                for (int column = 0; column < cells.size(); column++) {
                    if (column == 0) {
                        sheet.createRow(row);
                    }
                    sheet.getRow(row).createCell(column).setCellValue(cells.get(column));
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}

package shouwang.office.screening.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static shouwang.office.access.SignedPeople.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.access.Access;
import shouwang.office.access.SignedPeople;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Role;
import shouwang.office.region.Divisions;
import shouwang.office.screening.ClueDesk;
import shouwang.office.screening.ClueFilter;
import shouwang.office.screening.InventedRegister;
import shouwang.office.screening.InventedRegister.Person;
import shouwang.office.screening.Outcome;
import shouwang.office.screening.Screening;

/** The pages of this room: shown, not yours, wrong, done. */
@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase
@Transactional
class ScreeningPagesTest {

    @Autowired
    MockMvc pages;

    @Autowired
    Access access;

    @Autowired
    Screening screening;

    @Autowired
    ClueDesk desk;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    private Actor officer;
    private Actor monitor;
    private Actor neighbour;
    private long household;
    private long list;

    @BeforeEach
    void aListHasBeenTaken() throws Exception {
        officer = SignedPeople.opened(access, "样镇办", Role.TOWN_OFFICER, InventedRegister.TOWN);
        monitor = SignedPeople.opened(access, "样复兴", Role.VILLAGE_MONITOR, InventedRegister.FUXING);
        neighbour = SignedPeople.opened(access, "样四洞", Role.VILLAGE_MONITOR, InventedRegister.SIDONG);
        household = new InventedRegister(database, jdbc, divisions)
                .household(InventedRegister.FUXING, "3", new Person("样一一", number(1)), new Person("样小小", number(2)));
        handIn("dibao", "", "姓名,证件号码,村,备注", "样一一," + number(1) + ",复兴庙村,=1+1", "样一二,,复兴庙村,", "样无,,复兴庙村,", ",,复兴庙村,空行")
                .andExpect(status().is3xxRedirection());
        list = screening.lists(officer.scope(), Long.MAX_VALUE, 1).get(0).id();
    }

    // Not yours.

    @Test
    void aNeighbourGets404ForARowByItsAddress() throws Exception {
        pages.perform(get("/clues/" + row(Outcome.MATCHED)).with(as(monitor))).andExpect(status().isOk());
        for (String address : List.of(
                "/clues/" + row(Outcome.MATCHED),
                "/clues/" + row(Outcome.WAITING),
                "/lists/" + list,
                "/lists/" + list + "/rows.xlsx",
                "/households/" + household + "/key-groups",
                "/waiting",
                "/waiting.xlsx")) {
            pages.perform(get(address).with(as(neighbour))).andExpect(status().isNotFound());
        }
    }

    @Test
    void aVillageHandsInNoListAndAnswersNothing() throws Exception {
        pages.perform(multipart("/lists")
                        .file(file("a.csv", "姓名\n样一一\n"))
                        .param("kind", "dibao")
                        .with(as(monitor))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        act(monitor, "/clues/" + row(Outcome.MATCHED) + "/answer", "answer", "not-rural", "reason", "迁走")
                .andExpect(status().isNotFound());
        act(neighbour, "/households/" + household + "/key-groups", "reason", "收入骤减")
                .andExpect(status().isNotFound());
    }

    @Test
    void whoeverOnlyKeepsAccountsReadsNoList() throws Exception {
        Actor administrator = SignedPeople.opened(access, "样管理", Role.SYSTEM_ADMINISTRATOR, InventedRegister.TOWN);
        for (String address :
                List.of("/lists", "/lists.xlsx", "/lists/rows.xlsx", "/leads", "/leads.xlsx", "/waiting")) {
            pages.perform(get(address).with(as(administrator))).andExpect(status().isNotFound());
        }
    }

    // Wrong.

    @Test
    void aListWithoutKindOrFileOrHeaderIsRefusedBesideTheForm() throws Exception {
        handIn("", "", "姓名", "样一一")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选择名单类型")));
        handIn("department", " ", "姓名", "样一一")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("写明部门名称")));
        handIn("department", "样医保局", "甲,乙", "1,2")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有找到表头行")))
                .andExpect(content().string(containsString("value=\"样医保局\"")));
    }

    @Test
    void anAnswerWithoutReasonKeepsWhatWasChosen() throws Exception {
        long row = row(Outcome.WAITING);
        act(officer, "/waiting/answers", "clue", "" + row, "answer", "not-rural", "reason", " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明理由")))
                .andExpect(content().string(containsString("value=\"not-rural\" selected=\"selected\"")))
                .andExpect(content().string(containsString("checked=\"checked\"")));
        act(officer, "/waiting/answers", "answer", "not-rural", "reason", "城镇户口")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("至少勾选一行")));
        act(officer, "/households/" + household + "/key-groups", "reason", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明理由")));
    }

    @Test
    void aRowAnsweredMeanwhileIsAConflict() throws Exception {
        String answer = "/clues/" + row(Outcome.WAITING) + "/answer";
        act(officer, answer, "answer", "not-rural", "reason", "城镇户口").andExpect(status().is3xxRedirection());
        act(officer, answer, "answer", "cannot-be-found", "reason", "查无")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("已经答复过")));
    }

    // Shown.

    @Test
    void theListShowsWhatBecameOfItsRows() throws Exception {
        pages.perform(get("/lists").with(as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("民政")));
        pages.perform(get("/lists/" + list).with(as(officer)))
                .andExpect(content().string(containsString("未识别的列")))
                .andExpect(content().string(containsString("证件号码、姓名相符")))
                .andExpect(content().string(not(containsString(number(1)))));
        pages.perform(get("/lists/" + list + "?outcome=refused").with(as(officer)))
                .andExpect(content().string(containsString("既无姓名")))
                .andExpect(content().string(not(containsString("证件号码、姓名相符"))));
    }

    @Test
    void theQueueShowsWhoMayBeMeant() throws Exception {
        pages.perform(get("/waiting").with(as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("可能是 1 人")))
                .andExpect(content().string(containsString("没有相近的人")));
        pages.perform(get("/waiting?village=512022115203").with(as(officer)))
                .andExpect(content().string(containsString("没有待核对的行")));
    }

    @Test
    void aVillageSeesItsOwnRowsOfAllLists() throws Exception {
        pages.perform(get("/lists").with(as(monitor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("样一一")))
                .andExpect(content().string(not(containsString("样无"))));
        pages.perform(get("/lists").with(as(neighbour))).andExpect(content().string(containsString("还没有本村的农户")));
    }

    @Test
    void theDownloadAnswersTheListInItsOwnShapeWithNumbersMasked() throws Exception {
        XSSFSheet sheet = download("/lists/" + list + "/rows.xlsx");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("样镇办");
        assertThat(cells(sheet, 2)).startsWith("行", "姓名", "证件号码", "村", "备注", "比对结果");
        assertThat(cells(sheet, 3)).contains("样一一", "=1+1", "已匹配").doesNotContain(number(1));
        assertThat(sheet.getLastRowNum()).isEqualTo(6);
        assertThat(cells(download("/waiting.xlsx"), 3)).contains("样一二", "待核对");
        assertThat(cells(download("/lists.xlsx"), 3)).contains("4");
        assertThat(cells(download("/leads.xlsx"), 3)).contains("样一一");
    }

    @Test
    void theHouseholdsFormIsShownWithItsGround() throws Exception {
        pages.perform(get("/households/" + household + "/key-groups").with(as(monitor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("填附件6")))
                .andExpect(content().string(containsString("第2行")));
        pages.perform(get("/leads").with(as(monitor)))
                .andExpect(content().string(containsString("应当逐户排查")))
                .andExpect(content().string(not(containsString("办结"))));
    }

    @Test
    void aWithdrawalIsPreviewedAndAWrongOneSaysWhatToDo() throws Exception {
        String page = "/lists/%d/withdrawal".formatted(list);
        pages.perform(get(page).with(as(neighbour))).andExpect(status().isNotFound());
        act(neighbour, page, "reason", "类型选错").andExpect(status().isNotFound());
        pages.perform(get("/lists/" + list).with(as(officer)))
                .andExpect(content().string(containsString(page)));
        pages.perform(get(page).with(as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<b>1</b>户退出这一类重点人群")))
                .andExpect(content().string(containsString("样一一")));
        act(officer, page, "reason", " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明理由")));
        act(officer, page, "reason", "类型选错").andExpect(redirectedUrl("/lists/%d?withdrawn".formatted(list)));
        pages.perform(get("/lists").with(as(officer))).andExpect(content().string(containsString("已撤回")));
        act(officer, page, "reason", "类型选错")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("已整份撤回")));
        pages.perform(get("/households/" + household + "/key-groups").with(as(monitor)))
                .andExpect(content().string(containsString("填附件7")));
    }

    // Done.

    @Test
    void theSameFileTwiceLeadsToTheFirst() throws Exception {
        handIn("visit", "", "姓名,村", "样无,复兴庙村").andExpect(redirectedUrl("/lists/" + (list + 1)));
        handIn("visit", "", "姓名,村", "样无,复兴庙村").andExpect(redirectedUrl("/lists/" + (list + 1) + "?known"));
    }

    @Test
    void aWaitingRowIsAnsweredAndUndone() throws Exception {
        long row = row(Outcome.WAITING);
        String address = "/clues/" + row;
        pages.perform(get(address).with(as(officer))).andExpect(content().string(containsString("同村、姓名相近")));
        pages.perform(get(address + "?words=样小小").with(as(officer)))
                .andExpect(content().string(containsString("查到")));
        act(officer, address + "/answer", "answer", "this-person", "household", "" + household, "reason", "电话核实")
                .andExpect(redirectedUrl(address + "?done"));
        pages.perform(get(address).with(as(officer)))
                .andExpect(content().string(containsString("已匹配")))
                .andExpect(content().string(containsString("电话核实")));
        act(officer, address + "/answer/undoing", "reason", "听错了").andExpect(redirectedUrl(address + "?done"));
        pages.perform(get(address).with(as(officer)))
                .andExpect(content().string(containsString("撤销答复")))
                .andExpect(content().string(containsString("待核对")));
    }

    @Test
    void rowsAreAnsweredAlikeTogether() throws Exception {
        List<Long> rows = rows(Outcome.WAITING);
        act(
                        officer,
                        "/waiting/answers",
                        "clue",
                        "" + rows.get(0),
                        "clue",
                        "" + rows.get(1),
                        "answer",
                        "cannot-be-found",
                        "reason",
                        "村干部核实")
                .andExpect(redirectedUrl("/waiting?done=2"));
        assertThat(rows(Outcome.REFUSED)).hasSize(3);
    }

    @Test
    void aHouseholdIsPutInAndTakenOut() throws Exception {
        String address = "/households/" + household + "/key-groups";
        act(monitor, address, "reason", "收入骤减").andExpect(redirectedUrl("/households/" + household));
        pages.perform(get(address).with(as(monitor))).andExpect(content().string(containsString("人工列入:收入骤减")));
        act(officer, address + "/undoing", "reason", "误列").andExpect(redirectedUrl("/households/" + household));
    }

    @Test
    void aLeadIsDismissedWithAReason() throws Exception {
        long lead = database.read(
                officer,
                () -> jdbc.sql("select id from screening.lead")
                        .query(Long.class)
                        .single());
        act(officer, "/leads/" + lead + "/dismissal", "reason", " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明理由")));
        act(officer, "/leads/" + lead + "/dismissal", "reason", "核实后不困难").andExpect(redirectedUrl("/leads?done"));
        pages.perform(get("/leads").with(as(officer))).andExpect(content().string(containsString("没有待办的风险线索")));
    }

    private ResultActions handIn(String kind, String department, String header, String... rows) throws Exception {
        return pages.perform(multipart("/lists")
                .file(file("民政名单.csv", header + "\n" + String.join("\n", rows) + "\n"))
                .param("kind", kind)
                .param("department", department)
                .with(as(officer))
                .with(csrf()));
    }

    private ResultActions act(Actor actor, String address, String... parameters) throws Exception {
        var request = post(address).with(as(actor)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return pages.perform(request);
    }

    private XSSFSheet download(String address) throws Exception {
        byte[] bytes = pages.perform(get(address).with(as(officer)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheetAt(0);
        }
    }

    private static List<String> cells(XSSFSheet sheet, int row) {
        List<String> cells = new java.util.ArrayList<>();
        sheet.getRow(row)
                .forEach(cell -> cells.add(new org.apache.poi.ss.usermodel.DataFormatter().formatCellValue(cell)));
        return cells;
    }

    private long row(Outcome outcome) {
        return rows(outcome).get(0);
    }

    private List<Long> rows(Outcome outcome) {
        return desk.page(officer.scope(), ClueFilter.ofList(list, Optional.of(outcome), 0), 10).stream()
                .map(row -> row.id())
                .toList();
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String number(int serial) {
        return InventedRegister.number(serial);
    }
}

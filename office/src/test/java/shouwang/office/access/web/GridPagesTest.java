package shouwang.office.access.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import static shouwang.office.campaign.InventedTown.COUNTY_OFFICER;
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.campaign.InventedTown.MONITOR;
import static shouwang.office.campaign.InventedTown.NEIGHBOUR;
import static shouwang.office.campaign.InventedTown.OFFICER;
import static shouwang.office.campaign.InventedTown.TOWN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
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
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.access.Grid;
import shouwang.office.access.GridHolder;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.office.kernel.Scope;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;

/** The grid and the responsibility register: who stands where, who lacks, who follows. */
@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase
@Transactional
class GridPagesTest {

    private static final Actor CHIEF = new Actor(21, 22, "样村长", Role.VILLAGE_CHIEF, FUXING);
    private static final Actor LEADER = new Actor(23, 24, "样镇长", Role.TOWN_LEADER, TOWN);

    @Autowired
    MockMvc pages;

    @Autowired
    Grid grid;

    @Autowired
    Divisions divisions;

    @Autowired
    OfficeClock clock;

    MockHttpSession session = new MockHttpSession();
    Division group;

    @BeforeEach
    void aVillageHasAGroup() {
        group = divisions.group(Actor.OFFICE, FUXING, "3", "3组");
    }

    @Test
    void aVillageDoesNotChangeItsNeighboursGrid() throws Exception {
        puts(NEIGHBOUR, FUXING, "GRID_CHIEF", "样越村", "").andExpect(status().isNotFound());
        puts(NEIGHBOUR, TOWN, "GRID_CHIEF", "样越镇", "").andExpect(status().isNotFound());
        pages.perform(get("/grid/" + FUXING).with(as(NEIGHBOUR))).andExpect(status().isNotFound());
        assertThat(grid.holders(Scope.of(TOWN))).isEmpty();
    }

    @Test
    void whoLeadsTheTownOrTheCountyReadsTheGridAndDoesNotWriteIt() throws Exception {
        for (Actor reader : List.of(LEADER, COUNTY_OFFICER)) {
            puts(reader, FUXING, "GRID_CHIEF", "样不可", "").andExpect(status().isNotFound());
            pages.perform(get("/grid/" + FUXING).with(as(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("/persons/new"))));
            pages.perform(get("/grid/loading").with(as(reader))).andExpect(status().isNotFound());
        }
    }

    @Test
    void aPostThatThePlanDoesNotWantThereIsNotGiven() throws Exception {
        puts(CHIEF, FUXING, "GRID_MEMBER", "样错级", "").andExpect(status().isNotFound());
        puts(CHIEF, group.code(), "GRID_CHIEF", "样错级", "").andExpect(status().isNotFound());
        puts(CHIEF, FUXING, "NO_SUCH_POST", "样错级", "").andExpect(status().isNotFound());
    }

    @Test
    void aMistakeIsSaidBesideItsFieldAndWhatWasTypedStays() throws Exception {
        puts(CHIEF, group.code(), "GRID_MEMBER", "样错号", "一三九")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("电话只填数字"), containsString("value=\"样错号\""))));
        act(CHIEF, "/grid/%s/persons".formatted(group.code()), "post", "GRID_MEMBER", "name", "样来日", "on", "2999-01-01")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("日期不能晚于办公日")));
        act(CHIEF, "/grid/%s/persons".formatted(group.code()), "post", "GRID_MEMBER", "name", "样坏日", "on", "五月")
                .andExpect(status().isUnprocessableContent());
        act(CHIEF, "/grid/%s/persons".formatted(group.code()), "post", "GRID_MEMBER", "name", " ", "on", today())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请填写姓名")));
    }

    @Test
    void aPostForOneTakesNoSecondPersonAndNobodyTwice() throws Exception {
        puts(CHIEF, FUXING, "GRID_CHIEF", "样网长", "13900000001")
                .andExpect(redirectedUrl("/grid/%s?done".formatted(FUXING)));
        puts(CHIEF, FUXING, "GRID_CHIEF", "样网长", "").andExpect(status().isConflict());
        puts(CHIEF, FUXING, "GRID_CHIEF", "样另长", "")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("现由 样网长 担任")));
        assertThat(names("GRID_CHIEF")).containsExactly("样网长");
    }

    @Test
    void theGridShowsWhereSomebodyLacks() throws Exception {
        shown(OFFICER, "/grid", allOf(containsString("个组缺网格员"), containsString("个村缺网格长")));
        shown(MONITOR, "/grid", allOf(containsString("缺第一责任人"), containsString("缺网格员")));
        puts(CHIEF, group.code(), "GRID_MEMBER", "样网员", "13912345678")
                .andExpect(redirectedUrl("/grid/%s?done".formatted(FUXING)));
        shown(
                MONITOR,
                "/grid",
                allOf(containsString("样网员"), containsString("139****5678"), not(containsString("13912345678"))));
        shown(OFFICER, "/grid/" + FUXING, containsString("样网员"));
    }

    @Test
    void whoFollowsNeedsAReasonAndThePostKeepsItsHistory() throws Exception {
        puts(CHIEF, group.code(), "GRID_MEMBER", "样前任", "").andExpect(status().is3xxRedirection());
        long before = holder("GRID_MEMBER").id();
        replaces(CHIEF, before, "样后任", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明变动原因")));
        replaces(NEIGHBOUR, before, "样后任", "越村").andExpect(status().isNotFound());
        replaces(CHIEF, before, "样后任", "外出务工").andExpect(status().is3xxRedirection());
        assertThat(names("GRID_MEMBER")).containsExactly("样后任");
        shown(
                MONITOR,
                "/grid/holders/" + holder("GRID_MEMBER").id(),
                allOf(containsString("样前任"), containsString("外出务工")));
        // The page of who sat there before is old: acting on it changes nothing.
        replaces(CHIEF, before, "样再来", "又换")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("刚才已有变动")));
        assertThat(names("GRID_MEMBER")).containsExactly("样后任");
    }

    @Test
    void aSeatThatWasLeftLacksAgain() throws Exception {
        puts(OFFICER, FUXING, "FIRST_RESPONSIBLE", "样书记", "").andExpect(status().is3xxRedirection());
        long seat = holder("FIRST_RESPONSIBLE").id();
        act(OFFICER, "/grid/holders/%d/ending".formatted(seat), "on", today(), "reason", "")
                .andExpect(status().isUnprocessableContent());
        act(OFFICER, "/grid/holders/%d/ending".formatted(seat), "on", today(), "reason", "调离")
                .andExpect(status().is3xxRedirection());
        assertThat(names("FIRST_RESPONSIBLE")).isEmpty();
        puts(OFFICER, FUXING, "FIRST_RESPONSIBLE", "样新书记", "").andExpect(status().is3xxRedirection());
        assertThat(names("FIRST_RESPONSIBLE")).containsExactly("样新书记");
    }

    @Test
    void theWholeGridComesByWorkbookOnceHoweverOftenItIsHandedIn() throws Exception {
        byte[] filled = filled(new String[][] {
            {"", "", "监测员", "样镇测", "13900000002", "", "2023-05-01", ""},
            {"复兴庙村", "", "网格长", "样村长甲", "", "", "2023-05-01", ""},
            {"复兴庙", "第3组", "网格员", "样组员甲", "13900000003", "", "2023/5/2", ""},
            {"复兴庙村", "三组", "网格员", "样组员乙", "", "", "", ""},
        });
        loads(OFFICER, filled).andExpect(redirectedUrl("/grid/loading"));
        page("/grid/loading", "新登记 4 人,变动 0 人,没有变化 0 人,退回 0 行");
        loads(OFFICER, filled).andExpect(redirectedUrl("/grid/loading"));
        page("/grid/loading", "新登记 0 人,变动 0 人,没有变化 4 人");
        assertThat(names("GRID_MEMBER")).containsExactly("样组员甲", "样组员乙");
        try (XSSFWorkbook template = workbook("/grid/loading/template.xlsx")) {
            assertThat(text(template.getSheetAt(0))).contains("样组员甲", "13900000003", "第一责任人");
        }
    }

    @Test
    void wrongRowsOfTheWorkbookComeBackWithTheirCellsMarked() throws Exception {
        byte[] filled = filled(new String[][] {
            {"复兴庙村", "", "网格长", "样对了", "", "", "", ""},
            {"没有村", "", "网格长", "样错甲", "", "", "", ""},
            {"复兴庙村", "88组", "网格员", "样错乙", "", "", "", ""},
            {"复兴庙村", "", "组长", "样错丙", "", "", "", ""},
            {"复兴庙村", "3组", "网格长", "样错丁", "", "", "", ""},
            {"复兴庙村", "3组", "网格员", "样错戊", "", "没有账号", "五月", ""},
            {"复兴庙村", "", "网格长", "样换人", "", "", "", ""},
        });
        loads(OFFICER, filled).andExpect(redirectedUrl("/grid/loading"));
        page(
                "/grid/loading",
                "新登记 1 人,变动 0 人,没有变化 0 人,退回 6 行",
                "没有这个村",
                "没有这个组",
                "没有这个岗位",
                "设在镇、村一级",
                "2023-05-20",
                "请写明变动原因");
        try (XSSFWorkbook rejects = workbook("/grid/loading/rejects.xlsx")) {
            assertThat(text(rejects.getSheetAt(0))).contains("样错甲", "样换人").doesNotContain("样对了");
        }
        assertThat(names("GRID_CHIEF")).containsExactly("样对了");
    }

    @Test
    void aVillagesWorkbookReachesNoFurtherThanTheVillage() throws Exception {
        byte[] filled = filled(new String[][] {{"四洞桥村", "", "网格长", "样越村", "", "", "", ""}});
        loads(CHIEF, filled).andExpect(redirectedUrl("/grid/loading"));
        assertThat(grid.holders(Scope.of(TOWN))).isEmpty();
        pages.perform(multipart("/grid/loading")
                        .file(new MockMultipartFile("file", "空.csv", null, new byte[0]))
                        .session(session)
                        .with(as(CHIEF))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void theDownloadedGridNamesGapsAndMasksPhones() throws Exception {
        puts(CHIEF, group.code(), "GRID_MEMBER", "样网员", "13912345678");
        try (XSSFWorkbook list = workbook("/grid.xlsx")) {
            assertThat(text(list.getSheetAt(0)))
                    .contains("样网员", "139****5678", "缺")
                    .doesNotContain("13912345678");
        }
    }

    private String today() {
        return clock.today().toString();
    }

    private ResultActions puts(Actor actor, String cell, String post, String name, String phone) throws Exception {
        return act(
                actor, "/grid/%s/persons".formatted(cell), "post", post, "name", name, "phone", phone, "on", today());
    }

    private ResultActions replaces(Actor actor, long holder, String name, String reason) throws Exception {
        return act(
                actor, "/grid/holders/%d/replacement".formatted(holder), "name", name, "on", today(), "reason", reason);
    }

    private ResultActions act(Actor actor, String address, String... params) throws Exception {
        var request = post(address).with(as(actor)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return pages.perform(request);
    }

    private ResultActions loads(Actor actor, byte[] file) throws Exception {
        return pages.perform(multipart("/grid/loading")
                .file(new MockMultipartFile("file", "网格.xlsx", null, file))
                .session(session)
                .with(as(actor))
                .with(csrf()));
    }

    private void page(String address, String... words) throws Exception {
        String page = pages.perform(get(address).session(session).with(as(OFFICER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains(words);
    }

    private void shown(Actor actor, String address, org.hamcrest.Matcher<String> text) throws Exception {
        pages.perform(get(address).with(as(actor)))
                .andExpect(status().isOk())
                .andExpect(content().string(text));
    }

    private XSSFWorkbook workbook(String address) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(
                pages.perform(get(address).session(session).with(as(OFFICER)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray()));
    }

    private GridHolder holder(String post) {
        return held(post).get(0);
    }

    private List<String> names(String post) {
        return held(post).stream().map(GridHolder::name).toList();
    }

    private List<GridHolder> held(String post) {
        return grid.holders(Scope.of(TOWN)).stream()
                .filter(holder -> holder.post().equals(post))
                .toList();
    }

    private static byte[] filled(String[][] rows) throws Exception {
        List<String> header = List.of("村(社区)", "组", "岗位", "姓名", "电话", "登录名", "任职起", "变动原因");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("网格");
            for (int column = 0; column < header.size(); column++) {
                if (column == 0) {
                    sheet.createRow(0);
                }
                sheet.getRow(0).createCell(column).setCellValue(header.get(column));
            }
            for (int row = 0; row < rows.length; row++) {
                sheet.createRow(row + 1);
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.getRow(row + 1).createCell(column).setCellValue(rows[row][column]);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static String text(XSSFSheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> text.append(cell).append('\t')));
        return text.toString();
    }
}

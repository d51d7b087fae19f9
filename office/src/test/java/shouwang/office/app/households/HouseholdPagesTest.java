package shouwang.office.app.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static shouwang.office.access.SignedPeople.as;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import shouwang.office.WithDatabase;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Role;
import shouwang.office.registry.HandedIn;
import shouwang.office.registry.Progress;
import shouwang.office.registry.Registry;

@SpringBootTest(properties = "shouwang.files=target/household-pages-files")
@AutoConfigureMockMvc
@WithDatabase(ofItsOwn = true)
class HouseholdPagesTest {

    private static final Actor OFFICER = new Actor(3, 5, "样镇办", Role.TOWN_OFFICER, "512022115000");
    private static final Actor OTHER_TOWN = new Actor(5, 7, "样外镇", Role.TOWN_OFFICER, "512022101000");
    private static final Actor MONITOR = new Actor(6, 8, "样监测", Role.VILLAGE_MONITOR, "512022115203");
    private static final Actor ADMINISTRATOR = new Actor(7, 9, "样管理", Role.SYSTEM_ADMINISTRATOR, "512022000000");
    private static final String HEADER =
            "村,组,户编号,姓名,证件号码,与户主关系,户联系电话,监测对象类别," + "工资性收入,生产经营性收入,生产经营性支出,财产性收入,转移性收入,理赔收入,合规自付支出\r\n";
    private static boolean isLoaded;

    @Autowired
    MockMvc pages;

    @Autowired
    Registry registry;

    @Autowired
    Database database;

    @Autowired
    HouseholdDesk desk;

    @TempDir
    Path folder;

    @BeforeEach
    void twoVillagesAreLoaded() throws Exception {
        if (isLoaded) {
            return;
        }
        isLoaded = true;
        StringBuilder roster = new StringBuilder(HEADER)
                .append("四洞桥村,1组,H-A,样大山,512022198001010012,户主,13800001111,,12000,0,0,0,500,0,0\r\n")
                .append("四洞桥村,1组,H-A,样小山,512022200501010038,之子,,,,,,,,,\r\n")
                .append("四洞桥村,2组,H-B,样穷,512022197001010099,户主,,边缘易致贫户,3000,0,0,0,0,0,0\r\n")
                .append("红紫厂村,1组,H-C,样邻村,512022196001010077,户主,,,99000,0,0,0,0,0,0\r\n");
        for (int i = 0; i < 45; i++) {
            roster.append("红紫厂村,3组,M-%02d,样多%d,,户主,,,,,,,,,\r\n".formatted(i, i));
        }
        roster.append("红紫厂村,5组,H-D,样坏行,,户主,,,,,,,,,\r\n红紫厂村,5组,H-D,,,配偶,,,,,,,,,\r\n");
        Path file = Files.writeString(folder.resolve("花名册.csv"), roster);
        long id = registry.receive(OFFICER, List.of(new HandedIn(file, "花名册.csv")));
        registry.stage(OFFICER, id, Progress.UNWATCHED);
        registry.apply(OFFICER, id, Progress.UNWATCHED);
    }

    @Test
    void anotherVillagesHouseholdIsNotFoundByItsAddress() throws Exception {
        long neighbour = idOf("H-C");
        pages.perform(get("/households/" + neighbour).with(as(MONITOR))).andExpect(status().isNotFound());
        pages.perform(get("/households/" + neighbour).with(as(OTHER_TOWN))).andExpect(status().isNotFound());
        pages.perform(get("/households/999999").with(as(OFFICER))).andExpect(status().isNotFound());
        pages.perform(get("/households/x1").with(as(OFFICER))).andExpect(status().isNotFound());
    }

    @Test
    void whoKeepsAccountsSeesNoHouseholds() throws Exception {
        for (String address : List.of("/households", "/households.xlsx", "/households/" + idOf("H-A"))) {
            pages.perform(get(address).with(as(ADMINISTRATOR))).andExpect(status().isNotFound());
        }
    }

    @Test
    void aMonitorFindsNobodyOfAnotherVillage() throws Exception {
        list(MONITOR, "").andExpect(content().string(not(containsString("样邻村"))));
        list(MONITOR, "?words=样邻村").andExpect(content().string(containsString("没有符合条件的农户")));
        list(MONITOR, "?words=512022196001010077").andExpect(content().string(not(containsString("样邻村户"))));
        list(MONITOR, "?village=512022115204").andExpect(content().string(containsString("没有符合条件的农户")));
    }

    @Test
    void peopleAreFoundByNameNumberTailPhoneAndHouseholdNumber() throws Exception {
        for (String words : List.of(
                "样小山", "样小", "512022200501010038", "512022200501010038 ", "0038", "13800001111", "H-A", "h-a")) {
            list(OFFICER, "?words=" + words).andExpect(content().string(containsString(">样大山</a>")));
        }
        list(OFFICER, "?words=样小山").andExpect(content().string(containsString("(样小山)")));
    }

    @Test
    void everyFilterNarrowsTheList() throws Exception {
        assertThat(heads("?monitored=yes")).containsExactly("样穷");
        assertThat(heads("?inRange=yes")).containsExactly("样大山", "样穷");
        assertThat(heads("?form=5")).containsExactly("样穷");
        assertThat(heads("?keyGroup=1")).containsExactly("样穷");
        assertThat(heads("?incomplete=true")).containsExactly("样坏行");
        assertThat(heads("?village=512022115203&group=512022115203002")).containsExactly("样穷");
        assertThat(heads("?village=512022115203&form=7")).containsExactly("样大山");
        assertThat(heads("?village=512022115203&findings=any")).isNotEmpty();
    }

    @Test
    void pagesFollowEachOtherAndShowEveryHouseholdOnce() {
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            HouseholdDesk.Page page =
                    desk.page(OFFICER, new HouseholdQuestion("", "", "", "", null, null, "", "", "", null, after));
            page.rows().forEach(row -> seen.add(row.head()));
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(20);
            after = page.next();
        } while (!after.isEmpty());
        assertThat(seen).hasSize(49).doesNotHaveDuplicates();
    }

    @Test
    void aGuessedPlaceInTheListIsNoBreakdown() throws Exception {
        list(OFFICER, "?after=nonsense").andExpect(status().isOk());
    }

    @Test
    void theRecordShowsPeopleIncomeAndWhyAndHidesNumbers() throws Exception {
        pages.perform(get("/households/" + idOf("H-A")).with(as(MONITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("样小山")))
                .andExpect(content().string(containsString("512022********0012")))
                .andExpect(content().string(not(containsString("512022198001010012"))))
                .andExpect(content().string(not(containsString("13800001111"))))
                .andExpect(content().string(containsString("12,500.00")))
                .andExpect(content().string(containsString("6,250.00")))
                .andExpect(content().string(containsString("7,500.00")))
                .andExpect(content().string(containsString("工资性收入 + 生产经营性收入 + 财产性收入 + 转移性收入 − 生产经营性支出")))
                .andExpect(content().string(containsString("低于监测标准")))
                .andExpect(content().string(containsString("附件7")))
                .andExpect(content().string(containsString("花名册.csv")))
                .andExpect(content().string(containsString("方案 二")));
    }

    @Test
    void anIncompleteHouseholdSaysSo() throws Exception {
        pages.perform(get("/households/" + idOf("H-D")).with(as(OFFICER)))
                .andExpect(content().string(containsString("还有退回或没有载入的行")));
    }

    @Test
    void whatIsShownIsTakenHomeMaskedWithWhoAndWhen() throws Exception {
        byte[] bytes = pages.perform(
                        get("/households.xlsx?village=512022115203").with(as(OFFICER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("样镇办", "脱敏");
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
        }
    }

    private ResultActions list(Actor actor, String question) throws Exception {
        return pages.perform(get("/households" + question).with(as(actor)));
    }

    private List<String> heads(String question) throws Exception {
        String page = list(OFFICER, question).andReturn().getResponse().getContentAsString();
        List<String> heads = new ArrayList<>();
        var matcher = java.util.regex.Pattern.compile("/households/\\d+\">([^<]+)</a>")
                .matcher(page);
        while (matcher.find()) {
            heads.add(matcher.group(1));
        }
        return heads;
    }

    @Test
    void whyAFindingStandsIsToldWithTheFactsTheirValuesAndTheRowsTheyCameFrom() throws Exception {
        pages.perform(get("/households/" + idOf("H-B")).with(as(MONITOR)))
                .andExpect(content().string(containsString("用到的事实")))
                .andExpect(content().string(containsString("证件号码前18位校验正确")))
                .andExpect(content().string(containsString("由其他事实得出")))
                .andExpect(content().string(containsString("512022********0099")))
                .andExpect(content().string(containsString("花名册 花名册.csv 第 4 行，“证件号码”栏")))
                .andExpect(content().string(not(containsString("512022197001010099"))));
    }

    private long idOf(String number) {
        return desk.page(OFFICER, new HouseholdQuestion(number, "", "", "", null, null, "", "", "", null, ""))
                .rows()
                .get(0)
                .id();
    }
}

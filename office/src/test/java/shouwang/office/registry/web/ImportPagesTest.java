package shouwang.office.registry.web;

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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import shouwang.office.WithDatabase;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;
import shouwang.office.registry.Difference;
import shouwang.office.registry.HandedIn;
import shouwang.office.registry.Import;
import shouwang.office.registry.Registry;

@SpringBootTest(properties = "shouwang.files=target/import-pages-files")
@AutoConfigureMockMvc
@WithDatabase(ofItsOwn = true)
@Timeout(120)
class ImportPagesTest {

    private static final Path FILES = Path.of("target/import-pages-files");
    private static final Actor OFFICER = new Actor(3, 5, "样镇办", Role.TOWN_OFFICER, "512022115000");
    private static final Actor COUNTY = new Actor(4, 6, "样县办", Role.COUNTY_OFFICER, "512022000000");
    private static final Actor OTHER_TOWN = new Actor(5, 7, "样外镇", Role.TOWN_OFFICER, "512022101000");
    private static final Actor MONITOR = new Actor(6, 8, "样监测", Role.VILLAGE_MONITOR, "512022115203");
    private static final String HEADER = "村,户编号,姓名,证件号码,与户主关系,工资性收入,奇怪的列\r\n";

    @Autowired
    MockMvc pages;

    @Autowired
    Registry registry;

    @Autowired
    ImportRunner runner;

    @Autowired
    ConfigurableApplicationContext office;

    @Test
    void anImportOfAnotherTownIsNotFoundByItsAddress() throws Exception {
        long id = handedIn(HEADER + "四洞桥村,A1,样甲,,户主,100,\r\n");
        for (Actor other : List.of(OTHER_TOWN, MONITOR)) {
            for (String page : List.of("", "/rejects.xlsx", "/differences?kind=CORRECTION")) {
                pages.perform(get("/imports/" + id + page).with(as(other))).andExpect(status().isNotFound());
            }
            for (String act : List.of("/application", "/withdrawal", "/answers?kind=EMPTIED&whole=true&reason=x")) {
                act(other, id, act).andExpect(status().isNotFound());
            }
        }
        pages.perform(get("/imports").with(as(MONITOR))).andExpect(status().isNotFound());
        pages.perform(get("/imports").with(as(OTHER_TOWN)))
                .andExpect(content().string(not(containsString("/imports/" + id + "\""))));
    }

    @Test
    void theCountyLooksOnAndDoesNotAct() throws Exception {
        long id = handedIn(HEADER + "四洞桥村,B1,样乙,,户主,100,\r\n");
        pages.perform(get("/imports/" + id).with(as(COUNTY)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/application"))));
        act(COUNTY, id, "/application").andExpect(status().isNotFound());
    }

    @Test
    void aFileThatIsNoRosterIsRefusedOnTheSamePage() throws Exception {
        upload("网页.xlsx", "<html></html>")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("网页.xlsx")))
                .andExpect(content().string(containsString("不是 Excel 工作簿")));
        upload("缺列.csv", "甲,乙\r\n1,2\r\n")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有找到表头行")));
    }

    @Test
    void whatIsWrongIsSaidCellByCellAndComesBackAsAWorkbook() throws Exception {
        long id = handedIn(HEADER + "四洞桥村,C1,样丙,,户主,一百,\r\n四洞桥村,C1,,,配偶,,\r\n");
        pages.perform(get("/imports/" + id).with(as(OFFICER)))
                .andExpect(content().string(containsString("待应用")))
                .andExpect(content().string(containsString("一百")))
                .andExpect(content().string(containsString("姓名为空")))
                .andExpect(content().string(containsString("奇怪的列")))
                .andExpect(content().string(containsString("<b>2</b>读入行")));
        byte[] rejects = pages.perform(get("/imports/" + id + "/rejects.xlsx").with(as(OFFICER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(rejects))) {
            assertThat(workbook.getSheetAt(0).getCellComments()).isNotEmpty();
        }
    }

    @Test
    void theSameFileHandedInTwiceAtOnceIsOneImport() throws Exception {
        String roster = HEADER + "四洞桥村,D1,样丁,,户主,100,\r\n";
        assertThat(handedIn(roster)).isEqualTo(handedIn(roster));
    }

    @Test
    void anImportCutOffByTheEndOfTheProgramIsFoundAgainAndReadOn() throws Exception {
        byte[] roster = (HEADER + "四洞桥村,H1,样辛,,户主,100,\r\n").getBytes(StandardCharsets.UTF_8);
        long id = received(roster);
        Path halfKept = Files.createTempFile(FILES, "arriving-", ".part");
        startAgain();
        assertThat(halfKept).doesNotExist();
        pages.perform(get("/imports").with(as(OFFICER))).andExpect(content().string(containsString("已中断")));
        pages.perform(get("/imports/" + id).with(as(OFFICER)))
                .andExpect(content().string(containsString("没有改动任何资料")))
                .andExpect(content().string(containsString("继续读取</button>")));
        act(COUNTY, id, "/reading").andExpect(status().isNotFound());
        act(OFFICER, id, "/reading").andExpect(redirectedUrl("/imports/" + id));
        settled(id);
        assertThat(find(id).status()).isEqualTo(Import.Status.STAGED);
        act(OFFICER, id, "/reading")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("已经待应用")));
    }

    @Test
    void theFilesOfAnInterruptedImportHandedInAgainAreThatImport() throws Exception {
        String roster = HEADER + "四洞桥村,I1,样壬,,户主,100,\r\n";
        long id = received(roster.getBytes(StandardCharsets.UTF_8));
        startAgain();
        assertThat(handedIn(roster)).isEqualTo(id);
        assertThat(find(id).status()).isEqualTo(Import.Status.STAGED);
        assertThat(find(id).words()).isEmpty();
    }

    @Test
    void aFileFoundToBeBrokenWhileItIsReadIsToldAndNotKept() throws Exception {
        String openQuote = HEADER + "四洞桥村,J1,样癸,,户主,100,\r\n".repeat(9000) + "四洞桥村,\"J2,样癸,,户主,100,\r\n";
        long id = handedIn(openQuote);
        assertThat(find(id).status()).isEqualTo(Import.Status.FAILED);
        assertThat(find(id).words()).contains("花名册.csv", "双引号没有成对");
        assertThat(FILES.resolve(sha256(openQuote))).doesNotExist();
    }

    @Test
    void anImportIsAppliedCorrectedAndTakenBack() throws Exception {
        long first = handedIn(HEADER + "四洞桥村,E1,样戊,,户主,100,\r\n四洞桥村,E1,样戊妻,,配偶,100,\r\n");
        apply(first);
        assertThat(find(first).status()).isEqualTo(Import.Status.APPLIED);
        long second = handedIn(HEADER + "四洞桥村,E1,样戊,,户主,250,\r\n");
        pages.perform(get("/imports/" + second).with(as(OFFICER)))
                .andExpect(content().string(containsString("<del>100</del>")))
                .andExpect(content().string(containsString("<ins>250</ins>")))
                .andExpect(content().string(containsString("工资性收入")));
        apply(second);
        act(OFFICER, second, "/withdrawal").andExpect(redirectedUrl("/imports/" + second));
        assertThat(find(second).status()).isEqualTo(Import.Status.WITHDRAWN);
        act(OFFICER, second, "/withdrawal")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("还没有应用")));
    }

    @Test
    void aProposedRemovalWaitsForAPersonWithAReason() throws Exception {
        apply(handedIn(HEADER + "四洞桥村,F1,样己,,户主,100,\r\n四洞桥村,F1,样己子,,之子,100,\r\n"));
        long second = handedIn(HEADER + "四洞桥村,F1,样己,,户主,100,\r\n");
        apply(second);
        String kinds = "/imports/" + second + "/differences?kind=PERSON_MISSING";
        pages.perform(get(kinds).with(as(OFFICER)))
                .andExpect(content().string(containsString("样己子")))
                .andExpect(content().string(containsString("待确认")));
        act(OFFICER, second, "/answers?kind=PERSON_MISSING&whole=false&confirmed=true&reason=核对过")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有选择差异")))
                .andExpect(content().string(containsString("value=\"核对过\"")));
        act(OFFICER, second, "/answers?kind=PERSON_MISSING&whole=true&confirmed=true&reason= ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明理由")));
        long difference = registry.differences(OFFICER.scope(), second, 0, 10).stream()
                .filter(d -> d.kind() == Difference.Kind.PERSON_MISSING)
                .findFirst()
                .orElseThrow()
                .id();
        act(
                        OFFICER,
                        second,
                        "/answers?kind=PERSON_MISSING&whole=false&confirmed=false&reason=外出务工&chosen=" + difference)
                .andExpect(redirectedUrl(kinds));
        pages.perform(get(kinds).with(as(OFFICER))).andExpect(content().string(containsString("不采纳(外出务工)")));
    }

    @Test
    void whatASecondOfficerAnsweredMeanwhileIsAConflict() throws Exception {
        apply(handedIn(HEADER + "四洞桥村,G1,样庚,,户主,100,\r\n四洞桥村,G1,样庚子,,之子,100,\r\n"));
        long second = handedIn(HEADER + "四洞桥村,G1,样庚,,户主,100,\r\n");
        apply(second);
        long difference =
                registry.differences(OFFICER.scope(), second, 0, 10).get(0).id();
        String answer = "/answers?kind=PERSON_MISSING&whole=false&confirmed=true&reason=走了&chosen=" + difference;
        act(OFFICER, second, answer).andExpect(status().is3xxRedirection());
        act(OFFICER, second, answer).andExpect(status().isConflict());
    }

    @Test
    void aHouseholdThatContradictsItselfIsNamedWithWhatElseWaits() throws Exception {
        long id = handedIn(HEADER + "四洞桥村,H1,样辛,,户主,100,\r\n四洞桥村,H1,样辛妻,,配偶,200,\r\n四洞桥村,H1,样辛子,,之子,,\r\n");
        pages.perform(get("/imports/" + id).with(as(OFFICER)))
                .andExpect(content().string(containsString("工资性收入与本户其他行不一致")))
                .andExpect(content().string(containsString("其中没有错的 1 行也没有载入")))
                .andExpect(content().string(containsString("/imports/%d/households.xlsx".formatted(id))));
        byte[] whole = pages.perform(get("/imports/" + id + "/households.xlsx").with(as(OFFICER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(whole))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(3);
            assertThat(workbook.getSheetAt(0).getCellComments()).hasSize(2);
        }
        pages.perform(get("/imports/" + id + "/households.xlsx").with(as(OTHER_TOWN)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aFileOfSomeHouseholdsSaysSoFirstAndKeepsAllOthersAtOnce() throws Exception {
        apply(handedIn(HEADER + "红紫厂村,I1,样壬,,户主,100,\r\n红紫厂村,I2,样癸,,户主,100,\r\n红紫厂村,I3,样子,,户主,100,\r\n"));
        long some = handedIn(HEADER + "红紫厂村,I1,样壬,,户主,250,\r\n");
        pages.perform(get("/imports/" + some).with(as(OFFICER)))
                .andExpect(content().string(containsString("本文件只有 1 户；名册里另有 2 户不在文件中")))
                .andExpect(content().string(containsString("name=\"keepMissing\"")));
        act(OTHER_TOWN, some, "/keeping").andExpect(status().isNotFound());
        act(COUNTY, some, "/keeping").andExpect(status().isNotFound());
        apply(some);
        pages.perform(get("/imports/" + some).with(as(OFFICER)))
                .andExpect(content().string(containsString("全部保留，不再逐户确认（2 户）")));
        act(OFFICER, some, "/keeping").andExpect(redirectedUrl("/imports/" + some));
        pages.perform(get("/imports/" + some).with(as(OFFICER)))
                .andExpect(content().string(not(containsString("全部保留，不再"))));
        long more = handedIn(HEADER + "红紫厂村,I2,样癸,,户主,300,\r\n");
        act(OFFICER, more, "/application?keepMissing=true").andExpect(redirectedUrl("/imports/" + more));
        settled(more);
        assertThat(registry.openDifferences(OFFICER.scope(), 0, 100))
                .noneMatch(difference -> difference.importId() == more);
    }

    /** Received, and nobody has begun to read it. */
    private long received(byte[] roster) throws IOException {
        Path file = Files.write(Files.createTempFile("import-pages", ".csv"), roster);
        try {
            return registry.receive(OFFICER, List.of(new HandedIn(file, "花名册.csv")));
        } finally {
            Files.delete(file);
        }
    }

    private void startAgain() {
        office.publishEvent(new ApplicationStartedEvent(new SpringApplication(), new String[0], office, Duration.ZERO));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private long handedIn(String roster) throws Exception {
        String address = upload("花名册.csv", roster)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        long id = Long.parseLong(String.valueOf(address).replace("/imports/", ""));
        settled(id);
        return id;
    }

    private ResultActions upload(String name, String content) throws Exception {
        return pages.perform(multipart("/imports")
                .file(new MockMultipartFile("files", name, null, content.getBytes(StandardCharsets.UTF_8)))
                .with(as(OFFICER))
                .with(csrf()));
    }

    private void apply(long id) throws Exception {
        act(OFFICER, id, "/application").andExpect(redirectedUrl("/imports/" + id));
        settled(id);
    }

    private ResultActions act(Actor actor, long id, String act) throws Exception {
        return pages.perform(post("/imports/" + id + act).with(as(actor)).with(csrf()));
    }

    private Import find(long id) {
        return registry.find(OFFICER.scope(), id).orElseThrow();
    }

    private void settled(long id) {
        while (runner.underWay(id).isPresent()) {
            Thread.yield();
        }
    }
}

package shouwang.office.app.siege;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static shouwang.office.access.SignedPeople.as;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import shouwang.office.WithDatabase;
import shouwang.office.access.Access;
import shouwang.office.access.NewPost;
import shouwang.office.access.SignedPeople;
import shouwang.office.access.StartSlip;
import shouwang.office.app.siege.Clerk.Answer;
import shouwang.office.app.siege.HostileFiles.Strange;
import shouwang.office.app.siege.HostileFiles.Unusable;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;
import shouwang.office.registry.Import;
import shouwang.office.registry.Registry;

/**
 * Every door that takes files, and files that nobody should have to open: each gets its answer in words within seconds
 * and leaves nothing behind; what can be read after all, however strange, goes its whole way.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"shouwang.files=target/hostile-files", "shouwang.scratch=target/hostile-scratch"})
@AutoConfigureMockMvc
@WithDatabase(ofItsOwn = true)
@Timeout(120)
class HostileFilesTest {

    private static final Path FILES = Path.of("target/hostile-files");
    private static final Path SCRATCH = Path.of("target/hostile-scratch");
    private static final String TOWN = "512022115000";
    private static final List<String> KINDS = List.of("dibao", "province", "department", "visit");
    private static final List<String> WORKBOOKS = List.of(
            "/households.xlsx", "/lists.xlsx", "/waiting.xlsx", "/leads.xlsx", "/audit.xlsx", "/annexes/annex-7/now");

    private static final int WAS_TAKEN_ASIDE = 200;

    private static int people;

    @LocalServerPort
    int port;

    @Autowired
    MockMvc pages;

    @Autowired
    Access access;

    @Autowired
    Registry registry;

    private StartSlip slip;
    private Actor officer;

    @BeforeEach
    void somebodyWorksInTheTown() {
        slip = access.open(
                        Actor.OFFICE,
                        List.of(new NewPost("样镇办", Optional.of("office-" + ++people), Role.TOWN_OFFICER, TOWN)))
                .get(0);
        officer = SignedPeople.actor(access, slip);
    }

    static List<Unusable> unusable() throws IOException {
        return HostileFiles.unusable();
    }

    static List<Strange> strange() throws IOException {
        return HostileFiles.strange();
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void everyDoorSaysWhatIsWrongWithAFileAndKeepsNothing(Unusable file) throws Exception {
        State before = state();
        refused(file, "files", multipart("/imports"));
        for (String kind : KINDS) {
            refused(file, "file", multipart("/lists").param("kind", kind).param("department", "民政局"));
        }
        refused(file, "file", multipart("/accounts/opening").param("form", "f-" + file.name()));
        refused(file, "file", multipart("/grid/loading"));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aFileWithoutANeededColumnIsToldWhichOne() throws Exception {
        State before = state();
        byte[] roster = HostileFiles.text("姓名,证件号码\r\n样无村,\r\n");
        refused(new Unusable("", "缺.csv", roster, "“村”、“与户主关系”"), "files", multipart("/imports"));
        byte[] posts = HostileFiles.text("姓名,登录名\r\n样无岗,x\r\n");
        refused(
                new Unusable("", "缺.csv", posts, "岗位"),
                "file",
                multipart("/accounts/opening").param("form", "缺"));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void rejectsThatComeBackHostileAreRefusedLikeAnyFile() throws Exception {
        byte[] roster = HostileFiles.text(HostileFiles.ROSTER + "\r\n四洞桥村,,R1,样退,,户主,\r\n没有村,,R1,样退妻,,配偶,\r\n");
        long id = received(new Strange("", "退.csv", roster));
        byte[] rejects = bytes("/imports/" + id + "/rejects.xlsx");
        State before = state();
        byte[] attack = HostileFiles.entity("xl/worksheets/sheet1.xml");
        refused(new Unusable("", "退回表.xlsx", attack, "外部实体"), "files", multipart("/imports"));
        byte[] doctype = HostileFiles.with(
                rejects, "xl/worksheets/sheet1.xml", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/\"><x/>");
        refused(new Unusable("", "退回表.xlsx", doctype, "DTD"), "files", multipart("/imports"));
        byte[] half = java.util.Arrays.copyOf(rejects, rejects.length / 2);
        refused(new Unusable("", "退回表.xlsx", half, "不完整或已损坏"), "files", multipart("/imports"));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void whoeverSendsNoFileAtAllIsToldSo() throws Exception {
        for (String door : List.of("/imports", "/lists", "/accounts/opening", "/grid/loading")) {
            MockHttpServletResponse answer = pages.perform(multipart(door)
                            .param("kind", "visit")
                            .param("form", "无")
                            .with(as(officer))
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(door).isEqualTo(422);
            assertThat(answer.getContentAsString()).as(door).containsAnyOf("请选择", "没有选择", "提交的内容不完整");
        }
    }

    @ParameterizedTest
    @MethodSource("strange")
    void aStrangeRosterGoesItsWholeWay(Strange file) throws Exception {
        long id = received(file);
        assertThat(registry.find(officer.scope(), id).orElseThrow().status())
                .as(registry.find(officer.scope(), id).orElseThrow().words())
                .isEqualTo(Import.Status.STAGED);
        shown("/imports/" + id);
        if (registry.find(officer.scope(), id).orElseThrow().rowsSentBack() > 0) {
            safe("/imports/" + id + "/rejects.xlsx");
        }
        assertThat(act("/imports/" + id + "/application").getStatus()).isEqualTo(302);
        settled(id);
        assertThat(registry.find(officer.scope(), id).orElseThrow().status()).isEqualTo(Import.Status.APPLIED);
        shown("/imports/" + id);
        shown("/households");
        safe("/households.xlsx");
        assertThat(act("/imports/" + id + "/withdrawal").getStatus()).isEqualTo(302);
        nothingLiesInTheScratchFolder();
    }

    @ParameterizedTest
    @MethodSource("strange")
    void aStrangeListIsTakenRowByRow(Strange file) throws Exception {
        MockHttpServletResponse taken =
                sent("file", file.name(), file.content(), multipart("/lists").param("kind", "visit"));
        assertThat(taken.getStatus()).as(said(taken)).isEqualTo(302);
        taken = waitedFor(taken);
        String address = String.valueOf(taken.getRedirectedUrl()).replaceAll("\\?.*", "");
        shown(address);
        safe(address + "/rows.xlsx");
        shown("/waiting");
        nothingLiesInTheScratchFolder();
    }

    @ParameterizedTest
    @MethodSource("strange")
    void aStrangeWorkbookOfAccountsIsAnsweredRowByRow(Strange file) throws Exception {
        MockHttpServletResponse answer = sent(
                "file",
                file.name(),
                file.content(),
                multipart("/accounts/opening").param("form", file.what()));
        assertThat(answer.getStatus()).as(said(answer)).isEqualTo(422);
        assertThat(answer.getContentAsString()).containsAnyOf("退回", "一次最多开通");
        MockHttpServletResponse grid = sent("file", file.name(), file.content(), multipart("/grid/loading"));
        assertThat(grid.getStatus()).as(said(grid)).isEqualTo(302);
        nothingLiesInTheScratchFolder();
    }

    @Test
    void noWorkbookThatIsHandedOutHoldsAFormula() throws Exception {
        Strange formulas = strange().stream()
                .filter(file -> file.what().equals("text like formulas"))
                .findFirst()
                .orElseThrow();
        long id = received(formulas);
        act("/imports/" + id + "/application");
        settled(id);
        sent("file", "文.csv", formulas.content(), multipart("/lists").param("kind", "province"));
        access.open(
                officer,
                List.of(new NewPost("=1+1", Optional.of("x-" + people), Role.VILLAGE_MONITOR, "512022115203")));
        for (String workbook : WORKBOOKS) {
            safe(workbook);
        }
        act("/imports/" + id + "/withdrawal");
    }

    @Test
    void aBrowserGetsTheSameAnswersFromTheServerItself() throws Exception {
        Clerk clerk = FirstDay.signedIn(URI.create("http://127.0.0.1:" + port), slip.signInName(), slip.password());
        State before = state();
        for (Unusable file : unusable()) {
            Answer answer = clerk.handIn("/imports", "/imports", Map.of(), "files", file.name(), file.content());
            assertThat(answer.status()).as(file.what()).isEqualTo(422);
            assertThat(answer.body()).as(file.what()).contains(file.words());
        }
        assertThat(state()).isEqualTo(before);
        for (Strange file : strange()) {
            String name = file.name().replaceAll("[\r\n]+", "%0D%0A").replace("\"", "%22");
            Answer answer = clerk.handIn("/lists", "/lists", Map.of("kind", "visit"), "file", name, file.content());
            assertThat(answer.isDone())
                    .as(file.what() + answer.find("role=\"alert\">([^<]*)"))
                    .isTrue();
            assertThat(clerk.look("/lists").body()).doesNotContain("<script>alert");
        }
        Answer nought = clerk.press("/lists", "/lists?words=%00", Map.of("kind", "visit\0"));
        assertThat(nought.status()).as("a nought in a field").isEqualTo(400);
        nothingLiesInTheScratchFolder();
    }

    private long received(Strange file) throws Exception {
        MockHttpServletResponse answer = sent("files", file.name(), file.content(), multipart("/imports"));
        assertThat(answer.getStatus()).as(said(answer)).isEqualTo(302);
        long id = Long.parseLong(String.valueOf(answer.getRedirectedUrl()).replace("/imports/", ""));
        settled(id);
        return id;
    }

    private void refused(Unusable file, String field, MockMultipartHttpServletRequestBuilder door) throws Exception {
        MockHttpServletResponse answer = waitedFor(sent(field, file.name(), file.content(), door));
        assertThat(answer.getStatus()).as(said(answer)).isIn(422, WAS_TAKEN_ASIDE);
        assertThat(answer.getContentAsString()).contains(file.words(), file.name());
    }

    /** A long list is taken aside, and a page tells what became of it. */
    private MockHttpServletResponse waitedFor(MockHttpServletResponse sent) throws Exception {
        MockHttpServletResponse answer = sent;
        while (String.valueOf(answer.getRedirectedUrl()).startsWith("/lists/taking/")
                || answer.getHeader("Refresh") != null) {
            String aside = String.valueOf(sent.getRedirectedUrl());
            answer = pages.perform(get(aside).with(as(officer))).andReturn().getResponse();
        }
        return answer;
    }

    private MockHttpServletResponse sent(
            String field, String name, byte[] content, MockMultipartHttpServletRequestBuilder door) throws Exception {
        return pages.perform(door.file(new MockMultipartFile(field, name, null, content))
                        .with(as(officer))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String said(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString().replaceAll("(?s).*?role=\"alert\"[^>]*>([^<]*)<.*", "$1");
    }

    private MockHttpServletResponse act(String address) throws Exception {
        return pages.perform(post(address).with(as(officer)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private void shown(String address) throws Exception {
        MockHttpServletResponse page =
                pages.perform(get(address).with(as(officer))).andReturn().getResponse();
        assertThat(page.getStatus()).as(address).isEqualTo(200);
        assertThat(page.getContentAsString()).doesNotContain("<script>alert");
    }

    /** No cell is a formula. */
    private void safe(String address) throws Exception {
        HostileFiles.parts(bytes(address))
                .forEach((part, content) -> assertThat(new String(content, StandardCharsets.UTF_8))
                        .as(address + " " + part)
                        .doesNotContain("<f>", "<f "));
    }

    private byte[] bytes(String address) throws Exception {
        MockHttpServletResponse file =
                pages.perform(get(address).with(as(officer))).andReturn().getResponse();
        assertThat(file.getStatus()).as(address).isEqualTo(200);
        return file.getContentAsByteArray();
    }

    private void settled(long id) throws Exception {
        MockHttpServletResponse page = pages.perform(get("/imports/" + id).with(as(officer)))
                .andReturn()
                .getResponse();
        while (page.getHeader("Refresh") != null) {
            page = pages.perform(get("/imports/" + id).with(as(officer)))
                    .andReturn()
                    .getResponse();
        }
    }

    private void nothingLiesInTheScratchFolder() {
        assertThat(names(SCRATCH)).isEmpty();
    }

    /** What a refused file must not change. */
    private record State(List<Import> imports, List<String> files, List<String> scratch, int accounts, String lists) {}

    private State state() throws Exception {
        return new State(
                registry.before(officer.scope(), Long.MAX_VALUE, 1000),
                names(FILES),
                names(SCRATCH),
                access.list(Actor.OFFICE).size(),
                pages.perform(get("/lists").with(as(officer)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString()
                        .replaceAll("name=\"_csrf\"[^>]*>", ""));
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}

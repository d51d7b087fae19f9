package shouwang.office.app.siege;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static shouwang.office.access.SignedPeople.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import shouwang.office.WithDatabase;
import shouwang.office.access.Access;
import shouwang.office.access.SignedPeople;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Role;
import shouwang.office.registry.HandedIn;
import shouwang.office.registry.Import;
import shouwang.office.registry.Progress;
import shouwang.office.registry.Registry;

/**
 * Two tabs, or two fingers: the same act twice at the same moment. One of them is done, the other is told so in words,
 * and what is done is done once.
 */
@SpringBootTest(properties = "shouwang.files=target/two-tabs-files")
@AutoConfigureMockMvc
@WithDatabase(ofItsOwn = true)
@Timeout(120)
class TwoTabsTest {

    private static final int TIMES = 3;
    private static final String TOWN = "512022115000";
    private static final String VILLAGE = "512022115203";
    private static final String HEADER = "村,户编号,姓名,证件号码,与户主关系,工资性收入\r\n";

    private static int runs;

    @Autowired
    MockMvc pages;

    @Autowired
    Access access;

    @Autowired
    Registry registry;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final ExecutorService tabs = Executors.newFixedThreadPool(2);
    private Actor officer;
    private String no;

    @BeforeEach
    void aTownOfficerWorks() {
        no = "T" + ++runs;
        officer = SignedPeople.opened(access, "样镇办" + no, Role.TOWN_OFFICER, TOWN);
    }

    @AfterEach
    void closeTheTabs() {
        tabs.shutdownNow();
    }

    @RepeatedTest(TIMES)
    void oneFileHandedInTwiceIsOneImport() throws Exception {
        String roster = roster("样双交");
        List<Answer> answers = both(() -> handIn("/imports", "files", roster));
        assertThat(answers).extracting(Answer::status).containsOnly(302);
        assertThat(answers.get(0).leadsTo()).isEqualTo(answers.get(1).leadsTo());
        settled(answers.get(0).leadsTo());
    }

    @RepeatedTest(TIMES)
    void oneImportIsAppliedOnce() throws Exception {
        String address = staged(roster("样双用"));
        assertThat(both(() -> press(address + "/application")))
                .extracting(Answer::status)
                .containsOnly(302);
        settled(address);
        assertThat(status(address)).isEqualTo(Import.Status.APPLIED);
        assertThat(households()).isOne();
    }

    @RepeatedTest(TIMES)
    void whatIsPressedWhileTheFileIsStillReadIsDoneOrToldInWords() throws Exception {
        String address = handIn("/imports", "files", roster("样早按")).leadsTo();
        Answer early = press(address + "/application");
        settled(address);
        assertThat(early.status()).isIn(302, 409);
        if (early.status() == 409) {
            assertThat(early.words()).contains("正在读取中");
        }
        assertThat(status(address)).isEqualTo(early.status() == 302 ? Import.Status.APPLIED : Import.Status.STAGED);
    }

    @RepeatedTest(TIMES)
    void oneImportIsAppliedOnceAlsoBehindThePages() throws Exception {
        long id = id(staged(roster("样双应")));
        assertThat(both(() -> applied(id))).containsExactlyInAnyOrder("done", "REG-003");
        assertThat(households()).isOne();
    }

    @RepeatedTest(TIMES)
    void whatIsTakenBackWhileItIsAppliedIsThereWholeOrNotAtAll() throws Exception {
        String address = staged(roster("样边用边撤"));
        List<Answer> answers = at(
                () -> new Answer(applied(id(address)).equals("done") ? 302 : 409, "", ""),
                () -> press(address + "/withdrawal"));
        assertThat(answers.get(0).status()).isEqualTo(302);
        assertThat(answers.get(1).status()).isIn(302, 409);
        boolean isTakenBack = answers.get(1).status() == 302;
        assertThat(status(address)).isEqualTo(isTakenBack ? Import.Status.WITHDRAWN : Import.Status.APPLIED);
        assertThat(households()).isEqualTo(isTakenBack ? 0 : 1);
    }

    @RepeatedTest(TIMES)
    void oneImportIsTakenBackOnce() throws Exception {
        String address = done(roster("样双撤"));
        oneWins(both(() -> press(address + "/withdrawal")), 409, "还没有应用");
        assertThat(households()).isZero();
    }

    @RepeatedTest(TIMES)
    void oneInterruptedImportIsReadOnOnce() throws Exception {
        String address = "/imports/" + interrupted(roster("样双读"));
        List<Answer> answers = both(() -> press(address + "/reading"));
        assertThat(answers).extracting(Answer::status).contains(302).isSubsetOf(302, 409);
        settled(address);
        assertThat(status(address)).isEqualTo(Import.Status.STAGED);
    }

    @RepeatedTest(TIMES)
    void oneListHandedInTwiceIsOneList() throws Exception {
        String list = "姓名,村\r\n样双单%s,四洞桥村\r\n".formatted(no);
        List<Answer> answers = both(() -> handIn("/lists", "file", list, "kind", "visit"));
        assertThat(answers).extracting(Answer::status).containsOnly(302);
        assertThat(answers)
                .extracting(Answer::address)
                .containsOnly(answers.get(0).address());
        assertThat(count("screening.clue where name = '样双单%s'".formatted(no))).isOne();
    }

    @RepeatedTest(TIMES)
    void oneWaitingRowIsAnsweredOnceAndUndoneOnce() throws Exception {
        handIn("/lists", "file", "姓名,村\r\n样双答%s,四洞桥村\r\n".formatted(no), "kind", "visit");
        long clue = number("select id from screening.clue where name = '样双答%s'".formatted(no));
        String inBulk = "/waiting/answers?answer=cannot-be-found&reason=查无此人&clue=" + clue;
        String alone = "/clues/" + clue + "/answer?answer=not-rural&reason=城镇户口";
        oneWins(at(() -> press(inBulk), () -> press(alone)), 409, "已经答复过");
        assertThat(count("screening.clue_answer where clue_id = " + clue)).isOne();
        oneWins(both(() -> press("/clues/" + clue + "/answer/undoing?reason=点错了")), 409, "没有可以撤销的答复");
        assertThat(count("screening.clue_answer where clue_id = " + clue)).isEqualTo(2);
    }

    @RepeatedTest(TIMES)
    void oneHouseholdIsPutIntoTheGroupOnceAndTakenOutOnce() throws Exception {
        done(roster("样双列"));
        String groups = "/households/" + household() + "/key-groups";
        oneWins(both(() -> press(groups + "?reason=收入骤减")), 409, "已经人工列入");
        oneWins(both(() -> press(groups + "/undoing?reason=列错了")), 409, "没有可以撤销的人工列入");
        assertThat(count("screening.membership where household_id = " + household()))
                .isEqualTo(2);
    }

    @RepeatedTest(TIMES)
    void oneDifferenceIsDecidedOnce() throws Exception {
        done(roster("样双决") + "四洞桥村,%1$s,样双决子%1$s,,之子,\r\n".formatted(no));
        String second = done(roster("样双决"));
        long difference = number("select id from registry.difference where is_proposed and import_id = " + id(second));
        String answer = second + "/answers?kind=PERSON_MISSING&whole=false&reason=核对过&chosen=" + difference;
        oneWins(at(() -> press(answer + "&confirmed=true"), () -> press(answer + "&confirmed=false")), 409, "已经办理过");
        assertThat(count("registry.difference_answer where difference_id = " + difference))
                .isOne();
    }

    @RepeatedTest(TIMES)
    void oneLeadIsDismissedOnce() throws Exception {
        done("村,户编号,姓名,证件号码,与户主关系,是否解决安全饮用水\r\n四洞桥村,%1$s,样双结%1$s,,户主,否\r\n".formatted(no));
        long lead = number("select id from screening.lead where is_open and household_id = " + household());
        oneWins(both(() -> press("/leads/" + lead + "/dismissal?reason=已核实")), 409, "已经办结");
    }

    @RepeatedTest(TIMES)
    void oneCorrectionFromTwoTabsIsMadeOnce() throws Exception {
        done(roster("样双改"));
        String stamp = page("/households/" + household() + "/correction")
                .replaceAll("(?s).*name=\"stamp\" value=\"([^\"]*)\".*", "$1");
        String correction = "/households/" + household() + "/correction?confirmed=true&source=户主本人说&sourceOn=2023-05-20"
                + "&collectedBy=样&stamp=" + stamp + "&householdNumber=" + no + "&wageIncome=";
        oneWins(
                at(
                        () -> press(correction + "777&form=" + UUID.randomUUID()),
                        () -> press(correction + "888&form=" + UUID.randomUUID())),
                409,
                "已被别人改动");
        assertThat(count("registry.hand_change where household_id = " + household()))
                .isOne();
    }

    @RepeatedTest(TIMES)
    void oneVersionOfAnAnnexIsHandedInOnceAndReceivedOnce() throws Exception {
        done(roster("样双报"));
        Actor monitor = SignedPeople.opened(access, "样监测" + no, Role.VILLAGE_MONITOR, VILLAGE);
        oneWins(both(() -> press(monitor, "/annexes/annex-7/versions")), 422, "没有重复上报");
        long paper = number("select max(id) from correspondence.paper");
        oneWins(both(() -> press("/annexes/" + paper + "/receipt")), 409, "已经签收");
    }

    @RepeatedTest(TIMES)
    void oneSignInNameIsGivenOnce() throws Exception {
        String account =
                "/accounts?person=样双开&signInName=same-%s&role=VILLAGE_MONITOR&division=%s&form=".formatted(no, VILLAGE);
        oneWins(both(() -> press(account.replace("样双开", "样" + UUID.randomUUID()) + UUID.randomUUID())), 409, "已有人使用");
        assertThat(count("access.account where sign_in_name = 'same-%s'"
                        .formatted(no.toLowerCase(java.util.Locale.ROOT))))
                .isOne();
    }

    @RepeatedTest(TIMES)
    void onePersonWithoutASignInNameIsOpenedOnce() throws Exception {
        String account =
                "/accounts?person=样双人%s&signInName=&role=VILLAGE_MONITOR&division=%s&form=".formatted(no, VILLAGE);
        oneWins(both(() -> press(account + UUID.randomUUID())), 409, "已担任此岗位");
    }

    @RepeatedTest(TIMES)
    void onePostIsGivenOnceAndEndedOnce() throws Exception {
        Actor monitor = SignedPeople.opened(access, "样双岗" + no, Role.VILLAGE_MONITOR, VILLAGE);
        String account = "/accounts/" + monitor.account();
        String posts = account + "/posts?role=VILLAGE_MONITOR&division=512022115204&form=";
        oneWins(both(() -> press(posts + UUID.randomUUID())), 409, "已在该区划担任同一岗位");
        List<Answer> ended = both(() -> press(account + "/posts/" + monitor.post() + "/ending"));
        assertThat(ended).extracting(Answer::status).contains(302).isSubsetOf(302, 409, 404);
        List<Answer> closed = both(() -> press(account + "/ending"));
        assertThat(closed).extracting(Answer::status).contains(302).isSubsetOf(302, 409, 404);
    }

    @RepeatedTest(TIMES)
    void whatIsDecidedWhileAnImportIsAppliedIsDoneOrToldInWords() throws Exception {
        done(roster("样同时") + "四洞桥村,%1$s,样同时子%1$s,,之子,\r\n".formatted(no));
        String household = "/households/" + household();
        String second = staged(roster("样同时").replace("12000", "9000"));
        List<Answer> answers = at(
                () -> new Answer(applied(id(second)).equals("done") ? 302 : 409, "", ""),
                () -> press(household + "/key-groups?reason=收入骤减"));
        assertThat(answers).extracting(Answer::status).containsOnly(302);
    }

    /** What a tab shows afterwards. */
    private record Answer(int status, String leadsTo, String words) {

        String address() {
            return leadsTo.replaceAll("\\?.*", "");
        }
    }

    private static void oneWins(List<Answer> answers, int status, String words) {
        assertThat(answers).extracting(Answer::status).as("%s", answers).containsExactlyInAnyOrder(302, status);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == status)
                .allSatisfy(refused -> assertThat(refused.words()).contains(words));
    }

    private <T> List<T> both(Callable<T> act) throws Exception {
        return at(act, act);
    }

    /** Both at the same moment. */
    private <T> List<T> at(Callable<T> first, Callable<T> second) throws Exception {
        CyclicBarrier moment = new CyclicBarrier(2);
        List<Future<T>> answers = Stream.of(first, second)
                .map(act -> tabs.submit(() -> {
                    moment.await();
                    return act.call();
                }))
                .toList();
        return List.of(answers.get(0).get(1, TimeUnit.MINUTES), answers.get(1).get(1, TimeUnit.MINUTES));
    }

    private String applied(long id) {
        try {
            registry.apply(officer, id, Progress.UNWATCHED);
            return "done";
        } catch (Refusal refusal) {
            return refusal.problem().code();
        }
    }

    private Answer press(String address) throws Exception {
        return press(officer, address);
    }

    private Answer press(Actor actor, String address) throws Exception {
        return answer(actor, post(address));
    }

    private Answer handIn(String door, String field, String content, String... typed) throws Exception {
        var request = multipart(door)
                .file(new MockMultipartFile(field, "双.csv", null, content.getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return answer(officer, request);
    }

    private Answer answer(Actor actor, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer =
                pages.perform(request.with(as(actor)).with(csrf())).andReturn().getResponse();
        return new Answer(
                answer.getStatus(),
                String.valueOf(answer.getRedirectedUrl()),
                answer.getContentAsString(StandardCharsets.UTF_8).replaceAll("(?s)<[^>]*>|\\s+", " "));
    }

    private String page(String address) throws Exception {
        return pages.perform(get(address).with(as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String roster(String person) {
        return HEADER + "四洞桥村,%1$s,%2$s%1$s,,户主,12000\r\n".formatted(no, person);
    }

    private String staged(String roster) throws Exception {
        String address = handIn("/imports", "files", roster).leadsTo();
        settled(address);
        return address;
    }

    private String done(String roster) throws Exception {
        String address = staged(roster);
        assertThat(applied(id(address))).isEqualTo("done");
        return address;
    }

    private void settled(String address) throws Exception {
        while (pages.perform(get(address).with(as(officer)))
                        .andReturn()
                        .getResponse()
                        .getHeader("Refresh")
                != null) {
            Thread.onSpinWait();
        }
    }

    private long interrupted(String roster) throws IOException {
        Path file = Files.writeString(folder.resolve("花名册.csv"), roster);
        long id = registry.receive(officer, List.of(new HandedIn(file, "花名册.csv")));
        database.write(officer, () -> {
            jdbc.sql("update registry.import set status = 'ABANDONED' where id = :id")
                    .param("id", id)
                    .update();
        });
        return id;
    }

    private Import.Status status(String address) {
        return registry.find(officer.scope(), id(address)).orElseThrow().status();
    }

    private static long id(String address) {
        return Long.parseLong(address.replace("/imports/", ""));
    }

    private long household() {
        return number("select id from registry.household where household_no = '%s'".formatted(no));
    }

    private long households() {
        return count("registry.household where household_no = '%s'".formatted(no));
    }

    private long count(String what) {
        return number("select count(*) from " + what);
    }

    private long number(String sql) {
        return database.read(officer, () -> jdbc.sql(sql).query(Long.class).single());
    }
}

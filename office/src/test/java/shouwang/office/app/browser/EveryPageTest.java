package shouwang.office.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import shouwang.office.WithDatabase;
import shouwang.office.access.StartSlip;
import shouwang.office.app.town.Cast;
import shouwang.office.app.town.SampleTown;
import shouwang.office.kernel.Role;

/**
 * Every page that a role can reach by links, at a desk and on a small phone: axe finds nothing, nothing sticks out, no
 * identity number stands in full, and the browser has nothing to complain of. Pictures are left in {@code
 * target/pages}; with {@code -Dshouwang.town=12000} they show the whole town.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "shouwang.files=target/every-page-files")
@WithDatabase(ofItsOwn = true)
@Import(SampleOffice.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    private static final int HOUSEHOLDS = Integer.getInteger("shouwang.town", 300);
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final Path PICTURES = Path.of("target", "pages");

    /** Scrolls sideways on a phone, or hides behind the edge: what a reader with one thumb never finds. */
    private static final String WIDER_THAN_THE_SCREEN = "document.documentElement.scrollWidth > innerWidth + 1";

    private static final String EVERYTHING_UNFOLDED =
            "document.querySelectorAll('main details').forEach(folded => folded.open = true)";

    @LocalServerPort
    int port;

    @Autowired
    SampleOffice office;

    private final Set<String> seen = new TreeSet<>();

    @BeforeAll
    void aTownAtWork(@TempDir Path folder) throws Exception {
        office.open();
        office.load(SampleTown.of(SampleTown.SEED, HOUSEHOLDS).writeTo(folder));
        office.tag();
        office.visit();
        office.playCases();
        Path corrections = Files.writeString(folder.resolve("更正.csv"), corrections());
        office.apply(List.of(corrections));
        Files.createDirectories(PICTURES);
    }

    /** The monitored family once more: another wage, a phone emptied, the grandmother left out. */
    private static String corrections() {
        String row = "复兴庙村,1组," + Cast.MONITORED.householdNo() + ",%s,%s,%s,%s,\r\n";
        StringBuilder file = new StringBuilder("村,组,户编号,姓名,证件号码,与户主关系,工资性收入,户联系电话\r\n");
        List<String> relations = List.of("户主", "配偶", "之女");
        for (int i = 0; i < relations.size(); i++) {
            file.append(row.formatted(
                    Cast.MONITORED.names().get(i), Cast.MONITORED.number(i), relations.get(i), i == 0 ? "21000" : ""));
        }
        return file.toString();
    }

    @Test
    void theTownOfficersPagesAreFitToRead() {
        read(office.person("样镇办", Role.TOWN_OFFICER, SampleOffice.TOWN), "town");
    }

    @Test
    void theCountyOfficersPagesAreFitToRead() {
        read(office.person("样县办", Role.COUNTY_OFFICER, SampleOffice.COUNTY), "county");
    }

    @Test
    void theVillageMonitorsPagesAreFitToRead() {
        read(office.person("样村监", Role.VILLAGE_MONITOR, SampleOffice.VILLAGE), "village");
    }

    @Test
    void thePagesOfThoseWhoLeadAreFitToRead() {
        read(office.person("样村长", Role.VILLAGE_CHIEF, SampleOffice.VILLAGE), "chief");
        read(office.person("样镇长", Role.TOWN_LEADER, SampleOffice.TOWN), "leader");
    }

    @Test
    void theAdministratorsPagesAreFitToRead() {
        read(office.person("样管理", Role.SYSTEM_ADMINISTRATOR, SampleOffice.COUNTY), "admin");
    }

    @Test
    void thePagesBeforeSigningInAreFitToRead() {
        try (Visit visit = Visit.to("http://127.0.0.1:" + port)) {
            SoftAssertions all = new SoftAssertions();
            for (String address : List.of("/sign-in", "/sign-in?wrong")) {
                visit.open(address);
                look(visit, "sign-in", all);
            }
            all.assertThat(visit.complaints()).isEmpty();
            all.assertAll();
        }
    }

    @Test
    void thePagesOfMistakesAndOfNothingAreFitToRead() {
        StartSlip officer = office.person("样三办", Role.TOWN_OFFICER, SampleOffice.TOWN);
        try (Visit visit = Visit.to("http://127.0.0.1:" + port).signIn(officer)) {
            SoftAssertions all = new SoftAssertions();
            for (String address : List.of("/imports/1", "/households?words=查样无", "/households?findings=error")) {
                all.assertThat(visit.open(address).status()).as(address).isEqualTo(200);
                look(visit, "some" + shape(address), all);
            }
            all.assertThat(visit.complaints()).isEmpty();
            all.assertThat(visit.open("/households/999999999").status()).isEqualTo(404);
            all.assertThat(addresses(visit.page(), ".office-menu a")).contains("/households");
            look(visit, "refused", all);
            all.assertAll();
        }
    }

    private void read(StartSlip who, String role) {
        try (Visit visit = Visit.to("http://127.0.0.1:" + port).signIn(who)) {
            SoftAssertions all = new SoftAssertions();
            Set<String> menu = Set.copyOf(addresses(visit.page(), ".office-menu a"));
            Map<String, String> met = new TreeMap<>();
            Deque<String> toSee = new ArrayDeque<>();
            meet(addresses(visit.page(), ".office-menu a, .office-person-menu a"), met, toSee);
            while (!toSee.isEmpty()) {
                String address = toSee.removeFirst();
                Response response = visit.open(address);
                all.assertThat(response.status()).as(role + " " + address).isEqualTo(200);
                meet(addresses(visit.page(), "main a"), met, toSee);
                // A page is the same for all roles but for what the role may do on the pages of its menu.
                if (seen.add(shape(address)) || menu.contains(address)) {
                    look(visit, role + shape(address), all);
                }
            }
            all.assertThat(visit.complaints()).as(role).isEmpty();
            all.assertAll();
            assertThat(met).hasSizeGreaterThan(3);
        }
    }

    private static void meet(List<String> addresses, Map<String, String> met, Deque<String> toSee) {
        for (String address : addresses) {
            if (met.putIfAbsent(shape(address), address) == null) {
                toSee.add(address);
            }
        }
    }

    /** The pages of the office that links lead to; files are left out. */
    @SuppressWarnings("unchecked")
    private static List<String> addresses(Page page, String links) {
        List<String> found = (List<String>) page.evaluate(
                "links => [...document.querySelectorAll(links)].map(link => link.getAttribute('href'))", links);
        return found.stream()
                .filter(address -> address.startsWith("/"))
                .map(address -> address.replaceFirst(";jsessionid=[^?]*", ""))
                .filter(address -> !address.matches(".*(\\.xlsx|\\.docx|/now|/file)(\\?.*)?"))
                .toList();
    }

    /** One household's page stands for all, one rule's page too. */
    private static String shape(String address) {
        if (address.matches("/rules/(?!plan|packs).*")) {
            return "/rules/n";
        }
        return address.replaceFirst("\\?.*", "")
                .replaceAll("/[0-9a-f-]{36}", "/n")
                .replaceAll("/\\d+\\b", "/n")
                .replaceFirst("/$", "");
    }

    private void look(Visit visit, String name, SoftAssertions all) {
        Page page = visit.page();
        String picture = name.replace('/', '-');
        page.setViewportSize(Visit.DESK, 800);
        picture(page, picture + "-1280");
        page.evaluate(EVERYTHING_UNFOLDED);
        axe(page, name + " at a desk", all);
        page.setViewportSize(Visit.PHONE, 740);
        picture(page, picture + "-360");
        axe(page, name + " on a phone", all);
        all.assertThat((Boolean) page.evaluate(WIDER_THAN_THE_SCREEN))
                .as(name + " sticks out of a phone")
                .isFalse();
        all.assertThat(visit.words()).as(name + " shows numbers masked").doesNotContainPattern("\\b\\d{17}[\\dX]\\b");
        page.setViewportSize(Visit.DESK, 800);
    }

    private static void axe(Page page, String where, SoftAssertions all) {
        all.assertThat(new AxeBuilder(page)
                        .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                                .map(rule -> rule.getId() + ": "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                                .limit(3)
                                                .toList())
                                .toList())
                .as(where)
                .isEmpty();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }
}

package shouwang.office.app.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static shouwang.office.access.SignedPeople.as;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import shouwang.office.WithDatabase;
import shouwang.office.app.town.Cast;
import shouwang.office.casework.CaseFolk;
import shouwang.office.kernel.Actor;

/**
 * Walks every address of the office in the shoes of people of elsewhere: another village's record is not found, whatever
 * is asked of it, and no list names another village's people. Once with both locks, once with the code's alone.
 */
@SpringBootTest(properties = "shouwang.files=target/sweep-files")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@WithDatabase(ofItsOwn = true)
@Import({SweptTown.class, SweptVisits.class, DatabaseLock.class, CaseFolk.class})
class AddressSweepTest {

    @Autowired
    MockMvc pages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    SweptTown town;

    @Autowired
    DatabaseLock databaseLock;

    private static final Map<String, Set<String>> SECRETS = Map.of(
            SweptTown.OTHER_VILLAGE,
            SweptTown.secretsOfOthersThan(SweptTown.OTHER_VILLAGE),
            SweptTown.OTHER_TOWN,
            SweptTown.secretsOfOthersThan(SweptTown.OTHER_TOWN));

    /** Which of the two locks of a scope are on. */
    enum Locks {
        BOTH,
        THE_CODE_ALONE
    }

    @BeforeEach
    void loaded() {
        town.stands();
    }

    @AfterEach
    void locked() {
        databaseLock.on();
    }

    @Test
    void noAddressIsForgotten() {
        List<String> mapped = mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> methods(info.getMethodsCondition().getMethods())
                        .flatMap(method -> info.getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .distinct()
                .toList();
        assertThat(mapped)
                .isNotEmpty()
                .allSatisfy(address -> assertThat(new Addresses(town).known())
                        .as("say in Addresses what a stranger would try at this address")
                        .contains(address));
        assertThat(new Addresses(town).known())
                .as("no address in Addresses that is gone")
                .allSatisfy(known -> assertThat(mapped).contains(known));
    }

    @ParameterizedTest
    @EnumSource(Locks.class)
    void whatBelongsToOthersIsNotFound(Locks locks) {
        use(locks);
        each(new Addresses(town).records(), strangers(), (stranger, method, address, wrong) -> {
            String before = databaseLock.fingerprint();
            MockHttpServletResponse answer = ask(stranger, method, address);
            wrong.assertThat(answer.getStatus())
                    .as(said(stranger, method, address))
                    .isEqualTo(404);
            namesNobody(stranger, method, address, answer, wrong);
            if (!method.equals("GET")) {
                wrong.assertThat(databaseLock.fingerprint())
                        .as("unchanged by " + said(stranger, method, address))
                        .isEqualTo(before);
            }
        });
    }

    @Test
    void whoLeadsElsewhereFindsAndChangesNothingHere() {
        use(Locks.THE_CODE_ALONE);
        SweptTown.Leaders leaders = town.people().leaders();
        String before = databaseLock.fingerprint();
        each(
                new Addresses(town).records(),
                List.of(leaders.chief(), leaders.townLeader()),
                (stranger, method, address, wrong) -> wrong.assertThat(
                                ask(stranger, method, address).getStatus())
                        .as(said(stranger, method, address))
                        .isEqualTo(404));
        assertThat(databaseLock.fingerprint()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Locks.class)
    void noListNamesPeopleOfElsewhere(Locks locks) {
        use(locks);
        each(new Addresses(town).lists(), strangers(), (stranger, method, address, wrong) -> {
            MockHttpServletResponse answer = ask(stranger, method, address);
            wrong.assertThat(answer.getStatus())
                    .as(said(stranger, method, address))
                    .isIn(200, 404);
            namesNobody(stranger, method, address, answer, wrong);
        });
    }

    @ParameterizedTest
    @EnumSource(Locks.class)
    void whatIsHiddenInAFormIsRefused(Locks locks) {
        use(locks);
        each(new Addresses(town).smuggled(), strangers(), (stranger, method, address, wrong) -> {
            String before = databaseLock.fingerprint();
            MockHttpServletResponse answer = ask(stranger, method, address);
            wrong.assertThat(answer.getStatus())
                    .as(said(stranger, method, address))
                    .isIn(404, 409, 422);
            namesNobody(stranger, method, address, answer, wrong);
            wrong.assertThat(databaseLock.fingerprint())
                    .as("unchanged by " + said(stranger, method, address))
                    .isEqualTo(before);
        });
    }

    @Test
    void theCountyReadsAndDecidesNothingForTheTown() {
        Addresses addresses = new Addresses(town);
        Map<String, List<String>> acts = new LinkedHashMap<>(addresses.records());
        acts.keySet().removeIf(known -> !known.matches("POST /(households|leads|imports|clues|grid(?!/roster))/.*"));
        each(acts, List.of(town.people().county()), (county, method, address, wrong) -> {
            String before = databaseLock.fingerprint();
            // What the county sees it may be told is incomplete; it still changes nothing.
            wrong.assertThat(ask(county, method, address).getStatus())
                    .as(said(county, method, address))
                    .isIn(404, 422);
            wrong.assertThat(databaseLock.fingerprint())
                    .as("unchanged by " + said(county, method, address))
                    .isEqualTo(before);
        });
    }

    @Test
    void whoeverKeepsAccountsSeesNoHousehold() {
        Map<String, List<String>> records = new LinkedHashMap<>(new Addresses(town).records());
        records.keySet().removeIf(known -> known.contains("/accounts/"));
        each(
                records,
                List.of(town.people().administrator()),
                (keeper, method, address, wrong) -> wrong.assertThat(
                                ask(keeper, method, address).getStatus())
                        .as(said(keeper, method, address))
                        .isEqualTo(404));
    }

    @Test
    void ownersFindTheirOwn() {
        SoftAssertions wrong = new SoftAssertions();
        for (Map.Entry<String, List<String>> known :
                new Addresses(town).records().entrySet()) {
            if (known.getKey().startsWith("GET ") && !known.getKey().matches(".*(rejects|households).xlsx")) {
                String address = known.getValue().get(0);
                wrong.assertThat(ask(town.people().officer(), "GET", address).getStatus())
                        .as(address)
                        .isEqualTo(200);
            }
        }
        for (String list : List.of("/households?village=" + SweptTown.VILLAGE, "/households.xlsx")) {
            wrong.assertThat(Body.of(ask(town.people().officer(), "GET", list)))
                    .as("what the sweep looks for stands in " + list)
                    .contains(Cast.MONITORED.head());
        }
        wrong.assertAll();
    }

    private List<Actor> strangers() {
        return List.of(town.people().neighbour(), town.people().otherTown());
    }

    private void use(Locks locks) {
        if (locks == Locks.THE_CODE_ALONE) {
            databaseLock.off();
        }
    }

    @FunctionalInterface
    private interface Attempt {
        void make(Actor stranger, String method, String address, SoftAssertions wrong);
    }

    private static void each(Map<String, List<String>> addresses, List<Actor> strangers, Attempt attempt) {
        SoftAssertions wrong = new SoftAssertions();
        addresses.forEach((mapping, tries) -> tries.forEach(address ->
                strangers.forEach(stranger -> attempt.make(stranger, mapping.split(" ")[0], address, wrong))));
        wrong.assertAll();
    }

    private MockHttpServletResponse ask(Actor actor, String method, String address) {
        try {
            boolean handsIn = Set.of(
                                    "/imports",
                                    "/lists?kind=dibao",
                                    "/accounts/opening?form=d",
                                    "/visits/ledger",
                                    "/grid/loading",
                                    "/staff/loading")
                            .contains(address)
                    && method.equals("POST");
            var asked = handsIn
                    ? multipart(address)
                            .file(new MockMultipartFile("file", "空.csv", null, new byte[0]))
                            .file(new MockMultipartFile("files", "空.csv", null, new byte[0]))
                    : request(HttpMethod.valueOf(method), address);
            return pages.perform(asked.with(as(actor)).with(csrf())).andReturn().getResponse();
        } catch (Exception broken) {
            throw new AssertionError(said(actor, method, address), broken);
        }
    }

    private static void namesNobody(
            Actor stranger, String method, String address, MockHttpServletResponse answer, SoftAssertions wrong) {
        String body = Body.of(answer);
        List<String> named = new ArrayList<>();
        for (String secret : SECRETS.get(stranger.division())) {
            // What somebody typed stands again where it was typed.
            if (body.contains(secret) && !address.contains(secret)) {
                named.add(secret);
            }
        }
        wrong.assertThat(named)
                .as("people of elsewhere named by " + said(stranger, method, address))
                .isEmpty();
    }

    private static String said(Actor actor, String method, String address) {
        return "%s asked by %s: %s".formatted(method, actor.name(), address);
    }

    private static Stream<String> methods(Set<RequestMethod> methods) {
        return methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(RequestMethod::name);
    }

    /** The text of an answer, also of a workbook. */
    private static final class Body {

        private static final Pattern ENTITY = Pattern.compile("&#x([0-9a-fA-F]+);");

        private Body() {}

        static String of(MockHttpServletResponse answer) {
            byte[] bytes = answer.getContentAsByteArray();
            if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
                return new String(bytes, StandardCharsets.UTF_8);
            }
            // Not as a stream: the sizes of a workbook written as a stream stand at its end.
            StringBuilder text = new StringBuilder();
            try {
                Path file = Files.write(Files.createTempFile(Path.of("target"), "swept", ".xlsx"), bytes);
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    for (var entry : Collections.list(zip.entries())) {
                        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                    }
                } finally {
                    Files.delete(file);
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            // A workbook writes Chinese characters by their numbers.
            return ENTITY.matcher(text)
                    .replaceAll(entity ->
                            Matcher.quoteReplacement(Character.toString(Integer.parseInt(entity.group(1), 16))));
        }
    }
}

package shouwang.office.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static shouwang.office.access.SignedPeople.as;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import shouwang.office.WithDatabase;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Role;
import shouwang.office.registry.HandEntry;
import shouwang.office.registry.HouseholdFile;
import shouwang.office.registry.HouseholdFile.Person;
import shouwang.office.registry.HouseholdFiles;

@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase(ofItsOwn = true)
class ChangePagesTest {

    private static final String VILLAGE = "512022115203";
    private static final String NEIGHBOUR = "512022115204";
    private static final Actor OFFICER = new Actor(3, 5, "样镇办", Role.TOWN_OFFICER, "512022115000");
    private static final Actor MONITOR = new Actor(6, 8, "样监测", Role.VILLAGE_MONITOR, VILLAGE);
    private static final Actor OTHER_MONITOR = new Actor(9, 11, "样邻监测", Role.VILLAGE_MONITOR, NEIGHBOUR);
    private static final Actor COUNTY = new Actor(4, 6, "样县办", Role.COUNTY_OFFICER, "512022000000");
    private static int numbers;

    @Autowired
    MockMvc pages;

    @Autowired
    HouseholdFiles files;

    @Autowired
    HandEntry entry;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    String number;
    long household;

    @BeforeEach
    void aHouseholdOfTwoIsEntered() throws Exception {
        number = "T-" + ++numbers;
        household = entered(MONITOR, VILLAGE, number, "样户主" + numbers);
        change(MONITOR, "/households/" + household + "/members", Map.of("name", "样之子" + numbers, "relation", "之子"));
    }

    @Test
    void anotherVillagesMonitorFindsNoFormAndChangesNothing() throws Exception {
        for (String form : List.of("/changes", "/correction", "/members/new", "/changes/split", "/changes/ending")) {
            pages.perform(get("/households/" + household + form).with(as(OTHER_MONITOR)))
                    .andExpect(status().isNotFound());
            pages.perform(get("/households/" + household + form).with(as(COUNTY)))
                    .andExpect(status().isNotFound());
        }
        send(OTHER_MONITOR, "/households/" + household + "/changes/ending", form("", Map.of("reason", "x")), true)
                .andExpect(status().isNotFound());
        assertThat(file().ended()).isEmpty();
    }

    @Test
    void aHouseholdIsNotEnteredInAVillageOutsideOnesOwn() throws Exception {
        send(MONITOR, "/households", form("", Map.of("villageCode", NEIGHBOUR, "name", "样越界")), false)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请在您管辖范围内选择村")))
                .andExpect(content().string(containsString("value=\"样越界\"")));
    }

    @Test
    void aCellThatCannotBeReadIsSaidBesideItsFieldAndWhatWasTypedStays() throws Exception {
        preview("/correction", Map.of("wageIncome", "一万二", "householdType", "一般农户"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("只能填数字")))
                .andExpect(content().string(containsString("value=\"一万二\"")));
    }

    @Test
    void withoutASourceNothingIsChanged() throws Exception {
        Map<String, String> form = form(file().stamp(), Map.of("wageIncome", "100"));
        form.put("source", " ");
        send(MONITOR, "/households/" + household + "/correction", form, false)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明来源")));
    }

    @Test
    void bothVersionsAreSeenBeforeTheChangeIsMade() throws Exception {
        change(MONITOR, "/households/" + household + "/correction", Map.of("wageIncome", "12000"));
        preview("/correction", Map.of("wageIncome", "9000.50"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<del>12000</del>")))
                .andExpect(content().string(containsString("<ins>9000.5</ins>")))
                .andExpect(content().string(containsString("确认登记")));
        assertThat(file().incomes().get(0).amounts()).containsEntry("wageIncome", "12000");
    }

    @Test
    void aCorrectionIsKeptWithItsPaperAndTheRulesAreAskedAgainAtOnce() throws Exception {
        change(
                        MONITOR,
                        "/households/" + household + "/correction",
                        Map.of(
                                "wageIncome",
                                "10000",
                                "businessIncome",
                                "0",
                                "businessCost",
                                "0",
                                "propertyIncome",
                                "0",
                                "transferIncome",
                                "0",
                                "claimIncome",
                                "0",
                                "eligibleExpense",
                                "0",
                                "houseUnsafe",
                                "是"))
                .andExpect(redirectedUrl("/households/" + household + "?done=changed"));
        assertThat(inRange()).isEqualTo("yes");
        assertThat(file().facts()).containsEntry("houseUnsafe", "yes");
        assertThat(file().fieldSources()).anySatisfy(source -> {
            assertThat(source.key()).isEqualTo("houseUnsafe");
            assertThat(source.provenance().source()).isEqualTo("户主本人说");
        });
        assertThat(entry.of(MONITOR.scope(), household)).anySatisfy(change -> {
            assertThat(change.title()).isEqualTo("更正");
            assertThat(change.paper()).isEqualTo("第3盒");
            assertThat(change.lines()).contains("工资性收入:(空) → 10000");
        });
        pages.perform(get("/households/" + household).with(as(MONITOR)))
                .andExpect(content().string(containsString("第3盒")))
                .andExpect(content().string(containsString("5,000.00")));
    }

    @Test
    void whoeverWasSlowerIsToldAndLosesNothing() throws Exception {
        String seen = file().stamp();
        change(MONITOR, "/households/" + household + "/correction", Map.of("wageIncome", "100"));
        send(OFFICER, "/households/" + household + "/correction", form(seen, Map.of("wageIncome", "200")), true)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("已被别人改动")))
                .andExpect(content().string(containsString("现在登记的是:100")))
                .andExpect(content().string(containsString("value=\"200\"")));
        send(
                        OFFICER,
                        "/households/" + household + "/correction",
                        form(file().stamp(), Map.of("wageIncome", "200")),
                        true)
                .andExpect(status().is3xxRedirection());
        assertThat(file().incomes().get(0).amounts()).containsEntry("wageIncome", "200");
    }

    @Test
    void aConfirmationClickedTwiceIsOneChange() throws Exception {
        Map<String, String> form = form(file().stamp(), Map.of("name", "样之女", "relation", "之女"));
        for (int click = 0; click < 2; click++) {
            send(MONITOR, "/households/" + household + "/members", form, true)
                    .andExpect(redirectedUrl("/households/" + household + "?done=changed"));
        }
        assertThat(file().people()).hasSize(3);
    }

    @Test
    void aPersonIsCorrectedAndTheNumberIsNeverWrittenIntoTheForm() throws Exception {
        Person child = child();
        String address = "/households/" + household + "/members/" + child.id() + "/correction";
        change(MONITOR, address, Map.of("name", child.name(), "idNumber", "51202220050101003x"));
        pages.perform(get(address).with(as(MONITOR)))
                .andExpect(content().string(not(containsString("51202220050101003X"))));
        pages.perform(get("/households/" + household).with(as(MONITOR)))
                .andExpect(content().string(containsString("手工登记：户主本人说，“证件号码”栏（")));
        change(MONITOR, address, Map.of("name", "样改名", "idNumber", ""));
        assertThat(file().person(child.id()).orElseThrow().number()).contains("51202220050101003X");
        assertThat(file().person(child.id()).orElseThrow().name()).isEqualTo("样改名");
    }

    @Test
    void aNumberKnownToBeWrongIsEmptiedWithAReasonAndBothVersionsStay() throws Exception {
        Person child = child();
        String address = "/households/" + household + "/members/" + child.id() + "/correction";
        String person = "" + child.id();
        send(MONITOR, act("erasure"), form(file().stamp(), Map.of("person", person, "reason", "抄错")), false)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有登记证件号码")));
        change(MONITOR, address, Map.of("name", child.name(), "idNumber", "51202220050101003x"));
        send(MONITOR, act("erasure"), form(file().stamp(), Map.of("person", person, "reason", " ")), false)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明理由")));
        send(MONITOR, act("erasure"), form(file().stamp(), Map.of("person", person, "reason", "抄了别人的")), false)
                .andExpect(content().string(containsString("512022********003X")))
                .andExpect(content().string(containsString("清空理由：抄了别人的")));
        change(MONITOR, act("erasure"), Map.of("person", person, "reason", "抄了别人的"));
        assertThat(file().person(child.id()).orElseThrow().number()).isEmpty();
        assertThat(entry.of(MONITOR.scope(), household)).anySatisfy(change -> {
            assertThat(change.title()).isEqualTo("清空证件号码");
            assertThat(change.lines()).anyMatch(line -> line.contains("抄了别人的"));
        });
        pages.perform(get("/households?words=51202220050101003X").with(as(MONITOR)))
                .andExpect(content().string(containsString("没有符合条件的农户")));
    }

    @Test
    void aHouseholdIsNotCalledByItsHeadsWrongNumberAnyMore() throws Exception {
        Person head = file().people().get(0);
        change(
                MONITOR,
                "/households/" + household + "/members/" + head.id() + "/correction",
                Map.of("name", head.name(), "idNumber", "512022197001010051"));
        change(MONITOR, "/households/" + household + "/correction", Map.of("householdNumber", ""));
        assertThat(labelAndKey()).isEqualTo("512022197001010051 512022197001010051");
        change(MONITOR, act("erasure"), Map.of("person", "" + head.id(), "reason", "抄了别人的"));
        assertThat(labelAndKey()).isEqualTo("登记%d -".formatted(household));
    }

    private String labelAndKey() {
        return database.read(
                MONITOR.scope(),
                () -> jdbc.sql("select label || ' ' || coalesce(head_key, '-') from registry.household where id = :id")
                        .param("id", household)
                        .query(String.class)
                        .single());
    }

    @Test
    void aPersonLeavesWithAReasonAndTheLastOneDoesNot() throws Exception {
        change(MONITOR, act("removal"), Map.of("person", "" + child().id(), "reason", "嫁出"));
        assertThat(file().people()).hasSize(1);
        send(
                        MONITOR,
                        act("removal"),
                        form(
                                file().stamp(),
                                Map.of("person", "" + file().people().get(0).id(), "reason", "x")),
                        false)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("至少留下一人")));
    }

    @Test
    void aChildSplitsOffAndComesBackByAMerger() throws Exception {
        String born = change(
                        MONITOR,
                        act("split"),
                        Map.of(
                                "people",
                                "" + child().id(),
                                "head",
                                "" + child().id(),
                                "householdNumber",
                                number + "-N"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        long other = Long.parseLong(String.valueOf(born).replaceAll("\\D", ""));
        assertThat(other).isNotEqualTo(household);
        HouseholdFile split = files.find(MONITOR.scope(), other).orElseThrow();
        assertThat(split.people())
                .singleElement()
                .satisfies(head -> assertThat(head.isHead()).isTrue());
        assertThat(split.headName()).startsWith("样之子");
        change(MONITOR, act("merger"), Map.of("other", number + "-N"));
        assertThat(file().people()).hasSize(2).filteredOn(Person::isHead).hasSize(1);
        assertThat(files.find(MONITOR.scope(), other).orElseThrow().ended()).isPresent();
        pages.perform(get("/households/" + other).with(as(MONITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("终止登记")));
    }

    @Test
    void aPersonMovesToAHouseholdOfAnotherVillageOfTheTown() throws Exception {
        long other = entered(OFFICER, NEIGHBOUR, number + "-B", "样他户");
        send(
                        MONITOR,
                        act("move"),
                        form(file().stamp(), Map.of("people", "" + child().id(), "other", number + "-B")),
                        false)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有找到另一户")));
        change(OFFICER, act("move"), Map.of("people", "" + child().id(), "other", number + "-B"));
        assertThat(files.find(OFFICER.scope(), other).orElseThrow().people()).hasSize(2);
        assertThat(file().people()).hasSize(1);
    }

    @Test
    void aHouseholdMovesToAnotherGroupAndEnds() throws Exception {
        change(OFFICER, act("relocation"), Map.of("village", NEIGHBOUR, "group", "第7组"));
        assertThat(files.find(MONITOR.scope(), household)).isEmpty();
        HouseholdFile moved = files.find(OFFICER.scope(), household).orElseThrow();
        assertThat(moved.division()).isEqualTo(NEIGHBOUR + "007");
        change(OFFICER, act("ending"), Map.of("reason", "整户迁往外县"));
        pages.perform(get("/households?words=" + number).with(as(OFFICER)))
                .andExpect(content().string(containsString("没有符合条件的农户")));
        pages.perform(get(act("split")).with(as(OFFICER))).andExpect(status().isNotFound());
    }

    private long entered(Actor actor, String village, String householdNumber, String head) throws Exception {
        String address = change(
                        actor,
                        "/households",
                        Map.of(
                                "villageCode",
                                village,
                                "groupText",
                                "1组",
                                "householdNumber",
                                householdNumber,
                                "name",
                                head))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return Long.parseLong(String.valueOf(address).replaceAll("\\D", ""));
    }

    /** Sends a form as it follows from the page before: seen, looked at, confirmed. */
    private ResultActions change(Actor actor, String address, Map<String, String> typed) throws Exception {
        String stamp = address.equals("/households")
                ? ""
                : files.find(actor.scope(), household).orElseThrow().stamp();
        Map<String, String> form = form(stamp, typed);
        String looked = send(actor, address, form, false)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var seen = java.util.regex.Pattern.compile("name=\"stamp\" value=\"([^\"]*)\"")
                .matcher(looked);
        form.put("stamp", seen.find() ? seen.group(1) : "");
        return send(actor, address, form, true).andExpect(status().is3xxRedirection());
    }

    private ResultActions preview(String form, Map<String, String> typed) throws Exception {
        return send(MONITOR, "/households/" + household + form, form(file().stamp(), typed), false);
    }

    private ResultActions send(Actor actor, String address, Map<String, String> form, boolean isConfirmed)
            throws Exception {
        MockHttpServletRequestBuilder request = post(address).with(as(actor)).with(csrf());
        form.forEach(request::param);
        if (isConfirmed) {
            request.param("confirmed", "true");
        }
        return pages.perform(request);
    }

    private static Map<String, String> form(String stamp, Map<String, String> typed) {
        Map<String, String> form = new LinkedHashMap<>(typed);
        form.put("form", UUID.randomUUID().toString());
        form.put("stamp", stamp);
        form.put("source", "户主本人说");
        form.put("sourceOn", "2023-05-20");
        form.put("collectedBy", "样监测");
        form.put("paper", "第3盒");
        return form;
    }

    private String act(String path) {
        return "/households/" + household + "/changes/" + path;
    }

    private HouseholdFile file() {
        return files.find(OFFICER.scope(), household).orElseThrow();
    }

    private Person child() {
        return file().people().stream()
                .filter(person -> !person.isHead())
                .findFirst()
                .orElseThrow();
    }

    private String inRange() {
        return database.read(
                OFFICER.scope(),
                () -> jdbc.sql("select in_range from registry.v_household where id = :id")
                        .param("id", household)
                        .query(String.class)
                        .single());
    }
}

package shouwang.office.fieldwork.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static shouwang.office.access.SignedPeople.as;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import shouwang.office.fieldwork.VisitOrders;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.office.region.Divisions;
import shouwang.office.screening.InventedRegister;

/** What a team sees and sends: the form, its mistakes, the next household. */
@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase(ofItsOwn = true)
class VisitPagesTest {

    private static final String VILLAGE = InventedRegister.FUXING;
    private static final Actor MONITOR = new Actor(6, 8, "样监测", Role.VILLAGE_MONITOR, VILLAGE);
    private static final Actor NEIGHBOUR = new Actor(9, 11, "样邻监测", Role.VILLAGE_MONITOR, InventedRegister.SIDONG);
    private static final Actor COUNTY = new Actor(4, 6, "样县办", Role.COUNTY_OFFICER, "512022000000");
    private static final List<String> TICKS =
            List.of("household-tick", "income-tick", "risks-tick", "guarantees-tick", "visit-tick");
    private static int numbers;

    @Autowired
    MockMvc pages;

    @Autowired
    VisitOrders orders;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    @Autowired
    OfficeClock clock;

    long household;

    @BeforeEach
    void aHouseholdIsKnown() {
        clock.startOn(LocalDate.of(2023, 5, 20));
        household = known();
    }

    @Test
    void anotherVillageFindsNothingAndWhoOnlyReadsFilesNothing() throws Exception {
        long order = given();

        pages.perform(get("/visits/orders/" + order).with(as(NEIGHBOUR))).andExpect(status().isNotFound());
        send(NEIGHBOUR, "/visits/orders/" + order + "/visit", answered(order)).andExpect(status().isNotFound());
        send(COUNTY, "/visits/orders/" + order + "/visit", answered(order)).andExpect(status().isNotFound());
        pages.perform(get("/visits/giving").with(as(COUNTY))).andExpect(status().isNotFound());
        pages.perform(get("/visits/orders").param("division", VILLAGE).with(as(NEIGHBOUR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aCrewOfOneIsRefusedBesideWhatWasTyped() throws Exception {
        pages.perform(post("/visits/orders")
                        .param("division", VILLAGE)
                        .param("name", "样独行", "")
                        .param("dueOn", "2023-05-29")
                        .with(as(MONITOR))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("每组至少要有 2 名不同的排查人员")))
                .andExpect(content().string(containsString("value=\"样独行\"")));
    }

    @Test
    void theFormStandsFilledInAndAsksOnlyForItsTicks() throws Exception {
        long order = given();

        pages.perform(get("/visits/orders/" + order).with(as(MONITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("农户入户台账")))
                .andExpect(content().string(containsString("value=\"13900000001\"")))
                .andExpect(content().string(containsString("以上仍然对")))
                .andExpect(content().string(containsString("其余均无")))
                .andExpect(content().string(not(containsString("data-tick=\"\" checked"))));
    }

    @Test
    void aBlockThatWasNotTickedBringsTheFormBackWithWhatWasTyped() throws Exception {
        long order = given();
        Map<String, String> answers = answered(order);
        answers.remove("a.risks-tick");
        answers.put("a.note", "样备注");

        send(MONITOR, "/visits/orders/" + order + "/visit", answers)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“六项风险”请核对后勾选“其余均无”")))
                .andExpect(content().string(containsString("样备注")));
    }

    @Test
    void sixClicksAndNoLetterFileAHouseholdAndOpenTheNext() throws Exception {
        long next = known();
        long order = given();
        long following = orders.ofHousehold(MONITOR.scope(), next).orElseThrow().id();

        send(MONITOR, "/visits/orders/" + order + "/visit", answered(order))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/visits/orders/*?filed=*"));

        pages.perform(get("/visits/orders/" + following).with(as(MONITOR))).andExpect(status().isOk());
        assertThat(TICKS).hasSize(5);
        String record = pages.perform(get("/visits/orders/" + order).with(as(MONITOR)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        pages.perform(get(String.valueOf(record)).with(as(MONITOR)))
                .andExpect(content().string(containsString("样甲、样乙")))
                .andExpect(content().string(containsString("更正")));
        pages.perform(get(String.valueOf(record)).with(as(NEIGHBOUR))).andExpect(status().isNotFound());
        pages.perform(get("/visits").with(as(MONITOR))).andExpect(status().isOk());
    }

    @Test
    void nobodyAtHomeIsNotedAndTheNextHouseholdOpens() throws Exception {
        long order = given();
        String address = "/visits/orders/" + order + "/attempts";

        pages.perform(post(address)
                        .param("id", UUID.randomUUID().toString())
                        .param("by", "样甲")
                        .with(as(MONITOR))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选择没有联系上的情形")));
        pages.perform(post(address)
                        .param("id", UUID.randomUUID().toString())
                        .param("by", "样甲")
                        .param("on", "2023-05-19")
                        .param("result", "家中无人")
                        .with(as(MONITOR))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        pages.perform(get("/visits/orders/" + order).with(as(MONITOR)))
                .andExpect(content().string(containsString("2023-05-19 样甲:家中无人")));
    }

    @Test
    void aCorrectionWithoutAReasonComesBackAndWithOneIsANewVersion() throws Exception {
        long order = given();
        send(MONITOR, "/visits/orders/" + order + "/visit", answered(order));
        UUID visit = orders.find(MONITOR.scope(), order)
                .orElseThrow()
                .standing()
                .visit()
                .orElseThrow();
        String address = "/visits/" + visit + "/correction";
        Map<String, String> answers = answeredOn(address);

        send(MONITOR, address, answers)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明更正的理由")));
        answers.put("reason", "人数写错");
        send(MONITOR, address, answers).andExpect(redirectedUrlPattern("/visits/*?done"));
        pages.perform(get("/visits/" + visit).with(as(MONITOR)))
                .andExpect(content().string(containsString("留作历史")));
    }

    private long known() {
        int first = ++numbers;
        long id = new InventedRegister(database, jdbc, divisions)
                .household(VILLAGE, "1", new InventedRegister.Person("样户主" + first, InventedRegister.number(first)));
        database.write(Actor.OFFICE, () -> jdbc.sql("""
                                update registry.household set facts = '{"householdPhone": "13900000001",
                                    "householdType": "一般农户"}' where id = :id
                                """).param("id", id).update());
        return id;
    }

    private long given() throws Exception {
        pages.perform(post("/visits/orders")
                .param("division", VILLAGE)
                .param("name", "样甲", "样乙")
                .param("post", "村干部", "网格员")
                .param("dueOn", "2023-05-29")
                .with(as(MONITOR))
                .with(csrf()));
        return orders.ofHousehold(MONITOR.scope(), household).orElseThrow().id();
    }

    private Map<String, String> answered(long order) throws Exception {
        return answeredOn("/visits/orders/" + order);
    }

    /** What a browser sends when somebody only ticks: every field as it stands on the page. */
    private Map<String, String> answeredOn(String address) throws Exception {
        String page = pages.perform(get(address).with(as(MONITOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Map<String, String> fields = new LinkedHashMap<>();
        collect(page, "<input type=\"hidden\" name=\"(id)\" value=\"([^\"]*)\"", fields);
        collect(page, "<input[^>]*name=\"(a\\.[^\"]*)\"[^>]*value=\"([^\"]*)\">", fields);
        Matcher select = Pattern.compile("<select[^>]*name=\"(a\\.[^\"]*)\".*?</select>", Pattern.DOTALL)
                .matcher(page);
        while (select.find()) {
            Matcher chosen = Pattern.compile("value=\"([^\"]*)\" selected").matcher(select.group());
            if (chosen.find()) {
                fields.put(select.group(1), chosen.group(1));
            }
        }
        fields.keySet().removeIf(name -> page.contains("type=\"radio\" value=\"yes\" name=\"" + name + "\""));
        fields.put("a.wholeHouseholdAway", "no");
        fields.put("a.tags", "无");
        fields.put("a.inspectors", "样甲、样乙");
        fields.put("a.mainIncome", "务工工资");
        fields.put("a.incomeBand", "监测标准的1.5倍以上");
        TICKS.forEach(tick -> fields.put("a." + tick, "yes"));
        return fields;
    }

    private static void collect(String page, String pattern, Map<String, String> fields) {
        Matcher input = Pattern.compile(pattern).matcher(page);
        while (input.find()) {
            if (!input.group().contains("checkbox") && !input.group().contains("radio")) {
                fields.put(input.group(1), input.group(2));
            }
        }
    }

    private ResultActions send(Actor actor, String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder sent = post(address).with(as(actor)).with(csrf());
        fields.forEach(sent::param);
        return pages.perform(sent);
    }
}

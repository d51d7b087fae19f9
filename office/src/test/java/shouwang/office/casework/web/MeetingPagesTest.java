package shouwang.office.casework.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static shouwang.office.access.SignedPeople.as;
import static shouwang.office.campaign.InventedTown.ADMINISTRATOR;
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.campaign.InventedTown.NEIGHBOUR;
import static shouwang.office.casework.CaseFolk.CHIEF;
import static shouwang.office.casework.CaseFolk.MONITOR;
import static shouwang.office.casework.CaseFolk.OFFICER;

import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.InventedTown;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.casework.MeetingDesk;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.region.Divisions;
import shouwang.office.screening.KeyGroups;

/** The pages of meetings: shown, not yours, wrong, done. */
@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase
@Transactional
class MeetingPagesTest {

    @Autowired
    MockMvc pages;

    @Autowired
    MeetingDesk desk;

    @Autowired
    KeyGroups groups;

    @Autowired
    OfficeClock clock;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    private long household;

    @BeforeEach
    void aHouseholdThatIsDue() {
        InventedTown town = new InventedTown(database, jdbc, divisions);
        household = town.household(FUXING, "3", "H-1", Map.of(), Person.of("样一", "51202219500101001X"));
        town.verdict(household, "no");
        groups.putIn(MONITOR, household, "收入骤减");
    }

    @Test
    void othersAreNotToldOfAVillagesMeetings() throws Exception {
        shown(ADMINISTRATOR, "/meetings", 404, containsString("没有找到"));
        shown(NEIGHBOUR, "/meetings/due", 200, not(containsString("样一")));
        shown(OFFICER, "/meetings/new", 404, containsString("没有找到"));
        shown(OFFICER, "/meetings", 200, not(containsString("召集会议")));
    }

    @Test
    void whatIsMissingInACallIsSaidAndWhatWasTypedStays() throws Exception {
        post(CHIEF, "/meetings?place=村委会&chair=&recorder=样乙&due=样甲 书记")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("请写明会议地点"), containsString("样甲 书记"))));
    }

    @Test
    void aMeetingIsHeldHouseholdByHousehold() throws Exception {
        shown(MONITOR, "/meetings/due", 200, containsString("样一"));
        post(CHIEF, "/meetings?on=%s&at=9时&place=村委会&chair=样甲&recorder=样乙&due=样甲 书记%%0A样乙 主任".formatted(clock.today()))
                .andExpect(status().is3xxRedirection());
        long id = desk.latest(CHIEF).get(0).id();
        post(CHIEF, "/meetings/%d/attendance?present=1&present=2".formatted(id))
                .andExpect(redirectedUrl("/meetings/%d?done".formatted(id)));
        long item = desk.whole(CHIEF.scope(), id).items().get(0).id();
        String address = "/meetings/%d/items/%d".formatted(id, item);
        shown(
                CHIEF,
                address,
                200,
                allOf(containsString("样一户(3组)"), containsString("人均纯收入"), containsString("登记结论,下一户")));
        shown(OFFICER, address, 200, not(containsString("登记结论,下一户")));
        post(CHIEF, address + "/conclusion?kind=SUPPLEMENT&agree=2&against=0&abstaining=0&measures=补贴")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("责任人和不早于今天的时限"), containsString("value=\"补贴\""))));
        post(
                        CHIEF,
                        address
                                + "/conclusion?kind=SUPPLEMENT&agree=2&against=0&abstaining=0&measures=补贴&responsible=样甲&dueOn="
                                + clock.today().plusDays(3))
                .andExpect(redirectedUrl("/meetings/%d?done".formatted(id)));
        shown(OFFICER, "/work-items", 200, allOf(containsString("补措施:补贴"), containsString("样甲")));
        post(CHIEF, "/meetings/%d/closing".formatted(id)).andExpect(redirectedUrl("/meetings/%d?done".formatted(id)));
        shown(OFFICER, "/meetings/" + id, 200, containsString("签收会议记录"));
        post(OFFICER, "/meetings/%d/minutes/receipt".formatted(id))
                .andExpect(redirectedUrl("/meetings/%d?done".formatted(id)));
        shown(CHIEF, "/meetings/" + id, 200, allOf(containsString("镇已签收"), containsString("补措施")));
    }

    private ResultActions post(Actor actor, String address) throws Exception {
        return pages.perform(MockMvcRequestBuilders.post(java.net.URI.create(address.replace(" ", "%20")))
                .with(csrf())
                .with(as(actor)));
    }

    private void shown(Actor actor, String address, int status, Matcher<String> text) throws Exception {
        pages.perform(get(address).with(as(actor)))
                .andExpect(status().is(status))
                .andExpect(content().string(text));
    }
}

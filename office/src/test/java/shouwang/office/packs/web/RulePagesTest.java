package shouwang.office.packs.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static shouwang.office.access.SignedPeople.as;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import shouwang.office.WithDatabase;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;
import shouwang.office.packs.Packs;
import shouwang.policy.pack.PolicyPack;

@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase
class RulePagesTest {

    private static final Actor MONITOR = new Actor(7, 9, "样监测", Role.VILLAGE_MONITOR, "512022115203");
    private static final Actor ADMINISTRATOR = new Actor(1, 2, "样管理", Role.SYSTEM_ADMINISTRATOR, "512022000000");

    @Autowired
    MockMvc pages;

    @Autowired
    Packs packs;

    @Test
    void theRuleBookIsNotAnAdministratorsRoom() throws Exception {
        for (String address : new String[] {"/rules", "/rules/DQ001", "/rules/plan", "/rules/packs/1"}) {
            pages.perform(get(address).with(as(ADMINISTRATOR))).andExpect(status().isNotFound());
        }
    }

    @Test
    void aRuleNobodyWroteIsNotThere() throws Exception {
        shown("/rules/DQ999", 404, containsString("没有找到"));
        shown("/rules/packs/999999", 404, containsString("没有找到"));
    }

    @Test
    void aWordThatNoRuleHoldsSaysWhatToTryInstead() throws Exception {
        shown("/rules?words=火星", 200, containsString("没有找到。请换一个词"));
    }

    @Test
    void wordsFindRulesByTheirFactsClausesAndNumbers() throws Exception {
        shown("/rules?words=dq091", 200, allOf(containsString("/rules/DQ091"), not(containsString("/rules/DQ001\""))));
        shown("/rules?words=方案 一(四)", 200, containsString("/rules/annex-8"));
    }

    @Test
    void aRuleShowsItsClauseToTheLetterItsSentenceAndItsCases() throws Exception {
        shown(
                "/rules/DQ030",
                200,
                allOf(
                        containsString("文化程度和在校生状况都填了"),
                        containsString("核实核准监测对象数据信息。对监测对象的基础信息数据进行核实核准"),
                        containsString("person.educationGiven"),
                        containsString("符合(列出)"),
                        not(containsString("style="))));
    }

    @Test
    void thePlanShowsItsStandardItsPeriodAndItsSixDates() throws Exception {
        shown(
                "/rules/plan",
                200,
                allOf(
                        containsString("7,500.00 元"),
                        containsString("2022-06-01 至 2023-05-31"),
                        containsString("2023-06-16"),
                        containsString("tonglv-2023")));
    }

    @Test
    void aStoredPackShowsItsFilesToTheLetter() throws Exception {
        long pack = packs.history(MONITOR).get(0).pack();
        shown("/rules/packs/" + pack, 200, allOf(containsString("pack.yaml"), containsString("TLZ-2023-JZPC")));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyEntryOfTheBookHasItsPage(String id) throws Exception {
        shown("/rules/" + id, 200, containsString("用例"));
    }

    static java.util.stream.Stream<String> entries() {
        return RuleCard.all(PolicyPack.load("tonglv-2023")).stream().map(RuleCard::id);
    }

    private ResultActions shown(String address, int status, Matcher<String> text) throws Exception {
        return pages.perform(get(address).with(as(MONITOR)))
                .andExpect(status().is(status))
                .andExpect(content().string(text));
    }
}

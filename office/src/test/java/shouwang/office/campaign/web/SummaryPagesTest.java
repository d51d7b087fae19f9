package shouwang.office.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static shouwang.office.access.SignedPeople.as;
import static shouwang.office.campaign.InventedTown.COUNTY_OFFICER;
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.campaign.InventedTown.MONITOR;
import static shouwang.office.campaign.InventedTown.OFFICER;
import static shouwang.office.campaign.InventedTown.TOWN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.InventedTown;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.campaign.SummaryDesk;
import shouwang.office.correspondence.Paper;
import shouwang.office.correspondence.Papers;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Role;
import shouwang.office.region.Divisions;

/** The town's summary from the first word to the county's receipt. */
@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase
@Transactional
class SummaryPagesTest {

    private static final Actor LEADER = new Actor(15, 16, "样镇长", Role.TOWN_LEADER, TOWN);
    private static final Actor COLLEAGUE = new Actor(17, 18, "样同事", Role.TOWN_OFFICER, TOWN);

    @Autowired
    MockMvc pages;

    @Autowired
    SummaryDesk desk;

    @Autowired
    Papers papers;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    @Test
    void aVillageHasNothingToDoWithIt() throws Exception {
        pages.perform(get("/summary").with(as(MONITOR))).andExpect(status().isNotFound());
        save(MONITOR, 0, "样").andExpect(status().isNotFound());
        save(LEADER, 0, "样").andExpect(status().isNotFound());
        act(OFFICER, "approval", 0).andExpect(status().isNotFound());
        act(LEADER, "submission", 0).andExpect(status().isNotFound());
        act(COUNTY_OFFICER, "submission", 0).andExpect(status().isNotFound());
    }

    @Test
    void whatIsNotWholeIsNotSubmittedAndSaysWhatLacks() throws Exception {
        act(OFFICER, "submission", 0).andExpect(status().isConflict());
        save(OFFICER, 0, "").andExpect(status().is3xxRedirection());
        act(OFFICER, "submission", 1)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(containsString("还缺"), containsString("二、经验做法"), containsString("方案 二(六)"))));
    }

    @Test
    void whoeverWroteItDoesNotApproveIt() throws Exception {
        Actor both = new Actor(OFFICER.account(), 99, OFFICER.name(), Role.TOWN_LEADER, TOWN);
        save(OFFICER, 0, "样");
        act(OFFICER, "submission", 1);
        act(both, "approval", 2)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("另一位主要负责同志")));
        act(LEADER, "approval", 2).andExpect(status().is3xxRedirection());
    }

    @Test
    void ofTwoWhoWriteAtOnceOneIsToldAndKeepsWhatWasWritten() throws Exception {
        save(OFFICER, 0, "甲写的");
        save(COLLEAGUE, 0, "乙写的")
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("甲写的"), containsString("乙写的"))));
        assertThat(desk.versions(OFFICER)).hasSize(1);
        autosave(COLLEAGUE, 0, "乙写的")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.words").exists());
        autosave(COLLEAGUE, 1, "乙写的")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.seen").value(2));
        assertThat(desk.versions(OFFICER))
                .extracting(version -> version.saved().isAutosaved())
                .containsExactly(true, false);
    }

    @Test
    void theSamePageSentTwiceIsOneVersionAndTheSameActDoneTwiceOne() throws Exception {
        UUID form = UUID.randomUUID();
        pages.perform(written(0, "样", form).with(as(OFFICER)));
        pages.perform(written(0, "样", form).with(as(OFFICER))).andExpect(status().is3xxRedirection());
        assertThat(desk.versions(OFFICER)).hasSize(1);
        act(OFFICER, "submission", 1).andExpect(status().is3xxRedirection());
        act(OFFICER, "submission", 1).andExpect(status().isConflict());
        assertThat(desk.state(OFFICER).acts()).hasSize(1);
    }

    @Test
    void whatIsSubmittedIsNotWrittenOnUntilItComesBackWithAReason() throws Exception {
        save(OFFICER, 0, "样");
        act(OFFICER, "submission", 1);
        save(OFFICER, 2, "改").andExpect(status().isConflict());
        act(LEADER, "sending-back", 2).andExpect(status().isUnprocessableContent());
        pages.perform(post("/summary/sending-back")
                        .with(as(LEADER))
                        .with(csrf())
                        .param("seen", "2")
                        .param("reason", "经验写得太少"))
                .andExpect(status().is3xxRedirection());
        pages.perform(get("/summary").with(as(OFFICER))).andExpect(content().string(containsString("经验写得太少")));
        save(OFFICER, 3, "改好了").andExpect(status().is3xxRedirection());
    }

    @Test
    void handedInReturnedAndHandedInAgainShowsBothVersions() throws Exception {
        household();
        pages.perform(get("/summary").with(as(OFFICER)))
                .andExpect(content().string(matchesPattern("(?s).*>总户数</th><td class=\"figure\">1</td>.*")));
        handedIn(0, "第一次");
        Paper first = desk.handedIn(COUNTY_OFFICER).get(0);
        assertThat(first.version()).isEqualTo(1);
        String text = text(papers.file(COUNTY_OFFICER.scope(), first.id()).content());
        assertThat(text).contains("通旅镇2023年防止返贫监测帮扶集中排查工作总结", "样发〔2023〕3号", "第一次", "二、经验做法", "总户数", "样镇长", "盯紧收入");
        assertThat(text).contains("总户数\t1\t");
        pages.perform(post("/summary/papers/%d/return".formatted(first.id()))
                        .with(as(COUNTY_OFFICER))
                        .with(csrf())
                        .param("reason", "形势研判不够"))
                .andExpect(status().is3xxRedirection());
        handedIn(desk.state(OFFICER).stamp(), "第二次");
        pages.perform(post("/summary/papers/%d/receipt"
                                .formatted(desk.handedIn(COUNTY_OFFICER).get(0).id()))
                        .with(as(COUNTY_OFFICER))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        pages.perform(get("/summary").with(as(COUNTY_OFFICER)))
                .andExpect(content()
                        .string(allOf(
                                containsString("第 1 版"),
                                containsString("第 2 版"),
                                containsString("形势研判不够"),
                                containsString("回执"))));
        pages.perform(get("/summary").with(as(OFFICER)))
                .andExpect(content()
                        .string(allOf(
                                containsString("已上报"),
                                containsString("2023-06-16"),
                                not(containsString("审定同意</button>")))));
    }

    /** Saves, submits, approves and hands in. */
    private void handedIn(int seen, String words) throws Exception {
        save(OFFICER, seen, words).andExpect(status().is3xxRedirection());
        for (Object[] act : List.of(
                new Object[] {OFFICER, "submission"}, new Object[] {LEADER, "approval"}, new Object[] {OFFICER, "papers"
                })) {
            act((Actor) act[0], (String) act[1], desk.state(OFFICER).stamp()).andExpect(status().is3xxRedirection());
        }
    }

    private ResultActions save(Actor actor, int seen, String words) throws Exception {
        return pages.perform(written(seen, words, UUID.randomUUID()).with(as(actor)));
    }

    private ResultActions autosave(Actor actor, int seen, String words) throws Exception {
        return pages.perform(
                written(seen, words, UUID.randomUUID()).param("autosave", "yes").with(as(actor)));
    }

    private static MockHttpServletRequestBuilder written(int seen, String words, UUID form) {
        return post("/summary/versions")
                .with(csrf())
                .param("seen", Integer.toString(seen))
                .param("form", form.toString())
                .param("documentNumber", "样发〔2023〕3号")
                .param("text.work", words)
                .param("text.experience", words)
                .param("text.difficulties", words)
                .param("text.analysis", words)
                .param("step.what", "盯紧收入", "")
                .param("step.owner", "样镇办", "")
                .param("step.dueOn", "2023-07-01", "")
                .param("finding.found", "无")
                .param("finding.measure", "")
                .param("finding.owner", "")
                .param("finding.state", "");
    }

    private ResultActions act(Actor actor, String act, int seen) throws Exception {
        return pages.perform(
                post("/summary/" + act).with(as(actor)).with(csrf()).param("seen", Integer.toString(seen)));
    }

    private void household() {
        new InventedTown(database, jdbc, divisions)
                .household(FUXING, "1", "H-1", InventedTown.facts(), Person.of("样一户", "512022195203040028"));
    }

    private static String text(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }
}

package shouwang.office.campaign.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static shouwang.office.access.SignedPeople.as;
import static shouwang.office.campaign.InventedTown.COUNTY_OFFICER;
import static shouwang.office.campaign.InventedTown.FUXING;
import static shouwang.office.campaign.InventedTown.MONITOR;
import static shouwang.office.campaign.InventedTown.OFFICER;
import static shouwang.office.campaign.InventedTown.SIDONG;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;

/** What a village writes on its line of the dispatch table. */
@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase
@Transactional
class RemarkPagesTest {

    @Autowired
    MockMvc pages;

    @Autowired
    OfficeClock clock;

    private String today = "";

    @BeforeEach
    void today() {
        today = clock.today().toString();
    }

    @Test
    void aCountyAndAnotherVillageWriteNothing() throws Exception {
        pages.perform(get("/dispatch/remarks").with(as(COUNTY_OFFICER))).andExpect(status().isNotFound());
        write(MONITOR, SIDONG, 0, "缺人手", UUID.randomUUID()).andExpect(status().isNotFound());
    }

    @Test
    void nothingIsWrittenForADayThatHasNotCome() throws Exception {
        today = clock.today().plusDays(1).toString();
        write(MONITOR, FUXING, 0, "缺人手", UUID.randomUUID())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("缺人手")));
        pages.perform(get("/annexes/annex-4/now?on=" + today).with(as(OFFICER)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoeverSawAnOlderLineIsToldAndLosesNothing() throws Exception {
        write(MONITOR, FUXING, 0, "缺人手", UUID.randomUUID()).andExpect(status().is3xxRedirection());
        write(OFFICER, FUXING, 0, "已派人", UUID.randomUUID())
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("缺人手"), containsString("已派人"))));
        write(OFFICER, FUXING, 1, "已派人", UUID.randomUUID()).andExpect(status().is3xxRedirection());
        pages.perform(get("/dispatch/remarks").with(as(MONITOR)))
                .andExpect(content()
                        .string(allOf(containsString("已派人"), containsString("第 2 次"), not(containsString("四洞桥村")))));
    }

    @Test
    void theSamePageSentTwiceIsOneRemark() throws Exception {
        UUID form = UUID.randomUUID();
        write(MONITOR, FUXING, 0, "缺人手", form).andExpect(status().is3xxRedirection());
        write(MONITOR, FUXING, 0, "缺人手", form).andExpect(status().is3xxRedirection());
        pages.perform(get("/dispatch/remarks").with(as(MONITOR)))
                .andExpect(content().string(containsString("第 1 次")));
    }

    private ResultActions write(Actor actor, String place, int seq, String words, UUID form) throws Exception {
        return pages.perform(post("/dispatch/remarks")
                .with(as(actor))
                .with(csrf())
                .param("on", today)
                .param("division", place)
                .param("seq", Integer.toString(seq))
                .param("words", words)
                .param("form", form.toString()));
    }
}

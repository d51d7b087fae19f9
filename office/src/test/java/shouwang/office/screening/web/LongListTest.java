package shouwang.office.screening.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static shouwang.office.access.SignedPeople.as;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import shouwang.office.WithDatabase;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;
import shouwang.office.screening.InventedRegister;
import shouwang.office.screening.Screening;
import shouwang.office.screening.TakenList.Counts;

/** A list of twenty thousand rows is taken aside: its sender may leave the page. */
@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase(ofItsOwn = true)
class LongListTest {

    private static final int ROWS = 20_000;
    private static final Actor OFFICER = new Actor(11, 12, "样镇办", Role.TOWN_OFFICER, InventedRegister.TOWN);
    private static final Actor COLLEAGUE = new Actor(21, 22, "样同事", Role.TOWN_OFFICER, InventedRegister.TOWN);
    private static final Actor MONITOR = new Actor(13, 14, "样监测", Role.VILLAGE_MONITOR, InventedRegister.FUXING);

    @Autowired
    MockMvc pages;

    @Autowired
    Screening screening;

    @Test
    void aVillageHandsInNoLongListEither() throws Exception {
        pages.perform(multipart("/lists")
                        .file(file(rows()))
                        .param("kind", "province")
                        .with(as(MONITOR))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aLongFileThatIsNoListIsRefusedOnItsPage() throws Exception {
        String page = handIn("甲,乙\n" + "1,2\n".repeat(60_000));
        MockHttpServletResponse answer = over(page);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("没有找到表头行");
    }

    @Test
    void aLongListIsTakenWhileItsSenderMayLeave() throws Exception {
        String page = handIn(rows());
        pages.perform(get(page).with(as(COLLEAGUE))).andExpect(status().isNotFound());
        MockHttpServletResponse answer = over(page);
        assertThat(answer.getRedirectedUrl()).matches("/lists/\\d+");
        long list = Long.parseLong(String.valueOf(answer.getRedirectedUrl()).replace("/lists/", ""));
        assertThat(screening.list(OFFICER.scope(), list).counts()).isEqualTo(new Counts(ROWS, 0, ROWS, 0));
        pages.perform(get(String.valueOf(answer.getRedirectedUrl())).with(as(OFFICER)))
                .andExpect(content().string(containsString("20,000")));
    }

    private String handIn(String content) throws Exception {
        return String.valueOf(pages.perform(multipart("/lists")
                        .file(file(content))
                        .param("kind", "province")
                        .with(as(OFFICER))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/lists/taking/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    /** The page once its work is over: until then it looks again by itself. */
    private MockHttpServletResponse over(String page) throws Exception {
        MockHttpServletResponse answer;
        do {
            answer = pages.perform(get(page).with(as(OFFICER))).andReturn().getResponse();
        } while (answer.getHeader("Refresh") != null);
        return answer;
    }

    private static MockMultipartFile file(String content) {
        return new MockMultipartFile("file", "长名单.csv", null, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> "样人%d,,复兴庙村\n".formatted(i))
                .collect(Collectors.joining("", "姓名,证件号码,村\n", ""));
    }
}

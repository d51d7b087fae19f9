package shouwang.office.app.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static shouwang.office.access.SignedPeople.as;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import shouwang.office.TestDatabase;
import shouwang.office.app.postgres.ThrowAwayPostgres;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;

/** What a person reads whose office has lost its database. */
@SpringBootTest(properties = {"shouwang.files=target/gone-files", "spring.datasource.hikari.connection-timeout=300"})
@AutoConfigureMockMvc
@DirtiesContext
class DatabaseGoneTest {

    private static final Actor OFFICER = new Actor(3, 5, "样镇办", Role.TOWN_OFFICER, "512022115000");
    private static final ThrowAwayPostgres DATABASE = TestDatabase.fresh();

    @Autowired
    MockMvc pages;

    @DynamicPropertySource
    static void use(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", () -> DATABASE.application().url());
        settings.add("spring.datasource.username", () -> DATABASE.application().user());
        settings.add("spring.datasource.password", () -> DATABASE.application().password());
        settings.add("spring.flyway.url", () -> DATABASE.owner().url());
        settings.add("spring.flyway.user", () -> DATABASE.owner().user());
        settings.add("spring.flyway.password", () -> DATABASE.owner().password());
    }

    @BeforeAll
    static void theDatabaseEnds(@Autowired MockMvc pages) throws Exception {
        pages.perform(get("/households").with(as(OFFICER))).andExpect(status().isOk());
        DATABASE.close();
    }

    @AfterAll
    static void nothingIsLeft() {
        DATABASE.close();
    }

    @Test
    void aPageSaysThatTheDatabaseIsNotThere() throws Exception {
        pages.perform(get("/households").with(as(OFFICER)))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("数据库暂时连不上")));
    }

    @Test
    void anActSaysThatItMayNotBeDone() throws Exception {
        pages.perform(post("/households/1/key-groups")
                        .param("reason", "走访发现")
                        .with(as(OFFICER))
                        .with(csrf()))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("可能没有完成")));
    }

    @Test
    void nobodyIsToldThatAPasswordIsWrongWhichNobodyLookedAt() throws Exception {
        pages.perform(post("/sign-in")
                        .param("name", "town")
                        .param("password", "无论什么")
                        .with(csrf()))
                .andExpect(redirectedUrl("/sign-in?unasked"));
        pages.perform(get("/sign-in").param("unasked", ""))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("数据库暂时连不上")));
    }
}

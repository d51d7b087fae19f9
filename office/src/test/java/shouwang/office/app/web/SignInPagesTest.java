package shouwang.office.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import shouwang.office.WithDatabase;
import shouwang.office.access.Access;
import shouwang.office.access.NewPost;
import shouwang.office.access.StartSlip;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;

@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase(ofItsOwn = true)
class SignInPagesTest {

    private static int people;

    @Autowired
    MockMvc pages;

    @Autowired
    Access access;

    StartSlip slip;

    @BeforeEach
    void aVillageMonitorHoldsASlip() {
        slip = access.open(
                        Actor.OFFICE,
                        List.of(new NewPost(
                                "样监测", Optional.of("monitor-" + ++people), Role.VILLAGE_MONITOR, "512022115203")))
                .get(0);
    }

    @Test
    void whoeverHasNotSignedInIsSentToTheSignInPage() throws Exception {
        pages.perform(get("/households")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void aWrongPasswordIsRefusedWithoutTellingWhetherTheNameExists() throws Exception {
        pages.perform(formLogin("/sign-in").user("name", slip.signInName()).password("password", "wrong"))
                .andExpect(redirectedUrl("/sign-in?wrong"));
        pages.perform(formLogin("/sign-in").user("name", "nobody").password("password", "wrong"))
                .andExpect(redirectedUrl("/sign-in?wrong"));
    }

    @Test
    void fiveWrongPasswordsLockTheAccountEvenForTheRightOne() throws Exception {
        for (int i = 0; i < 5; i++) {
            pages.perform(formLogin("/sign-in").user("name", slip.signInName()).password("password", "wrong"));
        }
        signIn(slip.password()).andExpect(redirectedUrl("/sign-in?locked"));
    }

    @Test
    void thePasswordOfASlipOpensOnlyThePasswordPage() throws Exception {
        RequestPostProcessor session = signedIn(slip.password());
        pages.perform(get("/rules").with(session)).andExpect(redirectedUrl("/password"));
    }

    @Test
    void aShortNewPasswordIsRefusedInWordsOnTheSamePage() throws Exception {
        pages.perform(change(slip.password(), "short", "short").with(signedIn(slip.password())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("至少 10 个字符")));
    }

    @Test
    void aChosenPasswordOpensTheOffice() throws Exception {
        String chosen = "山上没有信号也要记账";
        pages.perform(change(slip.password(), chosen, chosen).with(signedIn(slip.password())))
                .andExpect(redirectedUrl("/sign-in?changed"));
        signIn(slip.password()).andExpect(redirectedUrl("/sign-in?wrong"));
        signIn(chosen).andExpect(redirectedUrl("/today"));
    }

    @Test
    void aResetSignsThePersonOut() throws Exception {
        long account = access.list(Actor.OFFICE).stream()
                .filter(a -> a.signInName().equals(slip.signInName()))
                .findFirst()
                .orElseThrow()
                .id();
        RequestPostProcessor session = signedIn(slip.password());
        access.reset(Actor.OFFICE, account);
        pages.perform(get("/password").with(session)).andExpect(redirectedUrl("/sign-in?again"));
        signIn(slip.password()).andExpect(redirectedUrl("/sign-in?wrong"));
    }

    @Test
    void everyPageHasAStrictContentPolicy() throws Exception {
        pages.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Security-Policy",
                                Matchers.allOf(
                                        Matchers.containsString("default-src 'self'"),
                                        Matchers.not(Matchers.containsString("unsafe")))));
    }

    @Test
    void noTemplateCarriesAStyleOrAScriptOfItsOwn() throws Exception {
        String page = pages.perform(get("/sign-in")).andReturn().getResponse().getContentAsString();
        assertThat(page).doesNotContain("style=", "onclick=").contains("登录名");
    }

    private org.springframework.test.web.servlet.ResultActions signIn(String password) throws Exception {
        return pages.perform(
                formLogin("/sign-in").user("name", slip.signInName()).password("password", password));
    }

    private RequestPostProcessor signedIn(String password) throws Exception {
        MockHttpSession session =
                (MockHttpSession) signIn(password).andReturn().getRequest().getSession();
        return request -> {
            request.setSession(session);
            return request;
        };
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder change(
            String before, String chosen, String again) {
        return post("/password")
                .param("before", before)
                .param("chosen", chosen)
                .param("again", again)
                .with(csrf());
    }
}

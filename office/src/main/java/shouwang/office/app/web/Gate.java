package shouwang.office.app.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import shouwang.office.access.AccountChanged;
import shouwang.office.access.SignedIn;

/** 登录门: nothing but the sign-in page and the style sheets without signing in; strict headers on every page. */
@Configuration
@ConditionalOnWebApplication
class Gate {

    private static final String CONTENT_SECURITY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    /** Enough for a phone and a desk; an old session gives way. */
    private static final int SESSIONS_OF_ONE_PERSON = 5;

    @Bean
    SecurityFilterChain signInGate(HttpSecurity http, SessionRegistry sessions) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in", "/webjars/**", "/office.css", "/office.js", "/icon.svg", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/today", false)
                        .failureHandler(new SignInRefused()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .sessionManagement(session -> session.maximumSessions(SESSIONS_OF_ONE_PERSON)
                        .sessionRegistry(sessions)
                        .expiredUrl("/sign-in?again"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** No text holds the letter 0, and the database takes none. */
    @Bean
    HttpFirewall fieldsWithoutNoughts() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    SessionRegistry sessions() {
        return new SessionRegistryImpl();
    }

    @Bean
    HttpSessionEventPublisher sessionEnds() {
        return new HttpSessionEventPublisher();
    }

    /** Whoever is signed in with an account that was reset, ended or given other posts signs in again. */
    @Bean
    ApplicationListener<org.springframework.context.PayloadApplicationEvent<AccountChanged>> signsOut(
            SessionRegistry sessions) {
        return event -> sessions.getAllPrincipals().stream()
                .filter(principal -> principal instanceof SignedIn person
                        && person.account() == event.getPayload().account())
                .flatMap(principal -> sessions.getAllSessions(principal, false).stream())
                .forEach(SessionInformation::expireNow);
    }
}

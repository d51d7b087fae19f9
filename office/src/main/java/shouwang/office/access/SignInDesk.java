package shouwang.office.access;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登录: finds who wants to sign in and keeps every attempt; from five failures on the account waits. */
@Component
class SignInDesk implements UserDetailsService {

    private final Accounts accounts;

    SignInDesk(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public SignedIn loadUserByUsername(String signInName) {
        return accounts.toSignIn(signInName.strip())
                .map(credentials -> new SignedIn(credentials, accounts.postsOf(credentials.account())))
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(signInName));
    }

    @EventListener
    void keep(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn person) {
            accounts.keepAttempt(
                    Optional.of(person.account()), person.getUsername(), true, address(event.getAuthentication()));
        }
    }

    @EventListener
    void keep(AbstractAuthenticationFailureEvent event) {
        if (event instanceof AuthenticationFailureServiceExceptionEvent) {
            // Nobody was refused: the database could not be asked.
            return;
        }
        String signInName = event.getAuthentication().getName().strip();
        accounts.keepAttempt(
                accounts.toSignIn(signInName).map(SignedIn.Credentials::account),
                signInName.substring(0, Math.min(64, signInName.length())),
                false,
                address(event.getAuthentication()));
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}

package shouwang.office.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Says why somebody was not let in, without telling a stranger whether a name exists. */
final class SignInRefused implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/sign-in?" + why(refused));
    }

    private static String why(AuthenticationException refused) {
        if (refused instanceof AuthenticationServiceException) {
            return "unasked";
        }
        if (refused instanceof LockedException) {
            return "locked";
        }
        return refused instanceof DisabledException ? "ended" : "wrong";
    }
}

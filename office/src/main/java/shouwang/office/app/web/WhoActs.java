package shouwang.office.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import shouwang.office.access.SignedIn;
import shouwang.office.kernel.Actor;

/**
 * Hands every page method the {@link Actor} who asks, as a parameter and never as something ambient; and lets nobody
 * past the password page who still has the password of a start slip.
 */
@Configuration
class WhoActs implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorOfThePage());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PasswordFirst())
                .excludePathPatterns(
                        "/password", "/sign-in", "/sign-out", "/webjars/**", "/*.css", "/*.js", "/*.svg", "/error");
    }

    /** The person signed in with this request, if any. */
    static @Nullable SignedIn person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person ? person : null;
    }

    private static final class ActorOfThePage implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Actor resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            SignedIn person = person();
            if (person == null) {
                throw new IllegalStateException("a page with an actor is open to nobody who has not signed in");
            }
            return person.actor();
        }
    }

    private static final class PasswordFirst implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            SignedIn person = person();
            if (person != null && person.mustChangePassword()) {
                response.sendRedirect(request.getContextPath() + "/password");
                return false;
            }
            return true;
        }
    }
}

package shouwang.office.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** 整页送出: a page is sent in one piece and not in several: each costs the sender and the reader. */
@Configuration
@ConditionalOnWebApplication
class WholePages implements WebMvcConfigurer {

    /** More than a page of a list; what is longer leaves in pieces of this size. */
    private static final int PAGE_BYTES = 64 * 1024;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionsTakeAPage() {
        return server -> server.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appWriteBufSize", Integer.toString(PAGE_BYTES)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RoomForAPage()).excludePathPatterns("/error");
    }

    private static final class RoomForAPage implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setBufferSize(PAGE_BYTES);
            return true;
        }
    }
}

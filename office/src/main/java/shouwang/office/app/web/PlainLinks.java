package shouwang.office.app.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** 网址: links stand on a page as its template writes them. */
@Configuration
@ConditionalOnWebApplication
class PlainLinks {

    /**
     * The filter that Spring Boot sets up because web jars are there, switched off: it looks for every link of a page,
     * a household's too, among the files of all libraries, which took more than all else on a page of a list together.
     */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> noSearchForLinks() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> search =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        search.setEnabled(false);
        return search;
    }
}

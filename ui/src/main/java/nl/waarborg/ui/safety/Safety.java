package nl.waarborg.ui.safety;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.waarborg.ui.failure.FailurePages;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Who may ask what: a few pages and the browser files are for everybody, the rest is for who is signed in, and every request
 * that changes something carries the token of its session. What a person may see of a project is decided by the screens.
 */
@Configuration
class Safety {

    private static final String[] FOR_EVERYBODY = {"/app/**", "/vendor/**", "/inloggen", "/register", "/register/**",
            "/toegankelijkheid", "/privacy", "/toetsen", "/hulp", "/log", "/log/**", "/agenda/*.ics"};
    /** What a witness sends is believed for its signature, not for who sends it. */
    private static final String SIGNED_BY_ITSELF = "/log/cosignature";

    @Bean
    SecurityFilterChain requests(HttpSecurity http, HttpSessionRequestCache askedBefore) throws Exception {
        return http
                .csrf(csrf -> csrf.ignoringRequestMatchers(SIGNED_BY_ITSELF))
                .requestCache(cache -> cache.requestCache(askedBefore))
                .headers(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(FOR_EVERYBODY).permitAll()
                        .anyRequest().authenticated())
                .logout(logout -> logout.logoutUrl("/uitloggen").logoutSuccessUrl("/inloggen?uitgelogd"))
                .exceptionHandling(failing -> failing
                        .authenticationEntryPoint(Safety::askToSignIn)
                        .accessDeniedHandler(Safety::refuse))
                .build();
    }

    /** The page that somebody asked for before signing in; it travels in the session, not in the address. */
    @Bean
    HttpSessionRequestCache askedBefore() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null);
        return cache;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersOnEveryResponse() {
        return server -> server.addEngineValves(new SafeHeaders());
    }

    /** A whole page goes to the sign-in page; a part of a page that htmx asks for makes the browser go there. */
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect("/inloggen");
        } else {
            response.setHeader("HX-Redirect", "/inloggen");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (e instanceof CsrfException) {
            request.setAttribute(FailurePages.EXPIRED, true);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}

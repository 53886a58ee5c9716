package nl.waarborg.ui.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the demo sign-in, which asks no password, on this machine. The application does not start on an address that others
 * can reach or with the profile {@code prod}; and a request that came through a proxy, or that names another host (as a page
 * of somebody else does after rebinding its name), is answered with 403.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LoopbackOnly extends OncePerRequestFilter {

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1");

    LoopbackOnly(Environment environment) {
        refuseUnsafe(environment.getProperty("server.address"), environment.acceptsProfiles(Profiles.of("prod")));
    }

    /** Refuses to start where the demo sign-in would be open to others. */
    static void refuseUnsafe(String address, boolean production) {
        if (production) {
            throw new IllegalStateException(
                    "Expected a real sign-in with the profile prod, but this version has the demo sign-in only");
        }
        if (address == null || !isLoopback(address)) {
            throw new IllegalStateException("Expected server.address to be a loopback address such as 127.0.0.1, because"
                    + " the demo sign-in asks no password, but it is " + (address == null ? "not set" : address));
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HOSTS.contains(request.getServerName().toLowerCase(Locale.ROOT)) && isLoopback(request.getRemoteAddr())
                && !isForwarded(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isForwarded(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream().map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals("forwarded") || name.startsWith("x-forwarded-"));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}

package recourse.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import recourse.platform.Secrets;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * An unsafe request with a session must come from our own pages: the browser says so, or its Origin
 * fits, or the form carries the token. A request without the cookie has no authority that another
 * site could borrow.
 */
final class SameSiteFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Secrets secrets;

    SameSiteFilter(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value(), "identity.same-site");
        }
    }

    /** The token of a form, bound to its session. */
    static String csrf(Secrets secrets, String sessionToken) {
        return secrets.token("csrf", sessionToken);
    }

    private boolean isOurs(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod())) {
            return true;
        }
        var session = ViewerFilter.sessionToken(request);
        if (session.isEmpty()) {
            return true;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader("Origin");
        if (origin != null) {
            return sameOrigin(origin, request);
        }
        var token = request.getParameter("_csrf");
        return token != null && secrets.verifies(token, "csrf", session.get());
    }

    private static boolean sameOrigin(String origin, HttpServletRequest request) {
        try {
            var uri = new URI(origin);
            return host(uri).equalsIgnoreCase(request.getHeader("Host"));
        } catch (URISyntaxException strange) {
            return false;
        }
    }

    private static String host(URI uri) {
        @Nullable String host = uri.getHost();
        return host == null ? "" : uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }
}

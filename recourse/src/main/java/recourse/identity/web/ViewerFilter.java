package recourse.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

import recourse.identity.ApiKeys;
import recourse.identity.Sessions;
import recourse.identity.Viewer;
import recourse.platform.Secrets;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Finds out who is asking: by API key on the API, by session cookie on the pages; never both. */
final class ViewerFilter extends OncePerRequestFilter {
    static final String COOKIE = Sessions.COOKIE;
    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;
    private final Sessions sessions;
    private final Secrets secrets;

    ViewerFilter(ApiKeys keys, Sessions sessions, Secrets secrets) {
        this.keys = keys;
        this.sessions = sessions;
        this.secrets = secrets;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // What a page puts into its forms, for browsers that say nothing of where a request comes
        // from.
        sessionToken(request)
                .ifPresent(token ->
                        request.setAttribute("_csrf", SameSiteFilter.csrf(secrets, token)));
        viewer(request)
                .ifPresent(viewer ->
                        SecurityContextHolder.setContext(
                                new SecurityContextImpl(new ViewerAuthentication(viewer))));
        chain.doFilter(request, response);
    }

    static Optional<String> sessionToken(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private Optional<Viewer> viewer(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.startsWith(BEARER)) {
            return keys.find(authorization.substring(BEARER.length()).strip());
        }
        return sessionToken(request).flatMap(sessions::find);
    }
}

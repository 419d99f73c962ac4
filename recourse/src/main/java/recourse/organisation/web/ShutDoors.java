package recourse.organisation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import recourse.organisation.Organisations;

import java.io.IOException;

/**
 * Until the organisation is set up there is one door: the set-up page. Programs are told to come
 * back.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ShutDoors extends OncePerRequestFilter {
    private final Organisations organisations;

    ShutDoors(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (isAlwaysOpen(path) || organisations.isReady()) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/api/")) {
            response.setHeader("Retry-After", "30");
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value(), "organisation.not-set-up");
        } else {
            response.sendRedirect("/set-up");
        }
    }

    private static boolean isAlwaysOpen(String path) {
        return path.equals("/set-up")
                || path.equals("/error")
                || path.startsWith("/assets/")
                || path.startsWith("/health/")
                || path.equals("/metrics");
    }
}

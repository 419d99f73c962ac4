package recourse.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import recourse.platform.Busy;

import java.io.IOException;

/** Counts the requests that are being answered; a stream that only stays open is none of them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BusyFilter extends OncePerRequestFilter {
    private final Busy busy;

    BusyFilter(Busy busy) {
        this.busy = busy;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        busy.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            busy.end();
        }
    }
}

package recourse.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import recourse.platform.RequestCost;

import java.io.IOException;

/** Counts what each request costs; whoever writes the answer puts it into Server-Timing. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CostFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestCost.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            RequestCost.end();
        }
    }
}

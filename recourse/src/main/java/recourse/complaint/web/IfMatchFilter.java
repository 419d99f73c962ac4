package recourse.complaint.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import recourse.complaint.ExpectedVersion;

import java.io.IOException;

/** {@code If-Match: "7"}: only if the complaint is still as its reader saw it; else 412. */
@Component
class IfMatchFilter extends OncePerRequestFilter {
    private static final int NONE_SUCH = -1;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var given = request.getHeader("If-Match");
        return given == null
                || given.strip().equals("*")
                || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            ExpectedVersion.of(version(request.getHeader("If-Match")))
                    .<Boolean, Exception>call(() -> {
                        chain.doFilter(request, response);
                        return true;
                    });
        } catch (ServletException | IOException | RuntimeException broken) {
            throw broken;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }

    private static int version(String given) {
        var number = given.strip().replaceAll("^\"|\"$", "");
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : NONE_SUCH;
    }
}

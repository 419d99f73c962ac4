package recourse.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

import java.util.Map;

/**
 * Sends the browser on; htmx is told by its own header, or it would put the next page into this
 * one.
 */
record Redirect(String path, @Nullable Flash said) implements View {
    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (said != null) said.keep(response);
        if (PageView.wantsFragment(request)) {
            response.setHeader("HX-Redirect", path);
            return;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, path);
    }
}

package recourse.platform.web;

import gg.jte.output.Utf8ByteOutput;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

import recourse.platform.Refused;
import recourse.platform.RequestCost;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Renders into memory first, so that a template that fails leaves no half page behind. */
record PageView(
        Shell shell,
        HttpStatus status,
        String template,
        Map<String, ?> values,
        @Nullable Refused refused)
        implements View {
    @Override
    public String getContentType() {
        return "text/html;charset=utf-8";
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var parameters = new HashMap<String, Object>(values);
        var page = shell.page(request, response);
        parameters.put("page", refused == null ? page : page.with(refused));
        var html = new Utf8ByteOutput();
        shell.templates.render(template + ".jte", parameters, html);
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.setContentLength(html.getContentLength());
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "HX-Request");
        response.setHeader("Server-Timing", RequestCost.serverTiming());
        inOnePiece(html).writeTo(response.getOutputStream());
    }

    /** Templates write in small pieces, and each would pass all the wrappers of an answer. */
    private static ByteArrayOutputStream inOnePiece(Utf8ByteOutput html) throws IOException {
        var whole = new ByteArrayOutputStream(html.getContentLength());
        html.writeTo(whole);
        return whole;
    }

    /** A page that the browser goes back to is wanted whole, although htmx asks. */
    static boolean wantsFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                && request.getHeader("HX-Boosted") == null
                && request.getHeader("HX-History-Restore-Request") == null;
    }
}

package recourse.platform.web;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** A refusal or a fault as a page: what happened, that nothing was lost, what to do. */
@Component
public class ErrorPages {
    private static final Set<Integer> NAMED = Set.of(400, 403, 404, 405, 409, 412, 413, 422, 429, 503);

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    public View show(HttpStatus status, @Nullable String fault) {
        return show(status, null, fault);
    }

    /** The reason is a sentence already said in the reader's language. */
    public View show(HttpStatus status, @Nullable String reason, @Nullable String fault) {
        var kind = NAMED.contains(status.value()) ? String.valueOf(status.value()) : status.is4xxClientError() ? "400" : "500";
        return pages.show(
                status,
                "platform/error",
                Map.of("kind", kind, "reason", or(reason), "fault", status.is5xxServerError() ? or(fault) : ""));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}

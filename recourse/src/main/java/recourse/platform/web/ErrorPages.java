package recourse.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

import recourse.platform.Refused;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A refusal or a fault as a page: what happened, that nothing was lost, what to do. */
@Component
public class ErrorPages {
    private static final Set<Integer> NAMED =
            Set.of(400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 429, 503);

    private static final String TEMPLATE = "platform/error";

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    public View show(Refused refused) {
        var status = HttpStatus.valueOf(refused.kind().status());
        return pages.show(
                status, TEMPLATE, model(status, refused.key(), refused.values(), ""), refused);
    }

    /** What nobody foresaw, with the number under which the log has its reason. */
    public View show(HttpStatus status, String fault) {
        return pages.show(
                status,
                TEMPLATE,
                model(status, "", List.of(), status.is5xxServerError() ? fault : ""));
    }

    private static Map<String, ?> model(
            HttpStatus status, String key, List<Object> values, String fault) {
        return Map.of("kind", kind(status), "key", key, "values", values, "fault", fault);
    }

    /** Under which the words for this status stand. */
    static String kind(HttpStatus status) {
        if (NAMED.contains(status.value())) return String.valueOf(status.value());
        return status.is4xxClientError() ? "400" : "500";
    }
}

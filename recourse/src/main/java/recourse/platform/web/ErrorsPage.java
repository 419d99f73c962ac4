package recourse.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import recourse.platform.DatabaseAway;
import recourse.platform.Ids;
import recourse.platform.Refused;

import java.net.URI;

/** What nobody else answered: a page for people, problem+json for programs. */
@Controller
class ErrorsPage implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorsPage.class);

    private final ErrorPages pages;
    private final Texts texts;
    private final Ids ids;

    ErrorsPage(ErrorPages pages, Texts texts, Ids ids) {
        this.pages = pages;
        this.texts = texts;
        this.ids = ids;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    Object show(HttpServletRequest request, HttpServletResponse response) {
        var status = status(request);
        if (DatabaseAway.isCauseOf(fault(request))) {
            return away(request, response);
        }
        // What whoever asked got wrong is no fault of ours and needs no trace in the log.
        var fault = status.is5xxServerError() ? reference(request) : "";
        return forProgram(request) ? problem(request, status, fault) : pages.show(status, fault);
    }

    /** Nothing of what was asked was done, and the same will work in a moment. */
    private Object away(HttpServletRequest request, HttpServletResponse response) {
        var refused = Refused.of(Refused.Kind.NOT_READY, "platform.refused.database-away");
        log.warn("The database was away for a request");
        response.setHeader("Retry-After", "5");
        return forProgram(request) ? problem(request, refused) : pages.show(refused);
    }

    private static @Nullable Throwable fault(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                ? fault
                : null;
    }

    private ResponseEntity<ProblemDetail> problem(HttpServletRequest request, Refused refused) {
        var words = texts.say(request.getLocale(), refused.key());
        var status = HttpStatus.valueOf(refused.kind().status());
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, words)).build();
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpServletRequest request, HttpStatus status, String fault) {
        var words = texts.say(request.getLocale(), "platform.problem." + ErrorPages.kind(status));
        var problem = ProblemDetail.forStatusAndDetail(status, words);
        problem.setInstance(URI.create(address(request)));
        if (status.is5xxServerError()) problem.setProperty("fault", fault);
        return ResponseEntity.of(problem).build();
    }

    private static boolean forProgram(HttpServletRequest request) {
        return address(request).startsWith("/api/");
    }

    private static String address(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return known == null ? HttpStatus.NOT_FOUND : known;
    }

    /** The reader gets a number to name, the log the reason behind it. */
    private String reference(HttpServletRequest request) {
        var reference = ids.next().toString().substring(24);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault)
            log.error("Fault {}", reference, fault);
        return reference;
    }
}

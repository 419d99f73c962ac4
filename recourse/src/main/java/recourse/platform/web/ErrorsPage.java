package recourse.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import recourse.platform.Ids;

/** What nobody else answered: a page for people, problem+json for programs. */
@Controller
class ErrorsPage implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorsPage.class);

    private final ErrorPages pages;
    private final Ids ids;

    ErrorsPage(ErrorPages pages, Ids ids) {
        this.pages = pages;
        this.ids = ids;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    Object show(HttpServletRequest request) {
        var status = status(request);
        var fault = reference(request);
        return forProgram(request) ? problem(status, fault) : pages.show(status, fault);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String fault) {
        var problem = ProblemDetail.forStatus(status);
        if (status.is5xxServerError()) problem.setProperty("fault", fault);
        return ResponseEntity.of(problem).build();
    }

    private static boolean forProgram(HttpServletRequest request) {
        var asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return asked.startsWith("/api/");
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

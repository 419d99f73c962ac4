package recourse.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

import recourse.platform.Refused;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every refusal in its two faces: problem+json for programs, a page for people. */
@ControllerAdvice
class RefusedAnswers {
    private final Texts texts;
    private final ErrorPages pages;

    RefusedAnswers(Texts texts, ErrorPages pages) {
        this.texts = texts;
        this.pages = pages;
    }

    /** One field, as the outside contract names it. */
    record FieldError(String field, String message) {}

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request) {
        var status = HttpStatus.valueOf(refused.kind().status());
        var locale = request.getLocale();
        var detail = texts.say(locale, refused.key(), refused.values().toArray());
        var errors = refused.faults().stream().map(fault -> error(fault, locale)).toList();
        return isProgram(request) ? problem(status, detail, errors) : pages.show(refused);
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return switch (cause(unreadable)) {
            case Refused refused -> refused(refused, request);
            case UnrecognizedPropertyException unknown ->
                    refused(
                            Refused.malformed(
                                    path(unknown), "platform.refused.unknown-field", path(unknown)),
                            request);
            case DatabindException misfit ->
                    refused(
                            Refused.malformed(
                                    path(misfit), "platform.refused.wrong-type", path(misfit)),
                            request);
            case StreamConstraintsException large
                    when String.valueOf(large.getMessage()).contains("length") ->
                    tooLarge(request);
            case JacksonException strange ->
                    refused(
                            Refused.malformed(
                                    "body",
                                    "platform.refused.not-json",
                                    strange.getLocation() == null
                                            ? 0
                                            : strange.getLocation().getLineNr()),
                            request);
            case null, default ->
                    refused(Refused.malformed("body", "platform.refused.no-body"), request);
        };
    }

    /** A refusal while the body was read comes wrapped by whoever read it. */
    private static @Nullable Throwable cause(HttpMessageNotReadableException unreadable) {
        for (var cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused) {
                return cause;
            }
        }
        return unreadable.getCause();
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request) {
        return tooLarge(request);
    }

    private Object tooLarge(HttpServletRequest request) {
        return refused(Refused.of(Refused.Kind.TOO_LARGE, "platform.refused.too-large"), request);
    }

    private FieldError error(Refused.Fault fault, Locale locale) {
        return new FieldError(
                fault.field(), texts.say(locale, fault.key(), fault.values().toArray()));
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String detail, List<FieldError> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (!errors.isEmpty()) {
            problem.setProperties(Map.of("errors", errors));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean isProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static String path(@Nullable DatabindException misfit) {
        if (misfit == null || misfit.getPath().isEmpty()) {
            return "body";
        }
        var path = new StringBuilder();
        for (var step : misfit.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}

package recourse.platform.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a refusal looks like to programs, as the document of the API describes it. */
record Problem(
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable List<RefusedAnswers.FieldError> errors) {}

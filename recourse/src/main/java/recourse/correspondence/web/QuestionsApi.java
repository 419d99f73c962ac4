package recourse.correspondence.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.correspondence.AskComplainant;
import recourse.identity.Viewer;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Questions to the complainant, asked through another program. */
@RestController
class QuestionsApi {
    private final AskComplainant askComplainant;

    QuestionsApi(AskComplainant askComplainant) {
        this.askComplainant = askComplainant;
    }

    record Request(
            @Nullable List<String> questions,
            @Nullable String dueOn,
            @Nullable String to,
            @Nullable String by) {}

    @PostMapping("/api/v1/complaints/{reference}/questions")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> ask(
            Viewer viewer, @PathVariable String reference, @RequestBody Request request) {
        var questions = request.questions() == null ? List.<String>of() : request.questions();
        var asked =
                new AskComplainant.Asked(questions, request.dueOn(), request.to(), request.by());
        return Map.of("message", askComplainant.ask(viewer, reference, asked));
    }
}

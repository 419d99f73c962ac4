package recourse.feedback.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.feedback.SayToAnswer;
import recourse.identity.Viewer;

/** What the complainant told somebody of the house about the answer, for programs. */
@RestController
@RequestMapping("/api/v1/complaints/{reference}")
class FeedbackApi {
    private final SayToAnswer sayings;

    FeedbackApi(SayToAnswer sayings) {
        this.sayings = sayings;
    }

    record Refusal(@Nullable String channel, @Nullable String because) {}

    @PostMapping("/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(Viewer viewer, @PathVariable String reference) {
        sayings.accept(viewer, reference);
    }

    @PostMapping("/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(Viewer viewer, @PathVariable String reference, @RequestBody Refusal told) {
        sayings.refuse(viewer, reference, told.channel, told.because);
    }
}

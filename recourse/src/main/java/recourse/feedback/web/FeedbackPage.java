package recourse.feedback.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.feedback.SayToAnswer;
import recourse.identity.Viewer;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

/** The forms of the panel in which staff write down what they were told. */
@Controller
@RequestMapping("/complaints/{reference}")
class FeedbackPage {
    private final SayToAnswer sayings;
    private final Pages pages;

    FeedbackPage(SayToAnswer sayings, Pages pages) {
        this.sayings = sayings;
        this.pages = pages;
    }

    @PostMapping("/acceptance")
    View accept(Viewer viewer, @PathVariable String reference) {
        sayings.accept(viewer, reference);
        return pages.to("/complaints/" + reference, Flash.of("feedback.accepted"));
    }

    @PostMapping("/refusal")
    View refuse(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String because) {
        sayings.refuse(viewer, reference, "PHONE", because);
        return pages.to("/complaints/" + reference, Flash.of("feedback.refused"));
    }
}

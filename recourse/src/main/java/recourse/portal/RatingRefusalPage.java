package recourse.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import recourse.complaint.Complaint;
import recourse.feedback.RefuseRating;
import recourse.organisation.Organisations;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.Map;

/**
 * "Do not ask me". The mail's link shows one button, for programs follow links before people do;
 * the mail's reader, and whoever follows the complaint, press it or have it pressed.
 */
@Controller
class RatingRefusalPage {
    private final Pages pages;
    private final Organisations organisations;
    private final Followed followed;
    private final RefuseRating refuse;

    RatingRefusalPage(
            Pages pages, Organisations organisations, Followed followed, RefuseRating refuse) {
        this.pages = pages;
        this.organisations = organisations;
        this.followed = followed;
        this.refuse = refuse;
    }

    @GetMapping("/rating/{reference}/{token}/refusal")
    View ask(@PathVariable String reference, @PathVariable String token) {
        return page(refuse.open(reference, token), false);
    }

    /**
     * Answers where it stands: a mail program that presses the button follows nothing (RFC 8058).
     */
    @PostMapping("/rating/{reference}/{token}/refusal")
    View refuse(@PathVariable String reference, @PathVariable String token) {
        return page(refuse.refuse(reference, token), true);
    }

    @PostMapping("/track/{reference}/{token}/rating-refusal")
    View refuseOnPage(@PathVariable String reference, @PathVariable String token) {
        var story = followed.open(reference, token);
        refuse.refuse(story.viewer());
        return pages.to(story.path(), Flash.of("portal.unasked.done"));
    }

    private View page(Complaint complaint, boolean done) {
        return pages.show(
                "portal/unasked",
                Map.of("brand", organisations.brand(complaint.brandId()), "done", done));
    }
}

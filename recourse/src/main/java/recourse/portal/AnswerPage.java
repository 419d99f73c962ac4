package recourse.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.feedback.Rate;
import recourse.feedback.SayToAnswer;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;
import recourse.platform.web.Typed;

import java.util.Map;

/** What a complainant says to the answer, and later how it went. */
@Controller
class AnswerPage {
    private final Pages pages;
    private final Followed followed;
    private final TrackPage track;
    private final SayToAnswer say;
    private final Rate rate;

    AnswerPage(Pages pages, Followed followed, TrackPage track, SayToAnswer say, Rate rate) {
        this.pages = pages;
        this.followed = followed;
        this.track = track;
        this.say = say;
        this.rate = rate;
    }

    @PostMapping("/track/{reference}/{token}/acceptance")
    View accept(@PathVariable String reference, @PathVariable String token) {
        var story = followed.open(reference, token);
        say.accept(story.viewer());
        return pages.to(story.path(), Flash.of("portal.answer.accepted"));
    }

    @PostMapping("/track/{reference}/{token}/refusal")
    View refuse(
            @PathVariable String reference,
            @PathVariable String token,
            @RequestParam Map<String, String> fields) {
        var story = followed.open(reference, token);
        var typed = new Typed(fields);
        try {
            say.refuse(story.viewer(), typed.get("because"));
            return pages.to(story.path(), Flash.of("portal.answer.refused"));
        } catch (Refused refused) {
            return track.again(story, typed, refused);
        }
    }

    @PostMapping("/track/{reference}/{token}/rating")
    View rate(
            @PathVariable String reference,
            @PathVariable String token,
            @RequestParam(required = false) @Nullable Integer stars,
            @RequestParam Map<String, String> fields) {
        var story = followed.open(reference, token);
        var typed = new Typed(fields);
        try {
            rate.rate(story.viewer(), stars, typed.get("comment"));
            return pages.to(story.path(), Flash.of("portal.rating.thanks"));
        } catch (Refused refused) {
            return track.again(story, typed, refused);
        }
    }
}

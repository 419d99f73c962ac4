package recourse.portal;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import recourse.intake.AddToComplaint;
import recourse.platform.Checks;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;
import recourse.platform.web.Typed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Following a complaint: by the link that was sent, or by reference and code; and adding to it. */
@Controller
class TrackPage {
    private static final String FIND = "portal/find";
    private static final String TRACK = "portal/track";
    private static final String FORM = "add";
    private static final int LONGEST = 100_000;

    private final Pages pages;
    private final BrandOfPage brands;
    private final Followed followed;
    private final FormToken tokens;
    private final AddToComplaint add;
    private final OurAnswer answers;
    private final OurQuestions questions;

    TrackPage(
            Pages pages,
            BrandOfPage brands,
            Followed followed,
            FormToken tokens,
            AddToComplaint add,
            OurAnswer answers,
            OurQuestions questions) {
        this.pages = pages;
        this.brands = brands;
        this.followed = followed;
        this.tokens = tokens;
        this.add = add;
        this.answers = answers;
        this.questions = questions;
    }

    @GetMapping("/track")
    View ask(@RequestHeader(name = "Host", required = false) @Nullable String host) {
        return pages.show(FIND, Map.of("brand", brands.of(null, host), "typed", Typed.NOTHING));
    }

    @PostMapping("/track")
    View find(
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "Host", required = false) @Nullable String host,
            HttpServletRequest request) {
        var typed = new Typed(fields);
        try {
            var path =
                    followed.byCode(
                            typed.get("reference"), typed.get("code"), request.getRemoteAddr());
            return pages.to(
                    path.orElseThrow(() -> Refused.invalid("reference", "portal.track.no-pair")));
        } catch (Refused refused) {
            return pages.again(
                    FIND, Map.of("brand", brands.of(null, host), "typed", typed), refused);
        }
    }

    @GetMapping("/track/{reference}/{token}")
    View show(@PathVariable String reference, @PathVariable String token) {
        return pages.show(TRACK, model(followed.open(reference, token), Typed.NOTHING));
    }

    @PostMapping("/track/{reference}/{token}/contacts")
    View add(
            @PathVariable String reference,
            @PathVariable String token,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        var story = followed.open(reference, token);
        var typed = new Typed(fields);
        try {
            var checks = new Checks();
            var uploads = SentFiles.of(files);
            var answers = questions.answers(story, typed, checks);
            var text =
                    answers.isPresent() ? answers.get() : message(checks, typed, uploads.isEmpty());
            checks.refuseFaults();
            add.fromPortal(
                    story.complaint(),
                    tokens.identity(FORM, typed.get("form")),
                    text == null ? "" : text,
                    uploads);
            return pages.to(story.path(), Flash.of("portal.track.added"));
        } catch (Refused refused) {
            return again(story, typed, refused);
        }
    }

    /** Files may come without a word. */
    private static @Nullable String message(Checks checks, Typed typed, boolean alone) {
        return alone
                ? checks.required("message", typed.get("message"), LONGEST)
                : checks.text("message", typed.get("message"), LONGEST);
    }

    View again(Followed.Story story, Typed typed, Refused refused) {
        return pages.again(TRACK, model(story, typed), refused);
    }

    private Map<String, Object> model(Followed.Story story, Typed typed) {
        var model =
                new HashMap<String, Object>(
                        Map.of("followed", story, "typed", typed, "form", tokens.next(FORM)));
        answers.of(story).ifPresent(answer -> model.put("answer", answer));
        questions.of(story).ifPresent(asked -> model.put("asked", asked));
        return model;
    }
}

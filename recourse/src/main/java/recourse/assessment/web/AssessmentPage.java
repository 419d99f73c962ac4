package recourse.assessment.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.assessment.AssessComplaint;
import recourse.assessment.AssessComplaint.Choice;
import recourse.assessment.Assessments;
import recourse.assessment.TakeBackAssessment;
import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.Map;

/**
 * Why the models propose what they propose, in the complainant's own words, and where a person says
 * otherwise.
 */
@Controller
class AssessmentPage {
    private static final String TEMPLATE = "assessment/show";

    private final Assessments assessments;
    private final AssessComplaint assess;
    private final TakeBackAssessment takeBack;
    private final Pages pages;

    AssessmentPage(
            Assessments assessments,
            AssessComplaint assess,
            TakeBackAssessment takeBack,
            Pages pages) {
        this.assessments = assessments;
        this.assess = assess;
        this.takeBack = takeBack;
        this.pages = pages;
    }

    @GetMapping("/complaints/{reference}/assessment")
    View show(Viewer viewer, @PathVariable String reference) {
        return pages.show(TEMPLATE, model(viewer, reference, new Choice(null, null, null, null)));
    }

    @PostMapping("/complaints/{reference}/assessment")
    View assess(Viewer viewer, @PathVariable String reference, Choice choice) {
        try {
            var complaint = assess.assess(viewer, reference, choice);
            return pages.to(
                    "/complaints/" + complaint.reference().text() + "#assessment",
                    Flash.of("assessment.done"));
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again(TEMPLATE, model(viewer, reference, choice), refused);
        }
    }

    @DeleteMapping("/complaints/{reference}/assessment")
    View takeBack(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason) {
        var complaint = takeBack.takeBack(viewer, reference, reason);
        return pages.to(
                "/complaints/" + complaint.reference().text() + "#assessment",
                Flash.of("assessment.taken-back"));
    }

    private Map<String, ?> model(Viewer viewer, String reference, Choice typed) {
        var view = assessments.view(viewer, reference);
        var complaint = view.assessment().complaint();
        var severity = complaint.severity();
        var choice =
                new Choice(
                        either(typed.category(), view.keyOf(complaint.categoryId())),
                        either(typed.severity(), severity == null ? "NORMAL" : severity.name()),
                        either(typed.kind(), ""),
                        either(typed.reason(), ""));
        return Map.of("view", view, "text", assessments.text(view.assessment()), "choice", choice);
    }

    private static String either(@Nullable String typed, String known) {
        return typed == null ? known : typed;
    }
}

package recourse.assessment.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import recourse.assessment.AssessComplaint;
import recourse.assessment.AssessComplaint.Choice;
import recourse.assessment.AssessmentFields;
import recourse.assessment.Assessments;
import recourse.assessment.TakeBackAssessment;
import recourse.identity.Viewer;

import java.util.Map;

/** What a complaint is about, for other programs. */
@RestController
class AssessmentApi {
    private final Assessments assessments;
    private final AssessComplaint assess;
    private final TakeBackAssessment takeBack;
    private final AssessmentFields fields;

    AssessmentApi(
            Assessments assessments,
            AssessComplaint assess,
            TakeBackAssessment takeBack,
            AssessmentFields fields) {
        this.assessments = assessments;
        this.assess = assess;
        this.takeBack = takeBack;
        this.fields = fields;
    }

    @GetMapping("/api/v1/complaints/{reference}/assessment")
    Map<String, Object> show(Viewer viewer, @PathVariable String reference) {
        return fields.of(assessments.get(viewer, reference));
    }

    @DeleteMapping("/api/v1/complaints/{reference}/assessment")
    Map<String, Object> takeBack(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason) {
        takeBack.takeBack(viewer, reference, reason);
        return show(viewer, reference);
    }

    @PostMapping("/api/v1/complaints/{reference}/assessment")
    Map<String, Object> assess(
            Viewer viewer, @PathVariable String reference, @RequestBody Choice choice) {
        assess.assess(viewer, reference, choice);
        return show(viewer, reference);
    }
}

package recourse.assessment.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import recourse.assessment.AssessComplaint;
import recourse.assessment.AssessComplaint.Choice;
import recourse.assessment.AssessmentFields;
import recourse.assessment.Assessments;
import recourse.identity.Viewer;

import java.util.Map;

/** What a complaint is about, for other programs. */
@RestController
class AssessmentApi {
    private final Assessments assessments;
    private final AssessComplaint assess;
    private final AssessmentFields fields;

    AssessmentApi(Assessments assessments, AssessComplaint assess, AssessmentFields fields) {
        this.assessments = assessments;
        this.assess = assess;
        this.fields = fields;
    }

    @GetMapping("/api/v1/complaints/{reference}/assessment")
    Map<String, Object> show(Viewer viewer, @PathVariable String reference) {
        return fields.of(assessments.get(viewer, reference));
    }

    @PostMapping("/api/v1/complaints/{reference}/assessment")
    Map<String, Object> assess(
            Viewer viewer, @PathVariable String reference, @RequestBody Choice choice) {
        assess.assess(viewer, reference, choice);
        return show(viewer, reference);
    }
}

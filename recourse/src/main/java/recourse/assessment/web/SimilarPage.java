package recourse.assessment.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

import recourse.assessment.Assessments;
import recourse.assessment.SimilarComplaints;
import recourse.identity.Viewer;
import recourse.platform.web.Pages;
import recourse.taxonomy.Taxonomy;

import java.util.Map;

/** Complaints that say the same, for the panel and on a page of their own. */
@Controller
class SimilarPage {
    private final Assessments assessments;
    private final SimilarComplaints similar;
    private final Taxonomy taxonomy;
    private final Pages pages;

    SimilarPage(
            Assessments assessments, SimilarComplaints similar, Taxonomy taxonomy, Pages pages) {
        this.assessments = assessments;
        this.similar = similar;
        this.taxonomy = taxonomy;
        this.pages = pages;
    }

    @GetMapping("/complaints/{reference}/similar")
    View show(Viewer viewer, @PathVariable String reference) {
        var complaint = assessments.complaint(viewer, reference);
        var rows =
                similar.to(viewer, complaint).stream()
                        .map(one -> new SimilarRow(one, taxonomy))
                        .toList();
        return pages.show("assessment/similar", Map.of("complaint", complaint, "similar", rows));
    }
}

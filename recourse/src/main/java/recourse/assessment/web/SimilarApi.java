package recourse.assessment.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import recourse.assessment.Assessments;
import recourse.assessment.SimilarComplaints;
import recourse.assessment.SimilarComplaints.Similar;
import recourse.complaint.Stage;
import recourse.identity.Viewer;
import recourse.taxonomy.Category;
import recourse.taxonomy.Taxonomy;

import java.time.Instant;
import java.util.List;

/** Complaints that say the same, for other programs. */
@RestController
class SimilarApi {
    private final Assessments assessments;
    private final SimilarComplaints similar;
    private final Taxonomy taxonomy;

    SimilarApi(Assessments assessments, SimilarComplaints similar, Taxonomy taxonomy) {
        this.assessments = assessments;
        this.similar = similar;
        this.taxonomy = taxonomy;
    }

    record Items(List<Item> items) {}

    record Item(
            String reference,
            String title,
            double likeness,
            @Nullable String category,
            Stage stage,
            @Nullable String outcome,
            Instant receivedAt) {}

    @GetMapping("/api/v1/complaints/{reference}/similar")
    Items show(Viewer viewer, @PathVariable String reference) {
        var complaint = assessments.complaint(viewer, reference);
        return new Items(similar.to(viewer, complaint).stream().map(this::item).toList());
    }

    private Item item(Similar other) {
        var complaint = other.complaint();
        return new Item(
                complaint.reference().text(),
                complaint.title(),
                Math.round(other.likeness() * 1000) / 1000.0,
                taxonomy.category(complaint.categoryId()).map(Category::key).orElse(null),
                complaint.stage(),
                complaint.outcome(),
                complaint.receivedAt());
    }
}

package recourse.deadline.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import recourse.complaint.Complaints;
import recourse.deadline.DeadlineFields;
import recourse.deadline.ExplainBreach;
import recourse.deadline.ReadDeadlines;
import recourse.identity.Viewer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The clocks of a complaint for other programs. */
@RestController
class DeadlinesApi {
    private final Complaints complaints;
    private final ReadDeadlines deadlines;
    private final ExplainBreach explainBreach;

    DeadlinesApi(Complaints complaints, ReadDeadlines deadlines, ExplainBreach explainBreach) {
        this.complaints = complaints;
        this.deadlines = deadlines;
        this.explainBreach = explainBreach;
    }

    record Explanation(@Nullable String reason) {}

    @GetMapping("/api/v1/complaints/{reference}/deadlines")
    Map<String, List<DeadlineFields>> list(
            Viewer viewer, @PathVariable String reference, Locale locale) {
        return Map.of("items", deadlines.of(complaints.get(viewer, reference), locale));
    }

    @PostMapping("/api/v1/complaints/{reference}/deadlines/{id}/reason")
    Map<String, List<DeadlineFields>> explain(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestBody Explanation given,
            Locale locale) {
        return Map.of(
                "items",
                deadlines.of(explainBreach.explain(viewer, reference, id, given.reason()), locale));
    }
}

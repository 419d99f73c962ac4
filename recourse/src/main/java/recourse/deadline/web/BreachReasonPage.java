package recourse.deadline.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.deadline.ExplainBreach;
import recourse.identity.Viewer;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.UUID;

/** Why a deadline was not kept. */
@Controller
class BreachReasonPage {
    private final ExplainBreach explainBreach;
    private final Pages pages;

    BreachReasonPage(ExplainBreach explainBreach, Pages pages) {
        this.explainBreach = explainBreach;
        this.pages = pages;
    }

    @PostMapping("/complaints/{reference}/deadlines/{id}/reason")
    View explain(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason) {
        var complaint = explainBreach.explain(viewer, reference, id, reason);
        return pages.to(
                "/complaints/" + complaint.reference() + "#deadlines",
                Flash.of("deadline.breach.explained"));
    }
}

package recourse.routing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.identity.Viewer;
import recourse.routing.AssignComplaint;
import recourse.routing.AssignmentPanel;
import recourse.routing.HandBack;
import recourse.routing.Wanted;

import java.util.Map;

/** With whom a complaint lies, for other programs. */
@RestController
class AssignmentApi {
    private static final String PATH = "/api/v1/complaints/{reference}/assignment";

    private final Complaints complaints;
    private final AssignComplaint assign;
    private final HandBack handBack;
    private final AssignmentPanel panel;

    AssignmentApi(
            Complaints complaints,
            AssignComplaint assign,
            HandBack handBack,
            AssignmentPanel panel) {
        this.complaints = complaints;
        this.assign = assign;
        this.handBack = handBack;
        this.panel = panel;
    }

    @GetMapping(PATH)
    Map<String, Object> show(Viewer viewer, @PathVariable String reference) {
        return panel.fields(viewer, complaints.get(viewer, reference));
    }

    @PostMapping(PATH)
    Map<String, Object> assign(
            Viewer viewer, @PathVariable String reference, @RequestBody Wanted wanted) {
        return answer(viewer, assign.assign(viewer, reference, wanted));
    }

    @DeleteMapping(PATH)
    Map<String, Object> handBack(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason) {
        return answer(viewer, handBack.handBack(viewer, reference, reason));
    }

    private Map<String, Object> answer(Viewer viewer, Complaint complaint) {
        return panel.fields(viewer, complaint);
    }
}

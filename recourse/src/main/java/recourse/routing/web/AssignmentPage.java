package recourse.routing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.identity.People;
import recourse.identity.Viewer;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;
import recourse.routing.AssignComplaint;
import recourse.routing.HandBack;
import recourse.routing.Wanted;

/** Taking a complaint, giving it to somebody, handing it back. */
@Controller
class AssignmentPage {
    private static final String PATH = "/complaints/{reference}/assignment";

    private final Complaints complaints;
    private final AssignComplaint assign;
    private final HandBack handBack;
    private final People people;
    private final Pages pages;

    AssignmentPage(
            Complaints complaints,
            AssignComplaint assign,
            HandBack handBack,
            People people,
            Pages pages) {
        this.complaints = complaints;
        this.assign = assign;
        this.handBack = handBack;
        this.people = people;
        this.pages = pages;
    }

    @PostMapping(PATH)
    View assign(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String reason) {
        var complaint = assign.assign(viewer, reference, new Wanted(team, owner, reason));
        return back(viewer, complaint, flash(viewer, complaint));
    }

    @DeleteMapping(PATH)
    View handBack(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason) {
        var complaint = handBack.handBack(viewer, reference, reason);
        return back(viewer, complaint, Flash.of("routing.assignment.handed-back"));
    }

    private Flash flash(Viewer viewer, Complaint complaint) {
        var path = "/complaints/" + complaint.reference() + "/assignment";
        if (viewer instanceof Viewer.Staff staff && staff.id().equals(complaint.ownerId())) {
            return Flash.of("routing.assignment.taken").undoneAt(path);
        }
        var owner = people.nameOf(complaint.ownerId());
        return owner.map(name -> Flash.of("routing.assignment.given", name))
                .orElseGet(() -> Flash.of("routing.assignment.given-to-team"));
    }

    /** Whoever gave it away may not see it any more. */
    private View back(Viewer viewer, Complaint complaint, Flash flash) {
        return complaints.find(viewer, complaint.id()).isPresent()
                ? pages.to("/complaints/" + complaint.reference() + "#assignment", flash)
                : pages.to("/inbox", flash);
    }
}

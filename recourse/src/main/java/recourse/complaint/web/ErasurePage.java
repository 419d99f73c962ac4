package recourse.complaint.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import recourse.complaint.Complaints;
import recourse.complaint.EraseComplainant;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.Map;

/** Says what will be forgotten and what stays, before it is done: it cannot be undone. */
@Controller
class ErasurePage {
    private final Complaints complaints;
    private final EraseComplainant eraseComplainant;
    private final Pages pages;

    ErasurePage(Complaints complaints, EraseComplainant eraseComplainant, Pages pages) {
        this.complaints = complaints;
        this.eraseComplainant = eraseComplainant;
        this.pages = pages;
    }

    @GetMapping("/complaints/{reference}/erasure")
    View show(Viewer viewer, @PathVariable String reference) {
        var complaint = complaints.get(viewer, reference);
        if (!viewer.may(Permission.ERASE)) {
            throw Refused.notAllowed("complaint.erasure.not-allowed");
        }
        return pages.show("complaint/erasure", Map.of("complaint", complaint));
    }

    @PostMapping("/complaints/{reference}/erasure")
    View erase(Viewer viewer, @PathVariable String reference) {
        eraseComplainant.erase(viewer, reference);
        return pages.to("/complaints/" + reference, Flash.of("complaint.erasure.done", reference));
    }
}

package recourse.resolution.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import recourse.complaint.Complaints;
import recourse.evidence.Uploads;
import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;
import recourse.resolution.ApproveRemedy;
import recourse.resolution.CarryOutRemedy;
import recourse.resolution.ProposeRemedy;
import recourse.resolution.Remedy;

import java.util.Map;
import java.util.UUID;

/** The forms of the panel of remedies. */
@Controller
@RequestMapping("/complaints/{reference}/remedies")
class RemediesPage {
    private final Complaints complaints;
    private final ProposeRemedy propose;
    private final ApproveRemedy approve;
    private final CarryOutRemedy carryOut;
    private final Pages pages;

    RemediesPage(
            Complaints complaints,
            ProposeRemedy propose,
            ApproveRemedy approve,
            CarryOutRemedy carryOut,
            Pages pages) {
        this.complaints = complaints;
        this.propose = propose;
        this.approve = approve;
        this.carryOut = carryOut;
        this.pages = pages;
    }

    @PostMapping
    View propose(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String currency,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "true") boolean agree) {
        try {
            var remedy =
                    propose.propose(
                            viewer,
                            reference,
                            new ProposeRemedy.Told(
                                    kind, point, amount, currency, description, agree));
            var said =
                    remedy.is(Remedy.State.WAITING_APPROVAL)
                            ? "resolution.remedy.sent-for-approval"
                            : "resolution.remedy.kept";
            return pages.to(panel(reference), Flash.of(said));
        } catch (Refused refused) {
            return again(
                    viewer,
                    reference,
                    "resolution/remedy",
                    refused,
                    Map.of(
                            "kind",
                            kind,
                            "point",
                            point,
                            "amount",
                            amount,
                            "currency",
                            currency,
                            "description",
                            description));
        }
    }

    @PostMapping("/{id}/agreement")
    View agree(Viewer viewer, @PathVariable String reference, @PathVariable UUID id) {
        propose.agree(viewer, reference, id);
        return pages.to(panel(reference));
    }

    @PostMapping("/{id}/approval")
    View approve(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean approved,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String to) {
        if (approved) {
            approve.approve(viewer, reference, id);
        } else {
            approve.refuse(viewer, reference, id, reason);
        }
        var said = Flash.of(approved ? "resolution.remedy.approved" : "resolution.remedy.refused");
        return pages.to(to.equals("approvals") ? "/approvals" : panel(reference), said);
    }

    @PostMapping("/{id}/fulfilment")
    View carryOut(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String proof,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        try {
            carryOut.carryOut(
                    viewer,
                    reference,
                    id,
                    new CarryOutRemedy.Proof(proof, Uploads.of(file).orElse(null), null));
        } catch (Refused refused) {
            return again(
                    viewer, reference, "resolution/fulfilment", refused, Map.of("proof", proof));
        }
        var undo = "/complaints/" + reference + "/remedies/" + id + "/fulfilment";
        return pages.to(panel(reference), Flash.of("resolution.remedy.carried-out").undoneAt(undo));
    }

    @DeleteMapping("/{id}/fulfilment")
    View undo(Viewer viewer, @PathVariable String reference, @PathVariable UUID id) {
        carryOut.undo(viewer, reference, id);
        return pages.to(panel(reference), Flash.of("resolution.remedy.owed-again"));
    }

    @PostMapping("/{id}/withdrawal")
    View withdraw(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        carryOut.withdraw(viewer, reference, id, reason);
        return pages.to(panel(reference), Flash.of("resolution.remedy.withdrawn"));
    }

    private View again(
            Viewer viewer,
            String reference,
            String template,
            Refused refused,
            Map<String, String> typed) {
        refused.throwUnlessInvalid();
        return pages.again(
                template,
                Map.of("complaint", complaints.get(viewer, reference), "typed", typed),
                refused);
    }

    private static String panel(String reference) {
        return "/complaints/" + reference + "#remedies";
    }
}

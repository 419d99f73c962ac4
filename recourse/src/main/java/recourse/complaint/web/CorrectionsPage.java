package recourse.complaint.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.complaint.Complaints;
import recourse.complaint.ConfirmSaidTime;
import recourse.complaint.Correct;
import recourse.complaint.CorrectPerson;
import recourse.complaint.CorrectReceipt;
import recourse.complaint.PersonComplainedOf;
import recourse.complaint.Restrict;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The page on which a complaint's record is corrected, restricted, and closed to the person
 * complained of.
 */
@Controller
@RequestMapping("/complaints/{reference}")
class CorrectionsPage {
    private static final Set<String> NOT_FIELDS = Set.of("reason", "_csrf", "_method");

    private final Complaints complaints;
    private final CorrectionForm form;
    private final Correct correct;
    private final CorrectPerson correctPerson;
    private final CorrectReceipt correctReceipt;
    private final ConfirmSaidTime confirmSaidTime;
    private final Restrict restrict;
    private final PersonComplainedOf complainedOf;
    private final Organisations organisations;
    private final Pages pages;

    CorrectionsPage(
            Complaints complaints,
            CorrectionForm form,
            Correct correct,
            CorrectPerson correctPerson,
            CorrectReceipt correctReceipt,
            ConfirmSaidTime confirmSaidTime,
            Restrict restrict,
            PersonComplainedOf complainedOf,
            Organisations organisations,
            Pages pages) {
        this.complaints = complaints;
        this.form = form;
        this.correct = correct;
        this.correctPerson = correctPerson;
        this.correctReceipt = correctReceipt;
        this.confirmSaidTime = confirmSaidTime;
        this.restrict = restrict;
        this.complainedOf = complainedOf;
        this.organisations = organisations;
        this.pages = pages;
    }

    @GetMapping("/corrections")
    View show(Viewer viewer, @PathVariable String reference) {
        return pages.show("complaint/corrections", model(viewer, reference));
    }

    @PostMapping("/corrections")
    View correct(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam Map<String, String> typed) {
        return after(
                viewer,
                reference,
                () -> correct.correct(viewer, reference, fields(typed), typed.get("reason")));
    }

    @PostMapping("/people/{person}/corrections")
    View correctPerson(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID person,
            @RequestParam Map<String, String> typed) {
        return after(
                viewer,
                reference,
                () ->
                        correctPerson.correct(
                                viewer, reference, person, fields(typed), typed.get("reason")));
    }

    @PostMapping("/receipt-corrections")
    View moveReceipt(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam Map<String, String> typed) {
        return after(
                viewer,
                reference,
                () ->
                        correctReceipt.ask(
                                viewer,
                                reference,
                                time(viewer, reference, typed.get("receivedAt")),
                                typed.get("reason")));
    }

    @PostMapping("/receipt-corrections/{id}/approval")
    View approve(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean approved,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String to) {
        if (approved) {
            correctReceipt.approve(viewer, reference, id);
        } else {
            correctReceipt.refuse(viewer, reference, id, reason);
        }
        return pages.to(to.equals("approvals") ? "/approvals" : "/complaints/" + reference);
    }

    @PostMapping("/said-times/{id}/approval")
    View confirmSaid(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean approved,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String to) {
        confirmSaidTime.decide(viewer, reference, id, approved, reason);
        return pages.to(to.equals("approvals") ? "/approvals" : "/complaints/" + reference);
    }

    @PostMapping("/restriction")
    View restrict(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable List<String> people,
            @RequestParam(defaultValue = "") String reason) {
        return after(
                viewer,
                reference,
                () -> restrict.to(viewer, reference, people == null ? List.of() : people, reason));
    }

    @DeleteMapping("/restriction")
    View lift(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason) {
        return after(viewer, reference, () -> restrict.lift(viewer, reference, reason));
    }

    @PostMapping("/complained-of")
    View complainedOf(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String staff,
            @RequestParam(defaultValue = "") String relation) {
        return after(
                viewer, reference, () -> complainedOf.name(viewer, reference, staff, relation));
    }

    @DeleteMapping("/complained-of/{staff}")
    View release(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID staff,
            @RequestParam(defaultValue = "") String reason) {
        return after(
                viewer, reference, () -> complainedOf.release(viewer, reference, staff, reason));
    }

    /** Whoever shut themselves out by it goes back to the list. */
    private View after(Viewer viewer, String reference, Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again("complaint/corrections", model(viewer, reference), refused);
        }
        var seen =
                recourse.complaint.Reference.parse(reference)
                        .flatMap(parsed -> complaints.find(viewer, parsed))
                        .isPresent();
        return pages.to(
                seen ? "/complaints/" + reference : "/inbox",
                Flash.of("complaint.correction.kept"));
    }

    private Map<String, Object> model(Viewer viewer, String reference) {
        var complaint = complaints.get(viewer, reference);
        return Map.of("complaint", complaint, "form", form.of(viewer, complaint));
    }

    private @Nullable Instant time(Viewer viewer, String reference, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            var zone = organisations.brand(complaints.get(viewer, reference).brandId()).zone();
            return LocalDateTime.parse(typed.strip()).atZone(zone).toInstant();
        } catch (DateTimeParseException noTime) {
            throw Refused.invalid("receivedAt", "complaint.receipt.time");
        }
    }

    private static Map<String, String> fields(Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.keySet().removeAll(NOT_FIELDS);
        return fields;
    }
}

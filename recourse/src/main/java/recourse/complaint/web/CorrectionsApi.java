package recourse.complaint.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.complaint.ConfirmSaidTime;
import recourse.complaint.Correct;
import recourse.complaint.CorrectPerson;
import recourse.complaint.CorrectReceipt;
import recourse.complaint.PersonComplainedOf;
import recourse.complaint.Restrict;
import recourse.identity.Viewer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Corrections, restriction and the person complained of, for programs. */
@RestController
@RequestMapping("/api/v1/complaints/{reference}")
class CorrectionsApi {
    private final Correct correct;
    private final CorrectPerson correctPerson;
    private final CorrectReceipt correctReceipt;
    private final ConfirmSaidTime confirmSaidTime;
    private final Restrict restrict;
    private final PersonComplainedOf complainedOf;

    CorrectionsApi(
            Correct correct,
            CorrectPerson correctPerson,
            CorrectReceipt correctReceipt,
            ConfirmSaidTime confirmSaidTime,
            Restrict restrict,
            PersonComplainedOf complainedOf) {
        this.correct = correct;
        this.correctPerson = correctPerson;
        this.correctReceipt = correctReceipt;
        this.confirmSaidTime = confirmSaidTime;
        this.restrict = restrict;
        this.complainedOf = complainedOf;
    }

    record Corrected(@Nullable Map<String, String> fields, @Nullable String reason) {
        Map<String, String> given() {
            return fields == null ? Map.of() : fields;
        }
    }

    record Moved(@Nullable Instant receivedAt, @Nullable String reason) {}

    record Approved(@Nullable Boolean approved, @Nullable String reason) {}

    record Restricted(@Nullable List<String> people, @Nullable String reason) {}

    record Named(@Nullable String staff, @Nullable String relation) {}

    @PostMapping("/corrections")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(Viewer viewer, @PathVariable String reference, @RequestBody Corrected told) {
        correct.correct(viewer, reference, told.given(), told.reason);
    }

    @PostMapping("/people/{person}/corrections")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correctPerson(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID person,
            @RequestBody Corrected told) {
        correctPerson.correct(viewer, reference, person, told.given(), told.reason);
    }

    @PostMapping("/receipt-corrections")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, UUID> moveReceipt(
            Viewer viewer, @PathVariable String reference, @RequestBody Moved told) {
        return Map.of(
                "id", correctReceipt.ask(viewer, reference, told.receivedAt, told.reason).id());
    }

    @PostMapping("/receipt-corrections/{id}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Approved told) {
        if (told != null && Boolean.FALSE.equals(told.approved)) {
            correctReceipt.refuse(viewer, reference, id, told.reason);
        } else {
            correctReceipt.approve(viewer, reference, id);
        }
    }

    @PostMapping("/said-times/{id}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmSaid(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestBody Approved told) {
        confirmSaidTime.decide(
                viewer, reference, id, !Boolean.FALSE.equals(told.approved), told.reason);
    }

    @PostMapping("/restriction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restrict(Viewer viewer, @PathVariable String reference, @RequestBody Restricted told) {
        restrict.to(viewer, reference, told.people == null ? List.of() : told.people, told.reason);
    }

    @DeleteMapping("/restriction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason) {
        restrict.lift(viewer, reference, reason);
    }

    @PostMapping("/complained-of")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complainedOf(Viewer viewer, @PathVariable String reference, @RequestBody Named told) {
        complainedOf.name(viewer, reference, told.staff, told.relation);
    }

    @DeleteMapping("/complained-of/{staff}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID staff,
            @RequestParam(required = false) @Nullable String reason) {
        complainedOf.release(viewer, reference, staff, reason);
    }
}

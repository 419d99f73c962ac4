package recourse.resolution.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import recourse.complaint.Complaints;
import recourse.evidence.Uploads;
import recourse.identity.Viewer;
import recourse.resolution.ApproveRemedy;
import recourse.resolution.CarryOutRemedy;
import recourse.resolution.ProposeRemedy;
import recourse.resolution.Remedies;
import recourse.resolution.RemediesShown;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The remedies of one complaint, for programs. */
@RestController
@RequestMapping("/api/v1/complaints/{reference}/remedies")
class RemediesApi {
    private final Complaints complaints;
    private final Remedies remedies;
    private final RemediesShown shown;
    private final ProposeRemedy propose;
    private final ApproveRemedy approve;
    private final CarryOutRemedy carryOut;

    RemediesApi(
            Complaints complaints,
            Remedies remedies,
            RemediesShown shown,
            ProposeRemedy propose,
            ApproveRemedy approve,
            CarryOutRemedy carryOut) {
        this.complaints = complaints;
        this.remedies = remedies;
        this.shown = shown;
        this.propose = propose;
        this.approve = approve;
        this.carryOut = carryOut;
    }

    record Items(List<RemediesShown.Line> items) {}

    record Sum(@Nullable String amount, @Nullable String currency) {}

    record Proposed(
            @Nullable String kind,
            @Nullable String point,
            @Nullable Sum amount,
            @Nullable String description,
            @Nullable Boolean agree) {}

    record Because(@Nullable String reason) {}

    record Approved(@Nullable Boolean approved, @Nullable String reason) {}

    record Done(@Nullable String proof, @Nullable Instant at) {}

    @GetMapping
    Items list(Viewer viewer, @PathVariable String reference) {
        return new Items(shown.all(remedies.of(complaints.get(viewer, reference).id())));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RemediesShown.Line propose(
            Viewer viewer, @PathVariable String reference, @RequestBody Proposed told) {
        var sum = told.amount;
        return shown.line(
                propose.propose(
                        viewer,
                        reference,
                        new ProposeRemedy.Told(
                                told.kind,
                                told.point,
                                sum == null ? null : sum.amount,
                                sum == null ? null : sum.currency,
                                told.description,
                                told.agree)));
    }

    @PostMapping("/{id}/agreement")
    RemediesShown.Line agree(Viewer viewer, @PathVariable String reference, @PathVariable UUID id) {
        return shown.line(propose.agree(viewer, reference, id));
    }

    @PostMapping("/{id}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Approved told) {
        if (told != null && Boolean.FALSE.equals(told.approved)) {
            approve.refuse(viewer, reference, id, told.reason);
        } else {
            approve.approve(viewer, reference, id);
        }
    }

    @PostMapping(path = "/{id}/fulfilment", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void carryOut(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestBody Done done) {
        carryOut.carryOut(
                viewer, reference, id, new CarryOutRemedy.Proof(done.proof, null, done.at));
    }

    @PostMapping(path = "/{id}/fulfilment", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void carryOut(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String proof,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        carryOut.carryOut(
                viewer,
                reference,
                id,
                new CarryOutRemedy.Proof(proof, Uploads.of(file).orElse(null), null));
    }

    @DeleteMapping("/{id}/fulfilment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(Viewer viewer, @PathVariable String reference, @PathVariable UUID id) {
        carryOut.undo(viewer, reference, id);
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestBody Because because) {
        carryOut.withdraw(viewer, reference, id, because.reason);
    }
}

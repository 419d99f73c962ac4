package recourse.intake.web;

import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import recourse.complaint.Channel;
import recourse.complaint.Contacts;
import recourse.complaint.Stage;
import recourse.complaint.TrackingLink;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.intake.FileComplaint;
import recourse.intake.Input;
import recourse.intake.Refusals;
import recourse.platform.CleanText;
import recourse.platform.Ids;
import recourse.platform.Json;
import recourse.platform.Refused;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** Where other programs hand complaints in. */
@RestController
class IntakeApi {
    private final RequestedArrival arrivals;
    private final FileComplaint fileComplaint;
    private final TrackingLink tracking;
    private final Contacts contacts;
    private final Refusals refusals;
    private final Ids ids;

    IntakeApi(
            RequestedArrival arrivals,
            FileComplaint fileComplaint,
            TrackingLink tracking,
            Contacts contacts,
            Refusals refusals,
            Ids ids) {
        this.arrivals = arrivals;
        this.fileComplaint = fileComplaint;
        this.tracking = tracking;
        this.contacts = contacts;
        this.refusals = refusals;
        this.ids = ids;
    }

    record Receipt(String reference, String stage, Instant receivedAt, String trackingUrl) {}

    @ApiResponse(responseCode = "201", description = "Filed; Location says where it is")
    @ApiResponse(responseCode = "200", description = "The same again: the first answer")
    @PostMapping("/api/v1/complaints")
    ResponseEntity<Receipt> create(
            Viewer viewer,
            @RequestHeader(name = Input.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody ComplaintRequest request) {
        if (!viewer.may(Permission.RECEIVE)) {
            throw Refused.notAllowed("intake.may-not-receive");
        }
        var filed = file(viewer, idempotencyKey, request);
        var receipt =
                new Receipt(
                        filed.reference().text(),
                        Stage.RECEIVED.name(),
                        filed.receivedAt(),
                        tracking.url(filed.path(tracking)));
        return filed.repeated()
                ? ResponseEntity.ok(receipt)
                : ResponseEntity.created(URI.create("/api/v1/complaints/" + filed.reference()))
                        .body(receipt);
    }

    private FileComplaint.Filed file(
            Viewer viewer, @Nullable String idempotencyKey, ComplaintRequest request) {
        try {
            var arrival = arrivals.read(viewer, request);
            var input =
                    Input.of(
                                    source(viewer),
                                    arrival.channel(),
                                    externalId(request),
                                    fields(request))
                            .under(key(idempotencyKey));
            var referral = arrivals.referral(request);
            return fileComplaint.file(
                    input,
                    arrival,
                    complaintId ->
                            referral.ifPresent(
                                    note -> contacts.note(complaintId, viewer.actor(), note)));
        } catch (Refused refused) {
            refusals.count(Channel.API, String.valueOf(refused.kind().status()));
            throw refused;
        }
    }

    private static @Nullable String key(@Nullable String given) {
        return given == null || given.isBlank() ? null : limited(Input.HEADER, given);
    }

    private String externalId(ComplaintRequest request) {
        var externalId = request.externalId();
        return externalId != null && !externalId.isBlank()
                ? "id:" + limited("externalId", externalId)
                : "none:" + ids.next();
    }

    private static String limited(String field, String value) {
        if (value.length() > 200) {
            throw Refused.invalid(field, "platform.check.too-long", 200);
        }
        return CleanText.of(value.strip());
    }

    private static String source(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Key key -> "api:" + key.integration();
            case Viewer.Staff staff -> "desk:" + staff.id();
            case Viewer.Complainant ignored -> "portal";
            case Viewer.Program program -> program.part();
        };
    }

    private static Map<String, Object> fields(ComplaintRequest request) {
        return Json.fields(Json.write(request));
    }
}

package recourse.complaint;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.identity.ApiKeys;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Moves a receipt: one person asks with a reason, another approves. Every clock counts from it. */
@Component
public class CorrectReceipt {
    /** More than ten years is a slip of the keyboard. */
    private static final Duration OLDEST = Duration.ofDays(10 * 366);

    private final TakeInHand hand;
    private final ReceiptCorrections receipts;
    private final Corrections corrections;
    private final ApiKeys keys;
    private final Clock clock;
    private final Ids ids;
    private final Timeline timeline;

    CorrectReceipt(
            TakeInHand hand,
            ReceiptCorrections receipts,
            Corrections corrections,
            ApiKeys keys,
            Clock clock,
            Ids ids,
            Timeline timeline) {
        this.hand = hand;
        this.receipts = receipts;
        this.corrections = corrections;
        this.keys = keys;
        this.clock = clock;
        this.ids = ids;
        this.timeline = timeline;
    }

    @Transactional
    public ReceiptCorrection ask(
            Viewer viewer,
            String reference,
            @Nullable Instant receivedAt,
            @Nullable String reason) {
        var complaint = hand.any(viewer, reference);
        if (receipts.waiting(complaint.id()).isPresent()) {
            throw Refused.conflict("complaint.receipt.waits");
        }
        var checks = new Checks();
        var because = checks.required("reason", reason, Checks.TEXT);
        if (receivedAt == null) {
            checks.fault("receivedAt", "platform.check.missing");
        } else if (receivedAt.isAfter(complaint.recordedAt())
                || receivedAt.isBefore(complaint.recordedAt().minus(OLDEST))
                || receivedAt.equals(complaint.receivedAt())) {
            checks.fault("receivedAt", "complaint.receipt.strange");
        }
        checks.refuseFaults();
        var correction =
                new ReceiptCorrection(
                        ids.next(),
                        complaint.id(),
                        complaint.receivedAt(),
                        java.util.Objects.requireNonNull(receivedAt),
                        because,
                        viewer.actor(),
                        clock.instant(),
                        null,
                        null,
                        null,
                        null);
        receipts.add(correction);
        tell(viewer, complaint, "receipt-correction-asked", correction);
        return correction;
    }

    @Transactional
    public void approve(Viewer viewer, String reference, UUID id) {
        var complaint = hand.with(viewer, reference, Permission.APPROVE);
        var correction = anothers(viewer, complaint, id);
        receipts.decided(correction, viewer.actor(), clock.instant(), true, null);
        corrections.moveReceipt(complaint, correction.after(), viewer.actor(), correction.reason());
    }

    @Transactional
    public void refuse(Viewer viewer, String reference, UUID id, @Nullable String reason) {
        var complaint = hand.with(viewer, reference, Permission.APPROVE);
        var correction = anothers(viewer, complaint, id);
        var checks = new Checks();
        var because = checks.required("reason", reason, Checks.TEXT);
        checks.refuseFaults();
        receipts.decided(correction, viewer.actor(), clock.instant(), false, because);
        tell(viewer, complaint, "receipt-correction-refused", correction);
    }

    private ReceiptCorrection anothers(Viewer viewer, Complaint complaint, UUID id) {
        var correction =
                receipts.of(complaint.id()).stream()
                        .filter(known -> known.id().equals(id))
                        .findFirst()
                        .orElseThrow(Refused::notVisible);
        if (!correction.waits()) {
            throw Refused.conflict("complaint.receipt.decided");
        }
        if (keys.isOnePerson(correction.askedBy(), viewer.actor())) {
            throw Refused.notAllowed("complaint.receipt.own");
        }
        return correction;
    }

    private void tell(
            Viewer viewer, Complaint complaint, String kind, ReceiptCorrection correction) {
        timeline.append(
                complaint.timelineSubject(),
                new Happening(
                        kind,
                        viewer.actor(),
                        clock.instant(),
                        Map.of(
                                "correction", correction.id().toString(),
                                "from", correction.before().toString(),
                                "to", correction.after().toString())));
    }
}

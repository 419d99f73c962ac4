package recourse.complaint;

import static db.complaint.Tables.RECEIPT_CORRECTION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.identity.Viewer;
import recourse.platform.Writes;
import recourse.timeline.Actor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The corrections of receipts, those that wait for a second person and those that were decided. */
@Component
public class ReceiptCorrections {
    private final DSLContext database;
    private final Writes writes;

    ReceiptCorrections(DSLContext database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** Oldest first. The caller has asked whether the viewer may see the complaint. */
    public List<ReceiptCorrection> of(UUID complaintId) {
        return where(RECEIPT_CORRECTION.COMPLAINT_ID.eq(complaintId), 100);
    }

    /** What waits on the complaints that this viewer sees, the oldest first. */
    public List<ReceiptCorrection> waiting(Viewer viewer, int limit) {
        return where(
                RECEIPT_CORRECTION
                        .DECIDED_AT
                        .isNull()
                        .and(Visibility.of(viewer, RECEIPT_CORRECTION.COMPLAINT_ID)),
                limit);
    }

    Optional<ReceiptCorrection> waiting(UUID complaintId) {
        return where(
                        RECEIPT_CORRECTION
                                .COMPLAINT_ID
                                .eq(complaintId)
                                .and(RECEIPT_CORRECTION.DECIDED_AT.isNull()),
                        1)
                .stream()
                .findFirst();
    }

    void add(ReceiptCorrection correction) {
        writes.add(
                database.insertInto(RECEIPT_CORRECTION)
                        .set(RECEIPT_CORRECTION.ID, correction.id())
                        .set(RECEIPT_CORRECTION.COMPLAINT_ID, correction.complaintId())
                        .set(RECEIPT_CORRECTION.BEFORE, correction.before())
                        .set(RECEIPT_CORRECTION.AFTER, correction.after())
                        .set(RECEIPT_CORRECTION.REASON, correction.reason())
                        .set(RECEIPT_CORRECTION.ASKED_BY, correction.askedBy().toString())
                        .set(RECEIPT_CORRECTION.ASKED_AT, correction.askedAt()));
    }

    void decided(
            ReceiptCorrection correction,
            Actor by,
            Instant at,
            boolean approved,
            @Nullable String refusal) {
        writes.add(
                database.update(RECEIPT_CORRECTION)
                        .set(RECEIPT_CORRECTION.DECIDED_BY, by.toString())
                        .set(RECEIPT_CORRECTION.DECIDED_AT, at)
                        .set(RECEIPT_CORRECTION.APPROVED, approved)
                        .set(RECEIPT_CORRECTION.REFUSAL, refusal)
                        .where(RECEIPT_CORRECTION.ID.eq(correction.id())));
    }

    private List<ReceiptCorrection> where(Condition condition, int limit) {
        return database.selectFrom(RECEIPT_CORRECTION)
                .where(condition)
                .orderBy(RECEIPT_CORRECTION.ASKED_AT, RECEIPT_CORRECTION.ID)
                .limit(limit)
                .fetch(row -> {
                    var decidedBy = row.get(RECEIPT_CORRECTION.DECIDED_BY);
                    return new ReceiptCorrection(
                            row.get(RECEIPT_CORRECTION.ID),
                            row.get(RECEIPT_CORRECTION.COMPLAINT_ID),
                            row.get(RECEIPT_CORRECTION.BEFORE),
                            row.get(RECEIPT_CORRECTION.AFTER),
                            row.get(RECEIPT_CORRECTION.REASON),
                            Actor.parse(row.get(RECEIPT_CORRECTION.ASKED_BY)),
                            row.get(RECEIPT_CORRECTION.ASKED_AT),
                            decidedBy == null ? null : Actor.parse(decidedBy),
                            row.get(RECEIPT_CORRECTION.DECIDED_AT),
                            row.get(RECEIPT_CORRECTION.APPROVED),
                            row.get(RECEIPT_CORRECTION.REFUSAL));
                });
    }
}

package recourse.complaint;

import static db.complaint.Tables.RECORD;
import static db.complaint.Tables.SEARCH;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Writes;
import recourse.timeline.Actor;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Fields of the record put right; the old value stays on the timeline. */
@Component
public class Corrections {
    private final DSLContext database;
    private final Writes writes;
    private final Telling telling;
    private final Lifecycle lifecycle;
    private final ApplicationEventPublisher events;

    Corrections(
            DSLContext database,
            Writes writes,
            Telling telling,
            Lifecycle lifecycle,
            ApplicationEventPublisher events) {
        this.database = database;
        this.writes = writes;
        this.telling = telling;
        this.lifecycle = lifecycle;
        this.events = events;
    }

    /** Corrects a field of the record; the old value stays on the timeline. */
    @Transactional
    public void correct(
            Complaint complaint,
            Map<String, Object> oldValues,
            Map<String, Object> newValues,
            Actor by,
            String reason) {
        lifecycle.lock(complaint.id());
        var fields = new HashMap<Field<?>, Object>();
        newValues.forEach((name, value) -> fields.put(correctable(name), value));
        if (!fields.isEmpty()) {
            writes.add(database.update(RECORD).set(fields).where(RECORD.ID.eq(complaint.id())));
        }
        telling.tell(
                complaint.id(),
                "corrected",
                by,
                Changes.none()
                        .of("from", null, oldValues)
                        .of("to", null, newValues)
                        .of("reason", null, reason));
        events.publishEvent(new Corrected(complaint.id(), newValues.keySet()));
    }

    /** Moves the receipt; the search row goes to the quarter that it belongs to now. */
    @Transactional
    public void moveReceipt(Complaint complaint, Instant receivedAt, Actor by, String reason) {
        correct(
                complaint,
                Map.of("receivedAt", complaint.receivedAt()),
                Map.of("receivedAt", receivedAt),
                by,
                reason);
        writes.add(
                database.update(SEARCH)
                        .set(SEARCH.RECEIVED_AT, receivedAt)
                        .where(
                                SEARCH.COMPLAINT_ID.eq(complaint.id()),
                                SEARCH.RECEIVED_AT.eq(complaint.receivedAt())));
    }

    private static Field<?> correctable(String name) {
        return switch (name) {
            case "subject" -> RECORD.SUBJECT;
            case "desiredOutcome" -> RECORD.DESIRED_OUTCOME;
            case "incidentDate" -> RECORD.INCIDENT_DATE;
            case "product" -> RECORD.PRODUCT;
            case "site" -> RECORD.SITE;
            case "language" -> RECORD.LANGUAGE;
            case "kind" -> RECORD.KIND;
            case "complainantName" -> RECORD.COMPLAINANT_NAME;
            case "receivedAt" -> RECORD.RECEIVED_AT;
            default ->
                    throw new IllegalArgumentException(
                            "no field of a complaint is corrected as " + name);
        };
    }
}

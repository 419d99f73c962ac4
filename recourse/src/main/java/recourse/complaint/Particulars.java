package recourse.complaint;

import static db.complaint.Tables.INVOLVEMENT;
import static db.complaint.Tables.NAMED;
import static db.complaint.Tables.POINT;
import static db.complaint.Tables.RECORD;
import static db.complaint.Tables.SEARCH;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Reading;
import recourse.platform.Writes;
import recourse.taxonomy.Severity;
import recourse.timeline.Actor;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The particulars of a complaint that other modules and handlers set, each told on the timeline
 * with its old value: category, severity, priority, team, owner, what is due, outcome,
 * satisfaction, cause, points and people.
 */
@Component
public class Particulars {
    private final DSLContext database;
    private final Writes writes;
    private final Clock clock;
    private final Ids ids;
    private final Timeline timeline;
    private final Lifecycle lifecycle;
    private final ApplicationEventPublisher events;

    public Particulars(
            DSLContext database,
            Writes writes,
            Clock clock,
            Ids ids,
            Timeline timeline,
            Lifecycle lifecycle,
            ApplicationEventPublisher events) {
        this.database = database;
        this.writes = writes;
        this.clock = clock;
        this.ids = ids;
        this.timeline = timeline;
        this.lifecycle = lifecycle;
        this.events = events;
    }

    @Transactional
    public void classify(
            Complaint complaint,
            UUID category,
            Severity severity,
            int priority,
            Actor by,
            String reason) {
        write(complaint, category, severity, priority);
        tell(
                complaint.id(),
                "classified",
                by,
                changes()
                        .of("category", complaint.categoryId(), category)
                        .of("severity", complaint.severity(), severity)
                        .of("reason", null, reason));
        events.publishEvent(new Classified(complaint.id(), category, severity));
    }

    /** What stood before the last word stands again; nothing, where that was the first. */
    @Transactional
    public void classifyAgain(
            Complaint complaint,
            @Nullable UUID category,
            @Nullable Severity severity,
            int priority,
            Actor by,
            @Nullable String reason) {
        write(complaint, category, severity, priority);
        tell(
                complaint.id(),
                "classification-undone",
                by,
                changes()
                        .of("category", complaint.categoryId(), category)
                        .of("severity", complaint.severity(), severity)
                        .of("reason", null, reason));
        if (category != null && severity != null) {
            events.publishEvent(new Classified(complaint.id(), category, severity));
        }
    }

    private void write(
            Complaint complaint,
            @Nullable UUID category,
            @Nullable Severity severity,
            int priority) {
        lifecycle.lock(complaint.id());
        writes.add(
                database.update(RECORD)
                        .set(RECORD.CATEGORY_ID, category)
                        .set(RECORD.SEVERITY, severity == null ? null : severity.name())
                        .set(RECORD.PRIORITY, (short) priority)
                        .where(RECORD.ID.eq(complaint.id())));
        writes.add(
                database.update(POINT)
                        .set(POINT.CATEGORY_ID, category)
                        .where(POINT.COMPLAINT_ID.eq(complaint.id()), POINT.NUMBER.eq(1)));
    }

    /** Gives the complaint to a team and perhaps a person; the reason is shown. */
    @Transactional
    public void assign(
            Complaint complaint,
            @Nullable UUID team,
            @Nullable UUID owner,
            Actor by,
            String reason) {
        lifecycle.lock(complaint.id());
        writes.add(
                database.update(RECORD)
                        .set(RECORD.TEAM_ID, team)
                        .set(RECORD.OWNER_ID, owner)
                        .where(RECORD.ID.eq(complaint.id())),
                database.update(SEARCH)
                        .set(SEARCH.TEAM_ID, team)
                        .where(
                                SEARCH.COMPLAINT_ID.eq(complaint.id()),
                                SEARCH.RECEIVED_AT.eq(complaint.receivedAt())));
        tell(
                complaint.id(),
                "assigned",
                by,
                changes()
                        .of("team", complaint.teamId(), team)
                        .of("owner", complaint.ownerId(), owner)
                        .of("reason", null, reason));
        events.publishEvent(new Assigned(complaint.id(), team, owner));
    }

    /** What the list shows as due next; no entry of its own: the clock that says so has told it. */
    @Transactional
    public void dueNext(UUID complaintId, @Nullable Due due) {
        writes.add(
                database.update(RECORD)
                        .set(RECORD.DUE_WHAT, due == null ? null : due.what())
                        .set(RECORD.DUE_AT, due == null ? null : due.at())
                        .where(RECORD.ID.eq(complaintId)));
    }

    /** The outcome that follows from the findings; the entry is the finding's. */
    @Transactional
    public void outcome(UUID complaintId, @Nullable String outcome) {
        write(complaintId, RECORD.OUTCOME, outcome);
    }

    @Transactional
    public void satisfaction(UUID complaintId, int rating) {
        write(complaintId, RECORD.SATISFACTION, (short) rating);
    }

    /** Why it closed and why it happened, recorded with the closure. */
    @Transactional
    public void ended(UUID complaintId, @Nullable Ending ending, @Nullable UUID cause) {
        writes.add(
                database.update(RECORD)
                        .set(RECORD.ENDING, ending == null ? null : ending.name())
                        .set(RECORD.CAUSE_ID, cause)
                        .where(RECORD.ID.eq(complaintId)));
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
        tell(
                complaint.id(),
                "corrected",
                by,
                changes()
                        .of("from", null, oldValues)
                        .of("to", null, newValues)
                        .of("reason", null, reason));
        events.publishEvent(new Corrected(complaint.id(), newValues.keySet()));
    }

    @Transactional
    public Point addPoint(UUID complaintId, String text, @Nullable UUID category, Actor by) {
        lifecycle.lock(complaintId);
        var number = database.fetchCount(POINT, POINT.COMPLAINT_ID.eq(complaintId)) + 1;
        var point = new Point(ids.next(), number, text, category, null);
        writes.add(
                database.insertInto(POINT)
                        .set(POINT.ID, point.id())
                        .set(POINT.COMPLAINT_ID, complaintId)
                        .set(POINT.NUMBER, number)
                        .set(POINT.TEXT, text)
                        .set(POINT.CATEGORY_ID, category));
        tell(
                complaintId,
                "point-added",
                by,
                changes().of("point", null, point.id()).of("number", null, number));
        return point;
    }

    @Transactional
    public void rephrasePoint(
            UUID complaintId, Point point, String text, @Nullable UUID category, Actor by) {
        lifecycle.lock(complaintId);
        writes.add(
                database.update(POINT)
                        .set(POINT.TEXT, text)
                        .set(POINT.CATEGORY_ID, category)
                        .where(POINT.ID.eq(point.id()), POINT.COMPLAINT_ID.eq(complaintId)));
        tell(
                complaintId,
                "point-rephrased",
                by,
                changes().of("point", null, point.id()).of("text", point.text(), text));
    }

    public List<Point> points(UUID complaintId) {
        return Reading.once(
                Particulars.class,
                "points",
                complaintId,
                () ->
                        database.selectFrom(POINT)
                                .where(POINT.COMPLAINT_ID.eq(complaintId))
                                .orderBy(POINT.NUMBER)
                                .fetch(row ->
                                        new Point(
                                                row.get(POINT.ID),
                                                row.get(POINT.NUMBER),
                                                row.get(POINT.TEXT),
                                                row.get(POINT.CATEGORY_ID),
                                                row.get(POINT.PRODUCT))));
    }

    public List<Involved> involved(UUID complaintId) {
        return Reading.once(
                Particulars.class,
                "involved",
                complaintId,
                () ->
                        database.selectFrom(INVOLVEMENT)
                                .where(INVOLVEMENT.COMPLAINT_ID.eq(complaintId))
                                .orderBy(INVOLVEMENT.ID)
                                .fetch(row ->
                                        new Involved(
                                                row.get(INVOLVEMENT.ID),
                                                InvolvedRole.valueOf(row.get(INVOLVEMENT.ROLE)),
                                                row.get(INVOLVEMENT.PERSON_ID),
                                                row.get(INVOLVEMENT.STAFF_ID),
                                                row.get(INVOLVEMENT.RELATION),
                                                row.get(INVOLVEMENT.AUTHORITY),
                                                row.get(INVOLVEMENT.AUTHORITY_ENDS))));
    }

    @Transactional
    public void involve(
            UUID complaintId,
            InvolvedRole role,
            @Nullable UUID person,
            @Nullable UUID staff,
            @Nullable String relation,
            Actor by) {
        lifecycle.lock(complaintId);
        writes.add(
                database.insertInto(INVOLVEMENT)
                        .set(INVOLVEMENT.ID, ids.next())
                        .set(INVOLVEMENT.COMPLAINT_ID, complaintId)
                        .set(INVOLVEMENT.ROLE, role.name())
                        .set(INVOLVEMENT.PERSON_ID, person)
                        .set(INVOLVEMENT.STAFF_ID, staff)
                        .set(INVOLVEMENT.RELATION, relation));
        tell(
                complaintId,
                "involved",
                by,
                changes()
                        .of("role", null, role)
                        .of("person", null, person)
                        .of("staff", null, staff));
    }

    /** Ends somebody's part; who it was stays on the timeline. */
    @Transactional
    public void release(UUID complaintId, Involved involved, Actor by, String reason) {
        lifecycle.lock(complaintId);
        writes.add(
                database.deleteFrom(INVOLVEMENT)
                        .where(
                                INVOLVEMENT.ID.eq(involved.id()),
                                INVOLVEMENT.COMPLAINT_ID.eq(complaintId)));
        tell(
                complaintId,
                "released",
                by,
                changes()
                        .of("role", null, involved.role())
                        .of("person", null, involved.personId())
                        .of("staff", null, involved.staffId())
                        .of("reason", null, reason));
    }

    /** Only these people may see it from now on. */
    @Transactional
    public void restrictTo(UUID complaintId, List<UUID> staff, Actor by, String reason) {
        lifecycle.record(complaintId, FactKind.RESTRICTED, by, Lifecycle.Detail.because(reason));
        writes.add(database.deleteFrom(NAMED).where(NAMED.COMPLAINT_ID.eq(complaintId)));
        staff.forEach(member ->
                writes.add(
                        database.insertInto(NAMED)
                                .set(NAMED.COMPLAINT_ID, complaintId)
                                .set(NAMED.STAFF_ID, member)));
        searchRestricted(complaintId, true);
    }

    /** Who may see an open team's complaint may see it again. */
    @Transactional
    public void openToTeam(UUID complaintId, Actor by, String reason) {
        lifecycle.record(
                complaintId, FactKind.OPENED_TO_TEAM, by, Lifecycle.Detail.because(reason));
        writes.add(database.deleteFrom(NAMED).where(NAMED.COMPLAINT_ID.eq(complaintId)));
        searchRestricted(complaintId, false);
    }

    public List<UUID> named(UUID complaintId) {
        return database.select(NAMED.STAFF_ID)
                .from(NAMED)
                .where(NAMED.COMPLAINT_ID.eq(complaintId))
                .fetch(NAMED.STAFF_ID);
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

    private void searchRestricted(UUID complaintId, boolean restricted) {
        writes.add(
                database.update(SEARCH)
                        .set(SEARCH.RESTRICTED, restricted)
                        .where(SEARCH.COMPLAINT_ID.eq(complaintId)));
    }

    private <T> void write(UUID complaintId, Field<T> field, @Nullable T value) {
        writes.add(database.update(RECORD).set(field, value).where(RECORD.ID.eq(complaintId)));
    }

    private void tell(UUID complaintId, String kind, Actor by, Changes changes) {
        timeline.append(
                Subject.complaint(complaintId),
                new Happening(kind, by, clock.instant(), changes.values));
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

    private static Changes changes() {
        return new Changes(new HashMap<>());
    }

    /** What changed, with the old value beside the new one. */
    private record Changes(Map<String, Object> values) {
        Changes of(String name, @Nullable Object before, @Nullable Object after) {
            if (after != null) {
                values.put(name, plain(after));
            }
            if (before != null) {
                values.put(name + "Before", plain(before));
            }
            return this;
        }

        private static Object plain(Object value) {
            return value instanceof Map<?, ?> || value instanceof Number ? value : value.toString();
        }
    }
}

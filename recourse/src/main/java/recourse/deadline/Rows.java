package recourse.deadline;

import static db.deadline.Tables.CLOCK;

import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import recourse.taxonomy.Severity;
import recourse.timeline.Actor;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Between the table and the record. */
final class Rows {
    private Rows() {}

    static Deadline deadline(Record row) {
        return new Deadline(
                row.get(CLOCK.ID),
                row.get(CLOCK.COMPLAINT_ID),
                row.get(CLOCK.REGIME),
                row.get(CLOCK.CLOCK_),
                row.get(CLOCK.BEGUN_BY),
                row.get(CLOCK.STARTED_AT),
                count(row),
                Deadline.State.valueOf(row.get(CLOCK.STATE)),
                row.get(CLOCK.EVIDENCE),
                row.get(CLOCK.ENDED_AT),
                row.get(CLOCK.CANCELLED_REASON),
                row.get(CLOCK.WARNED_AT),
                row.get(CLOCK.BREACHED_AT),
                row.get(CLOCK.NEXT_LOOK_AT),
                reason(row));
    }

    static Map<Field<?>, Object> fields(Deadline deadline) {
        var fields = new LinkedHashMap<Field<?>, Object>();
        put(fields, CLOCK.ID, deadline.id());
        put(fields, CLOCK.COMPLAINT_ID, deadline.complaintId());
        put(fields, CLOCK.REGIME, deadline.regime());
        put(fields, CLOCK.CLOCK_, deadline.clock());
        put(fields, CLOCK.BEGUN_BY, deadline.begunBy());
        put(fields, CLOCK.STARTED_AT, deadline.startedAt());
        put(fields, CLOCK.STATE, deadline.state().name());
        put(fields, CLOCK.EVIDENCE, deadline.evidence());
        put(fields, CLOCK.ENDED_AT, deadline.endedAt());
        put(fields, CLOCK.CANCELLED_REASON, deadline.cancelledReason());
        put(fields, CLOCK.WARNED_AT, deadline.warnedAt());
        put(fields, CLOCK.BREACHED_AT, deadline.breachedAt());
        put(fields, CLOCK.NEXT_LOOK_AT, deadline.nextLookAt());
        putCount(fields, deadline.count());
        return fields;
    }

    private static void putCount(Map<Field<?>, Object> fields, Count count) {
        put(fields, CLOCK.RULE_VERSION, count.ruleVersion());
        put(fields, CLOCK.SEVERITY, count.severity() == null ? null : count.severity().name());
        put(fields, CLOCK.DUE_AT, count.dueAt());
        put(fields, CLOCK.DUE_DATE, count.dueDate());
        put(fields, CLOCK.ZONE, count.zone().getId());
        put(fields, CLOCK.CALENDAR_ID, count.calendarId());
        put(fields, CLOCK.WARN_AT, count.warnAt());
        put(fields, CLOCK.PAUSES, count.pauses());
        put(fields, CLOCK.PAUSED_SINCE, count.pausedSince());
        put(fields, CLOCK.FAULT, count.fault());
        put(fields, CLOCK.STEPS, count.steps());
    }

    @SuppressWarnings(
            "NullAway") // A column that may be empty takes null; jOOQ's map does not say so.
    private static <T> void put(Map<Field<?>, Object> fields, Field<T> field, @Nullable T value) {
        fields.put(field, value);
    }

    private static Count count(Record row) {
        var severity = row.get(CLOCK.SEVERITY);
        return new Count(
                row.get(CLOCK.RULE_VERSION),
                severity == null ? null : Severity.valueOf(severity),
                row.get(CLOCK.DUE_AT),
                row.get(CLOCK.DUE_DATE),
                ZoneId.of(row.get(CLOCK.ZONE)),
                row.get(CLOCK.CALENDAR_ID),
                row.get(CLOCK.WARN_AT),
                row.get(CLOCK.PAUSES),
                row.get(CLOCK.PAUSED_SINCE),
                row.get(CLOCK.FAULT),
                row.get(CLOCK.STEPS));
    }

    private static Deadline.@Nullable Reason reason(Record row) {
        var text = row.get(CLOCK.BREACH_REASON);
        return text == null
                ? null
                : new Deadline.Reason(
                        text,
                        Actor.parse(Objects.requireNonNull(row.get(CLOCK.BREACH_REASON_BY))),
                        row.get(CLOCK.BREACH_REASON_AT));
    }
}

package recourse.complaint;

import static db.complaint.Tables.RECORD;
import static db.complaint.Tables.SEARCH;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import static java.util.Objects.requireNonNull;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableLike;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One order of a list, walked by key in both directions. It may have several stretches, each with
 * an index of its own: what is due by date first, then what has no date.
 */
record Listing(TableLike<? extends Record> from, List<Stretch> stretches) {
    private static final Listing NEWEST =
            new Listing(RECORD, List.of(Stretch.of(RECORD.RECEIVED_AT, RECORD.ID, true)));
    private static final Listing OLDEST =
            new Listing(RECORD, List.of(Stretch.of(RECORD.RECEIVED_AT, RECORD.ID, false)));
    private static final Listing DUE =
            new Listing(
                    RECORD,
                    List.of(
                            new Stretch(
                                    RECORD.DUE_AT.isNotNull(),
                                    RECORD.DUE_AT,
                                    RECORD.ID,
                                    false,
                                    complaint -> requireNonNull(complaint.due()).at()),
                            new Stretch(
                                    RECORD.DUE_AT.isNull(),
                                    RECORD.RECEIVED_AT,
                                    RECORD.ID,
                                    true,
                                    Complaint::receivedAt)));

    /**
     * A point for each day makes the order of today that of every day: it is the order of receipt,
     * moved back by as many days as there are points.
     */
    private static final Listing PRIORITY =
            new Listing(
                    RECORD,
                    List.of(
                            new Stretch(
                                    noCondition(),
                                    field(
                                            "complaint.rises_from({0}, {1})",
                                            RECORD.RECEIVED_AT.getDataType(),
                                            RECORD.RECEIVED_AT,
                                            RECORD.PRIORITY),
                                    RECORD.ID,
                                    false,
                                    Complaint::risesFrom)));

    /** Walks the search rows from the newest quarter backwards and stops when the page is full. */
    private static final Listing FOUND =
            new Listing(
                    SEARCH.join(RECORD).on(RECORD.ID.eq(SEARCH.COMPLAINT_ID)),
                    List.of(Stretch.of(SEARCH.RECEIVED_AT, SEARCH.COMPLAINT_ID, true)));

    /**
     * @param place where a complaint stands in it: what {@code at} is for that row
     */
    record Stretch(
            Condition where,
            Field<Instant> at,
            Field<UUID> id,
            boolean descending,
            Function<Complaint, Instant> place) {
        static Stretch of(Field<Instant> receivedAt, Field<UUID> id, boolean descending) {
            return new Stretch(noCondition(), receivedAt, id, descending, Complaint::receivedAt);
        }
    }

    static Listing of(Complaints.Order order, boolean found) {
        if (found) {
            return FOUND;
        }
        return switch (order) {
            case NEWEST -> NEWEST;
            case OLDEST -> OLDEST;
            case DUE -> DUE;
            case PRIORITY -> PRIORITY;
        };
    }

    List<Complaint> after(
            DSLContext database, Condition asked, @Nullable Cursor cursor, int limit) {
        var found = new ArrayList<Complaint>();
        var first = cursor == null ? 0 : cursor.stretch();
        for (var i = first; i < stretches.size() && found.size() < limit; i++) {
            found.addAll(
                    rows(
                            database,
                            asked,
                            i,
                            i == first ? cursor : null,
                            false,
                            limit - found.size()));
        }
        return found;
    }

    /** The rows that stand before the cursor, in the order of the list. */
    List<Complaint> before(DSLContext database, Condition asked, Cursor cursor, int limit) {
        var found = new ArrayList<Complaint>();
        var first = Math.min(cursor.stretch(), stretches.size() - 1);
        for (var i = first; i >= 0 && found.size() < limit; i--) {
            found.addAll(
                    rows(
                            database,
                            asked,
                            i,
                            i == first ? cursor : null,
                            true,
                            limit - found.size()));
        }
        return found.reversed();
    }

    Cursor cursorAt(Complaint complaint) {
        var number = complaint.due() == null ? stretches.size() - 1 : 0;
        var at = stretches.get(number).place.apply(complaint);
        return new Cursor(number, at, complaint.id());
    }

    private List<Complaint> rows(
            DSLContext database,
            Condition asked,
            int stretch,
            @Nullable Cursor cursor,
            boolean backwards,
            int limit) {
        var one = stretches.get(stretch);
        var falling = one.descending != backwards;
        var place = row(one.at, one.id);
        var beyond =
                cursor == null
                        ? noCondition()
                        : falling
                                ? place.lt(cursor.at(), cursor.id())
                                : place.gt(cursor.at(), cursor.id());
        return database.select(RECORD.fields())
                .from(from)
                .where(asked, one.where, beyond)
                .orderBy(
                        falling ? one.at.desc() : one.at.asc(),
                        falling ? one.id.desc() : one.id.asc())
                .limit(limit)
                .fetch(Rows::complaint);
    }
}

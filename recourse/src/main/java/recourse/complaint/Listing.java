package recourse.complaint;

import static db.complaint.Tables.RECORD;
import static db.complaint.Tables.SEARCH;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

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

/**
 * One order of a list, walked by key in both directions. It may have several stretches, each with
 * an index of its own: what is due by date first, then what has no date.
 */
record Listing(TableLike<? extends Record> from, List<Stretch> stretches) {
    private static final Listing NEWEST =
            new Listing(
                    RECORD,
                    List.of(new Stretch(noCondition(), RECORD.RECEIVED_AT, RECORD.ID, true)));
    private static final Listing OLDEST =
            new Listing(
                    RECORD,
                    List.of(new Stretch(noCondition(), RECORD.RECEIVED_AT, RECORD.ID, false)));
    private static final Listing DUE =
            new Listing(
                    RECORD,
                    List.of(
                            new Stretch(RECORD.DUE_AT.isNotNull(), RECORD.DUE_AT, RECORD.ID, false),
                            new Stretch(
                                    RECORD.DUE_AT.isNull(), RECORD.RECEIVED_AT, RECORD.ID, true)));

    /** Walks the search rows from the newest quarter backwards and stops when the page is full. */
    private static final Listing FOUND =
            new Listing(
                    SEARCH.join(RECORD).on(RECORD.ID.eq(SEARCH.COMPLAINT_ID)),
                    List.of(
                            new Stretch(
                                    noCondition(), SEARCH.RECEIVED_AT, SEARCH.COMPLAINT_ID, true)));

    record Stretch(Condition where, Field<Instant> at, Field<UUID> id, boolean descending) {}

    static Listing of(Complaints.Order order, boolean found) {
        if (found) {
            return FOUND;
        }
        return switch (order) {
            case NEWEST -> NEWEST;
            case OLDEST -> OLDEST;
            case DUE -> DUE;
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
        var due = complaint.due();
        if (stretches.size() == 1 || due == null) {
            return new Cursor(stretches.size() - 1, complaint.receivedAt(), complaint.id());
        }
        return new Cursor(0, due.at(), complaint.id());
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

package recourse.timeline;

import static db.timeline.Tables.ENTRY;
import static db.timeline.Tables.READER;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Everything that happened, in an order in which nothing can appear behind a reader: entries by the
 * number of their transaction, up to the oldest one that still runs. A reader's place moves in the
 * transaction of what it did with them.
 */
@Component
public class TimelineFeed {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final DSLContext database;

    public TimelineFeed(DSLContext database) {
        this.database = database;
    }

    /** An entry on its way to a reader. */
    public record Step(UUID subjectId, Entry entry) {}

    /** How far a reader has come. */
    public record Place(String transaction, UUID subjectId, int seq) {
        static final Place BEGINNING = new Place(Transactions.FIRST, BEFORE_ALL, 0);
    }

    /**
     * Hands the next entries to a reader and moves its place. Zero: none are there, or another node
     * reads them now.
     */
    @Transactional
    public int read(String reader, int limit, Consumer<List<Step>> take) {
        var place = hold(reader);
        if (place == null) {
            return 0;
        }
        var found = after(place, limit);
        if (found.isEmpty()) {
            return 0;
        }
        take.accept(found.stream().map(TimelineFeed::step).toList());
        move(reader, place(found.getLast()));
        return found.size();
    }

    /** Where a reader stands; what was computed from it holds as long as this does. */
    public Place place(String reader) {
        var known =
                database.select(Transactions.text(READER.TX), READER.SUBJECT_ID, READER.SEQ)
                        .from(READER)
                        .where(READER.NAME.eq(reader))
                        .fetchOne();
        return known == null
                ? Place.BEGINNING
                : new Place(known.value1(), known.value2(), known.value3());
    }

    /** Whether something happened to this subject that the reader has not read yet. */
    public boolean isBehind(String reader, UUID subject) {
        return database.fetchExists(
                ENTRY, ENTRY.SUBJECT_ID.eq(subject).and(isAfter(place(reader))));
    }

    /**
     * For a reader that takes everything from the tables themselves: from here on it follows. Call
     * it before reading.
     */
    @Transactional
    public void skipToNow(String reader) {
        add(reader);
        database.select(READER.NAME).from(READER).where(READER.NAME.eq(reader)).forUpdate().fetch();
        var horizon =
                database.select(Transactions.text(Transactions.HORIZON)).fetchSingle().value1();
        move(reader, new Place(horizon, BEFORE_ALL, 0));
    }

    /**
     * For a reader whose rows the running transaction has written itself: what it appended need not
     * be read. Not so where something before it is still to be read: then the reader has to read
     * this as well, which changes nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean passOwn(String reader) {
        var own = database.select(Transactions.text(Transactions.OWN)).fetchSingle().value1();
        var place = isOldest(own) ? hold(reader) : null;
        if (place == null || isLeftBefore(place, own)) {
            return false;
        }
        move(reader, new Place(own, AFTER_ALL, Integer.MAX_VALUE));
        return true;
    }

    /** Older transactions are given some seconds to end. */
    private boolean isOldest(String own) {
        for (var tries = 0; tries < 500; tries++) {
            var horizon =
                    database.select(Transactions.text(Transactions.HORIZON)).fetchSingle().value1();
            if (own.equals(horizon)) {
                return true;
            }
            LockSupport.parkNanos(20_000_000L);
        }
        return false;
    }

    private boolean isLeftBefore(Place place, String transaction) {
        return database.fetchExists(
                ENTRY, isAfter(place).and(ENTRY.TX.lt(Transactions.number(transaction))));
    }

    private @Nullable Place hold(String reader) {
        add(reader);
        var held =
                database.select(Transactions.text(READER.TX), READER.SUBJECT_ID, READER.SEQ)
                        .from(READER)
                        .where(READER.NAME.eq(reader))
                        .forUpdate()
                        .skipLocked()
                        .fetchOne();
        return held == null ? null : new Place(held.value1(), held.value2(), held.value3());
    }

    private void add(String reader) {
        if (!database.fetchExists(READER, READER.NAME.eq(reader))) {
            database.insertInto(READER)
                    .set(READER.NAME, reader)
                    .set(fields(Place.BEGINNING))
                    .onConflictDoNothing()
                    .execute();
        }
    }

    private List<? extends Record> after(Place place, int limit) {
        return database.select(
                        Transactions.text(ENTRY.TX).as("place"),
                        ENTRY.SUBJECT_ID,
                        ENTRY.SEQ,
                        ENTRY.AT,
                        ENTRY.ACTOR,
                        ENTRY.KIND,
                        ENTRY.PARTICULARS)
                .from(ENTRY)
                .where(isAfter(place))
                .and(ENTRY.TX.lt(Transactions.HORIZON))
                .orderBy(ENTRY.TX, ENTRY.SUBJECT_ID, ENTRY.SEQ)
                .limit(limit)
                .fetch();
    }

    private static Condition isAfter(Place place) {
        return row(ENTRY.TX, ENTRY.SUBJECT_ID, ENTRY.SEQ)
                .gt(Transactions.number(place.transaction), val(place.subjectId), val(place.seq));
    }

    private void move(String reader, Place place) {
        database.update(READER).set(fields(place)).where(READER.NAME.eq(reader)).execute();
    }

    private static Map<?, ?> fields(Place place) {
        return Map.of(
                READER.TX, Transactions.number(place.transaction),
                READER.SUBJECT_ID, place.subjectId,
                READER.SEQ, place.seq);
    }

    private static Place place(Record row) {
        return new Place(
                row.get("place", String.class), row.get(ENTRY.SUBJECT_ID), row.get(ENTRY.SEQ));
    }

    private static Step step(Record row) {
        return new Step(
                row.get(ENTRY.SUBJECT_ID),
                Timeline.entry(
                        row.get(ENTRY.SEQ),
                        row.get(ENTRY.AT),
                        row.get(ENTRY.ACTOR),
                        row.get(ENTRY.KIND),
                        row.get(ENTRY.PARTICULARS)));
    }
}

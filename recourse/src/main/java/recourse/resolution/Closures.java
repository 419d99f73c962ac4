package recourse.resolution;

import static db.resolution.Tables.CLOSURE;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Ending;
import recourse.platform.Writes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The closures of complaints; one that was undone stays to be read. */
@Component
public class Closures {
    private final DSLContext database;
    private final Writes writes;
    private final ResolutionRows together;

    Closures(DSLContext database, Writes writes, ResolutionRows together) {
        this.database = database;
        this.writes = writes;
        this.together = together;
    }

    /** The newest that stands. The caller has asked whether the viewer may see the complaint. */
    public Optional<Closure> newest(UUID complaintId) {
        return together
                .of(complaintId)
                .map(ResolutionRows.Of::closures)
                .orElseGet(() -> database.fetch(rows(complaintId)).map(Closures::closure))
                .stream()
                .findFirst();
    }

    static Select<Record> rows(UUID complaintId) {
        return DSL.selectFrom(CLOSURE)
                .where(CLOSURE.COMPLAINT_ID.eq(complaintId), CLOSURE.UNDONE_AT.isNull())
                .orderBy(CLOSURE.FACT_ID.desc())
                .limit(1);
    }

    static Closure closure(Record row) {
        return new Closure(
                Ending.valueOf(row.get(CLOSURE.ENDING)),
                row.get(CLOSURE.CAUSE_ID),
                constant(Closure.PutRight.class, row.get(CLOSURE.PUT_RIGHT)),
                constant(Closure.Proof.class, row.get(CLOSURE.PROOF)),
                row.get(CLOSURE.LEFT_OPEN),
                row.get(CLOSURE.REASON),
                row.get(CLOSURE.WORDS_MESSAGE),
                row.get(CLOSURE.WORDS_CONTACT),
                row.get(CLOSURE.DUPLICATE_OF),
                row.get(CLOSURE.FORWARDED_TO));
    }

    void add(UUID factId, UUID complaintId, Closure closure) {
        writes.add(
                database.insertInto(CLOSURE)
                        .set(CLOSURE.FACT_ID, factId)
                        .set(CLOSURE.COMPLAINT_ID, complaintId)
                        .set(CLOSURE.ENDING, closure.ending().name())
                        .set(CLOSURE.CAUSE_ID, closure.causeId())
                        .set(CLOSURE.PUT_RIGHT, name(closure.putRight()))
                        .set(CLOSURE.PROOF, name(closure.proof()))
                        .set(CLOSURE.LEFT_OPEN, closure.leftOpen())
                        .set(CLOSURE.REASON, closure.reason())
                        .set(CLOSURE.WORDS_MESSAGE, closure.wordsMessage())
                        .set(CLOSURE.WORDS_CONTACT, closure.wordsContact())
                        .set(CLOSURE.DUPLICATE_OF, closure.duplicateOf())
                        .set(CLOSURE.FORWARDED_TO, closure.forwardedTo()));
    }

    void undone(UUID factId, Instant at) {
        writes.add(
                database.update(CLOSURE)
                        .set(CLOSURE.UNDONE_AT, at)
                        .where(CLOSURE.FACT_ID.eq(factId)));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}

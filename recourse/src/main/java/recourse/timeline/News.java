package recourse.timeline;

import static db.timeline.Tables.ENTRY;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What has changed, for whoever listens now and needs no history: the subjects of transactions that
 * have ended.
 */
@Component
public class News {
    /** Below it every transaction has ended, so that none that commits late is skipped. */
    private static final Field<Long> HORIZON =
            field("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", Long.class);

    private static final Field<String> SNAPSHOT =
            field("pg_current_snapshot()::text", String.class);

    private final DSLContext database;

    public News(DSLContext database) {
        this.database = database;
    }

    /** The subjects that changed; the next question goes on from {@code upTo}. */
    public record Changed(Set<UUID> subjects, long upTo) {}

    /** Where news begins for somebody who starts to listen. */
    public long now() {
        return Objects.requireNonNull(database.select(HORIZON).fetchSingle().value1());
    }

    /**
     * What the database shows now, under a name that changes with every transaction that ends, of
     * whichever node. As long as it is the same, whatever was read is still true.
     */
    public String state() {
        return Objects.requireNonNull(database.select(SNAPSHOT).fetchSingle().value1());
    }

    public Changed since(long from) {
        var upTo = now();
        if (upTo == from) {
            return new Changed(Set.of(), upTo);
        }
        var subjects =
                database.selectDistinct(ENTRY.SUBJECT_ID)
                        .from(ENTRY)
                        .where(condition("tx >= {0}::text::xid8", from))
                        .and(condition("tx < {0}::text::xid8", upTo))
                        .fetchSet(ENTRY.SUBJECT_ID);
        return new Changed(Set.copyOf(subjects), upTo);
    }
}

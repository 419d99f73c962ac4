package recourse.timeline;

import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.UUID;
import java.util.function.Consumer;

/** The rows of one table, in the order of the subjects in whose chains they are told. */
final class RowStream {
    static final Name SUBJECT = DSL.name("told_subject");
    private static final Field<UUID> SUBJECT_FIELD = DSL.field(SUBJECT, UUID.class);

    private final ProvenRows table;
    private final Iterator<? extends Record> rows;
    private @Nullable Record next;
    private long chainless;

    RowStream(ProvenRows table, Iterator<? extends Record> rows) {
        this.table = table;
        this.rows = rows;
        advance();
    }

    ProvenRows table() {
        return table;
    }

    long chainless() {
        return chainless;
    }

    void of(UUID subject, Consumer<ProvenRows.Values> each) {
        while (next != null && IdOrder.isBefore(next.get(SUBJECT_FIELD), subject)) {
            skip();
        }
        for (var row = next; row != null && row.get(SUBJECT_FIELD).equals(subject); row = next) {
            each.accept(row::get);
            advance();
        }
    }

    void rest() {
        while (next != null) {
            skip();
        }
    }

    private void skip() {
        chainless++;
        advance();
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }
}

package recourse.timeline;

import org.jooq.Field;
import org.jooq.impl.DSL;

/** Transaction numbers of PostgreSQL: text here, compared as numbers there. */
final class Transactions {
    /** Below this every transaction has ended, so nothing can still appear there. */
    static final Field<String> HORIZON =
            DSL.field("pg_snapshot_xmin(pg_current_snapshot())", String.class);

    /** The running transaction. */
    static final Field<String> OWN = DSL.field("pg_current_xact_id()", String.class);

    static final String FIRST = "0";

    private Transactions() {}

    static Field<String> text(Field<String> transaction) {
        return DSL.field("{0}::text", String.class, transaction);
    }

    static Field<String> number(String text) {
        return DSL.field("{0}::text::xid8", String.class, DSL.val(text));
    }
}

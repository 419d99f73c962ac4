package recourse.timeline;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What somebody may write who is bound by no rule of a table. */
final class OtherValue {
    private OtherValue() {}

    static boolean isKey(ProvenRows rows, Field<?> column) {
        return Objects.requireNonNull(rows.table().getPrimaryKey()).getFields().contains(column);
    }

    static int write(DSLContext database, ProvenRows rows, UUID subject, Field<?> column) {
        database.fetch(
                        "select conname from pg_constraint where contype = 'c' and conrelid = ?::regclass",
                        rows.name())
                .getValues(0, String.class)
                .forEach(name ->
                        database.execute(
                                "alter table " + rows.name() + " drop constraint " + name));
        return database.update(rows.table())
                .set(Map.of(column, other(column)))
                .where(rows.subject().eq(subject))
                .and(column.isNotNull())
                .and(isTold(rows, column))
                .execute();
    }

    /** An acknowledgement has its words only when it leaves. */
    private static Condition isTold(ProvenRows rows, Field<?> column) {
        return rows.name().equals("correspondence.message") && column.getName().equals("body")
                ? DSL.field("kind", String.class).ne("ACKNOWLEDGEMENT")
                : DSL.noCondition();
    }

    private static Object other(Field<?> column) {
        var type = column.getType();
        if (type == Boolean.class) {
            return DSL.not(DSL.condition(column.coerce(Boolean.class)));
        }
        if (type == Instant.class) {
            return DSL.field("{0} - interval '1 day'", column.getDataType(), column);
        }
        if (type == LocalDate.class) {
            return DSL.field("{0} - 1", column.getDataType(), column);
        }
        if (Number.class.isAssignableFrom(type)) {
            return DSL.field("{0} + 1000", column.getDataType(), column);
        }
        if (type == UUID.class) {
            return DSL.field("gen_random_uuid()", column.getDataType());
        }
        return type.isArray()
                ? DSL.field("{0} || {0}", column.getDataType(), column)
                : DSL.field("{0} || 'x'", column.getDataType(), column);
    }
}

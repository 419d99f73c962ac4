package recourse.platform;

import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.impl.QOM;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The text of queries. That of an insert which gives one row of values is the same whenever it
 * fills the same columns, so it is written once: a receipt is mostly such inserts, and writing
 * their text anew cost more than binding their values.
 */
final class PlainInserts {
    private final Map<Shape, String> texts = new ConcurrentHashMap<>();

    private record Shape(Table<?> table, List<? extends Field<?>> columns) {}

    String textOf(Query query) {
        return query instanceof QOM.Insert<?> insert && isPlain(insert)
                ? texts.computeIfAbsent(
                        new Shape(insert.$into(), List.copyOf(insert.$columns())),
                        shape -> query.getSQL())
                : query.getSQL();
    }

    private static boolean isPlain(QOM.Insert<?> insert) {
        return insert.$values().size() == 1
                && List.of(insert.$values().getFirst().fields()).stream()
                        .allMatch(Param.class::isInstance)
                && !insert.$onDuplicateKeyIgnore()
                && !insert.$onDuplicateKeyUpdate();
    }
}

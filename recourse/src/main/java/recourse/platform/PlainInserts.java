package recourse.platform;

import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.impl.QOM;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What goes to the database of a query: its text, and the parts that bind values to it. The text of
 * an insert that gives one row of values is the same whenever it fills the same columns, so it is
 * written once, and of each such insert only the values are visited: a receipt is mostly such
 * inserts, and to write them anew cost more than to bind their values.
 */
final class PlainInserts {
    private final Map<Shape, String> texts = new ConcurrentHashMap<>();

    private record Shape(Table<?> table, List<? extends Field<?>> columns) {}

    /**
     * @param parts in the order of the text's markers
     */
    record Sent(String text, List<? extends QueryPart> parts) {}

    Sent sent(Query query) {
        return query instanceof QOM.Insert<?> insert && isPlain(insert)
                ? new Sent(text(insert, query), values(insert))
                : new Sent(query.getSQL(), List.of(query));
    }

    private String text(QOM.Insert<?> insert, Query query) {
        return texts.computeIfAbsent(
                new Shape(insert.$into(), List.copyOf(insert.$columns())), shape -> query.getSQL());
    }

    private static boolean isPlain(QOM.Insert<?> insert) {
        return insert.$values().size() == 1
                && values(insert).stream().allMatch(Param.class::isInstance)
                && !insert.$onDuplicateKeyIgnore()
                && !insert.$onDuplicateKeyUpdate();
    }

    private static List<Field<?>> values(QOM.Insert<?> insert) {
        return List.of(insert.$values().getFirst().fields());
    }
}

package recourse.timeline;

import static org.jooq.impl.DSL.condition;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Row;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The proven rows that a transaction wrote. What a plain insert wrote is known from the insert;
 * after anything else the rows that carry this transaction's number are read.
 */
final class WrittenRows {
    private static final Condition OWN = condition("xmin = pg_current_xact_id()::xid");

    private final ProvenTables tables;
    private final Map<UUID, Told> inserted = new HashMap<>();
    private final Set<UUID> subjects = new LinkedHashSet<>();
    private final Set<ProvenRows> changed = new LinkedHashSet<>();
    private final Set<ProvenRows> deleted = new LinkedHashSet<>();

    WrittenRows(ProvenTables tables) {
        this.tables = tables;
    }

    void add(Query query) {
        switch (query) {
            case QOM.Insert<?> insert ->
                    tables.of(insert.$into()).ifPresent(rows -> inserted(rows, insert));
            case QOM.Update<?> update ->
                    tables.of(update.$table())
                            .filter(rows -> touches(rows, update))
                            .ifPresent(
                                    rows -> (rows.house() == null ? changed : deleted).add(rows));
            case QOM.Delete<?> delete -> tables.of(delete.$from()).ifPresent(deleted::add);
            default -> {}
        }
    }

    /** Those that have a chain for the whole table. */
    List<ProvenRows> ofHouse() {
        return deleted.stream().filter(rows -> rows.house() != null).toList();
    }

    /** Of these rows the subjects are known, also where the transaction told nothing of them. */
    Set<UUID> subjects() {
        return subjects;
    }

    Map<UUID, Told> told(DSLContext database, Collection<Subject> subjects) {
        var told = new HashMap<>(inserted);
        changed.removeAll(deleted);
        changed.forEach(rows -> read(database, rows, among(subjects, rows), OWN, told));
        for (var rows : deleted) {
            if (rows.house() == null) {
                var ids = among(subjects, rows);
                ids.forEach(id -> told.computeIfAbsent(id, any -> new Told()).all(rows));
                read(database, rows, ids, DSL.noCondition(), told);
            }
        }
        return told;
    }

    private static List<UUID> among(Collection<Subject> subjects, ProvenRows rows) {
        return subjects.stream().filter(rows::isToldIn).map(Subject::id).toList();
    }

    private void read(
            DSLContext database,
            ProvenRows rows,
            Collection<UUID> subjects,
            Condition which,
            Map<UUID, Told> told) {
        if (subjects.isEmpty()) {
            return;
        }
        var subject = rows.subject().as(RowStream.SUBJECT);
        var fields = new ArrayList<Field<?>>(rows.columns());
        fields.add(subject);
        database.select(fields)
                .from(rows.table())
                .where(rows.subject().in(subjects))
                .and(rows.which())
                .and(which)
                .forEach(row ->
                        told.computeIfAbsent(row.get(subject), any -> new Told())
                                .add(rows, row::get));
    }

    private void inserted(ProvenRows rows, QOM.Insert<?> insert) {
        if (rows.house() != null) {
            deleted.add(rows);
        } else if (isPlain(insert) && rows.isAlwaysChained()) {
            insert.$values().forEach(row -> inserted(rows, values(insert, row)));
        } else {
            changed.add(rows);
        }
    }

    private void inserted(ProvenRows rows, Map<Field<?>, @Nullable Object> values) {
        var isWhole =
                rows.columns().stream()
                        .allMatch(column -> values.containsKey(column) || !hasDefault(column));
        if (values.get(rows.subject()) instanceof UUID subject) {
            subjects.add(subject);
        }
        if (!isWhole) {
            changed.add(rows);
        } else if (values.get(rows.subject()) instanceof UUID subject) {
            inserted.computeIfAbsent(subject, any -> new Told()).add(rows, values::get);
        }
    }

    private static boolean isPlain(QOM.Insert<?> insert) {
        return !insert.$values().isEmpty()
                && !insert.$onDuplicateKeyIgnore()
                && !insert.$onDuplicateKeyUpdate()
                && insert.$onConflict().isEmpty()
                && insert.$values().stream()
                        .flatMap(row -> Arrays.stream(row.fields()))
                        .allMatch(Param.class::isInstance);
    }

    /** "No" is told like nothing. */
    private static boolean hasDefault(Field<?> column) {
        return column.getDataType().defaulted() && column.getType() != Boolean.class;
    }

    /** The columns are the tables' own, so that they are found by identity. */
    private static Map<Field<?>, @Nullable Object> values(QOM.Insert<?> insert, Row row) {
        var values = new IdentityHashMap<Field<?>, @Nullable Object>();
        var n = 0;
        for (var column : insert.$columns()) {
            values.put(column, ((Param<?>) row.fields()[n]).getValue());
            n++;
        }
        return values;
    }

    private static boolean touches(ProvenRows rows, QOM.Update<?> update) {
        return update.$set().keySet().stream()
                .anyMatch(field -> rows.columns().stream().anyMatch(column -> column == field));
    }
}

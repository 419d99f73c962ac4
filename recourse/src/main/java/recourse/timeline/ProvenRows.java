package recourse.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Which columns of a table the entries of a chain vouch for. What changes without being told is
 * left out: attempts, leases, what is shown as unread.
 *
 * @param subject in whose chain a row is told
 * @param house that chain, if it is one for the whole table
 * @param isAlwaysChained whether the subject has a chain that tells of such a row whenever one is
 *     written; otherwise only complaints do
 * @param which of the rows are told
 */
public record ProvenRows(
        Table<?> table,
        Field<UUID> subject,
        @Nullable Subject house,
        boolean isAlwaysChained,
        Condition which,
        List<Field<?>> columns,
        List<Except> except) {
    public ProvenRows {
        // In one order, whatever they are listed in.
        columns = columns.stream().sorted(Comparator.comparing(Field::getName)).toList();
        except = List.copyOf(except);
    }

    /** A column that is not told of some rows. */
    public record Except(Set<Field<?>> columns, Predicate<Values> when) {
        public Except {
            columns = Set.copyOf(columns);
        }
    }

    /** The values of one row, wherever it comes from. */
    public interface Values {
        @Nullable Object get(Field<?> field);
    }

    /** Rows that belong to a complaint, or to whatever else has a chain of its own. */
    public static ProvenRows of(TableField<?, UUID> subject, Field<?>... columns) {
        var table = Objects.requireNonNull(subject.getTable());
        return new ProvenRows(
                table,
                subject,
                null,
                true,
                subject.isNotNull(),
                all(table, subject, columns),
                List.of());
    }

    /** Rows that the chains of complaints tell: what they belong to may not be a complaint yet. */
    public static ProvenRows ofComplaints(TableField<?, UUID> subject, Field<?>... columns) {
        var rows = of(subject, columns);
        return new ProvenRows(
                rows.table, rows.subject, null, false, rows.which, rows.columns, rows.except);
    }

    /** Rows of the house: a chain for the table. */
    public static ProvenRows ofHouse(Table<?> table, Field<?>... columns) {
        var id = UUID.nameUUIDFromBytes(("rows " + name(table)).getBytes(UTF_8));
        return new ProvenRows(
                table,
                DSL.inline(id),
                new Subject(id, "rows of " + name(table)),
                true,
                DSL.noCondition(),
                all(table, null, columns),
                List.of());
    }

    /** Only these rows of the table are told; what is plainly inserted is one of them. */
    public ProvenRows only(Condition those) {
        return new ProvenRows(
                table, subject, house, isAlwaysChained, which.and(those), columns, except);
    }

    /** Of the rows for which this holds, these columns may change untold. */
    public ProvenRows except(Predicate<Values> when, Field<?>... columns) {
        return new ProvenRows(
                table,
                subject,
                house,
                isAlwaysChained,
                which,
                this.columns,
                List.of(new Except(Set.of(columns), when)));
    }

    boolean isToldIn(Subject chain) {
        return isAlwaysChained || chain.kind().equals(Subject.COMPLAINT);
    }

    String name() {
        return name(table);
    }

    String key(Values row) {
        var key = new StringBuilder();
        for (var field : key(table)) {
            key.append(key.isEmpty() ? "" : " ").append(row.get(field));
        }
        return key.toString();
    }

    /** What a row is told by. */
    String digest(Values row) {
        var left =
                except.stream()
                        .filter(one -> one.when.test(row))
                        .flatMap(one -> one.columns.stream())
                        .toList();
        var digest = new RowDigest();
        columns.stream()
                .filter(column -> !left.contains(column))
                .forEach(column -> digest.add(column.getName(), row.get(column)));
        return digest.text();
    }

    private static List<Field<?>> all(
            Table<?> table, @Nullable Field<?> subject, Field<?>... columns) {
        var all = new LinkedHashSet<Field<?>>(key(table));
        if (subject != null) {
            all.add(subject);
        }
        all.addAll(List.of(columns));
        return List.copyOf(all);
    }

    private static List<? extends Field<?>> key(Table<?> table) {
        return Objects.requireNonNull(table.getPrimaryKey()).getFields();
    }

    private static String name(Table<?> table) {
        return Objects.requireNonNull(table.getSchema()).getName() + "." + table.getName();
    }
}

package recourse.demonstration.seed;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

import recourse.platform.SampleRows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * One table of a life: by which fields its rows are found, what is written to it, what the database
 * works out itself.
 */
record Shelf(
        Table<?> table,
        TableField<?, UUID> key,
        List<Field<?>> fields,
        Map<Field<?>, Field<?>> computed) {
    /** The tables of all modules, in the order in which their foreign keys let them be written. */
    static List<Shelf> of(List<SampleRows> modules) {
        var shelves = new LinkedHashMap<Table<?>, Shelf>();
        for (var module : modules) {
            for (var key : module.keys()) {
                var table = Objects.requireNonNull(key.getTable());
                var fields =
                        Arrays.stream(table.fields())
                                .filter(field -> !module.left().contains(field))
                                .toList();
                var computed = new LinkedHashMap<Field<?>, Field<?>>(module.computed());
                computed.keySet().retainAll(fields);
                shelves.put(table, new Shelf(table, key, List.copyOf(fields), computed));
            }
        }
        var depths = new LinkedHashMap<Table<?>, Integer>();
        return shelves.values().stream()
                .sorted(
                        java.util.Comparator.comparing(
                                (Shelf shelf) -> depth(shelf.table, shelves, depths)))
                .toList();
    }

    private static int depth(
            Table<?> table, Map<Table<?>, Shelf> shelves, Map<Table<?>, Integer> known) {
        var depth = known.get(table);
        if (depth != null) {
            return depth;
        }
        // A table may refer to itself.
        known.put(table, 0);
        var deepest =
                table.getReferences().stream()
                        .<Table<?>>map(reference -> reference.getKey().getTable())
                        .filter(shelves::containsKey)
                        .filter(other -> !other.equals(table))
                        .mapToInt(other -> depth(other, shelves, known) + 1)
                        .max()
                        .orElse(0);
        known.put(table, deepest);
        return deepest;
    }

    int place(Field<?> field) {
        return fields.indexOf(field);
    }

    /** The id that names a row of this table: the first column of its key, if that is an id. */
    @Nullable UUID idOf(@Nullable Object[] values) {
        var first = primaryKey().getFirst();
        return first.getType() == UUID.class ? (UUID) values[place(first)] : null;
    }

    List<? extends Field<?>> primaryKey() {
        return Objects.requireNonNull(table.getPrimaryKey()).getFields();
    }
}

package recourse.demonstration.seed;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import recourse.platform.SampleLife;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gathers the rows of many lives and streams them into their tables, in the order of the shelves.
 */
final class Streams {
    private final Map<Shelf, CopyText> texts = new LinkedHashMap<>();

    Streams(List<Shelf> shelves) {
        shelves.forEach(shelf -> texts.put(shelf, new CopyText()));
    }

    void add(SampleLife life) {
        texts.forEach((shelf, text) ->
                life.of(shelf.table())
                        .forEach(row -> {
                            for (var value : row.values()) {
                                text.add(value);
                            }
                            text.endRow();
                        }));
    }

    void send(Connection connection, DSLContext database) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var stream : texts.entrySet()) {
            send(stream.getKey(), stream.getValue().take(), copy, database);
        }
    }

    private static void send(Shelf shelf, String text, CopyManager copy, DSLContext database)
            throws SQLException {
        if (text.isEmpty()) {
            return;
        }
        if (shelf.computed().isEmpty()) {
            copy(database.render(shelf.table()), shelf, text, copy);
            return;
        }
        // What the database computes passes through a table of this session.
        var stage = name("stage_" + shelf.table().getName());
        database.execute(
                "create temp table if not exists {0} (like {1}) on commit delete rows",
                table(stage), shelf.table());
        shelf.computed()
                .keySet()
                .forEach(field ->
                        database.execute(
                                "alter table {0} alter column {1} type text",
                                table(stage), name(field.getName())));
        copy(database.render(stage), shelf, text, copy);
        database.insertInto(shelf.table(), shelf.fields())
                .select(
                        database.select(
                                        shelf.fields().stream()
                                                .map(field -> from(shelf, field))
                                                .toList())
                                .from(table(stage)))
                .execute();
    }

    private static Field<?> from(Shelf shelf, Field<?> field) {
        var computed = shelf.computed().get(field);
        return computed == null
                ? org.jooq.impl.DSL.field(name(field.getName()), field.getDataType())
                : computed;
    }

    private static void copy(String target, Shelf shelf, String text, CopyManager copy)
            throws SQLException {
        var columns =
                shelf.fields().stream()
                        .map(field -> '"' + field.getName() + '"')
                        .collect(Collectors.joining(", "));
        try {
            copy.copyIn("copy " + target + " (" + columns + ") from stdin", new StringReader(text));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package recourse.timeline;

import org.jspecify.annotations.Nullable;

import recourse.platform.Json;

import tools.jackson.core.type.TypeReference;

import java.util.Map;
import java.util.TreeMap;

/** Rows by table and key, each with the digest of what it was when it was told. */
final class Told {
    /**
     * Stands among the rows of a table when there are no others, among tables when all are told.
     */
    private static final String ALL = "*";

    /** How the text begins that tells every row of a chain: nothing sorts before it. */
    static final String WHOLE = "{\"" + ALL + "\":{";

    private static final TypeReference<Map<String, Map<String, String>>> TABLES =
            new TypeReference<>() {};

    private final Map<String, Map<String, String>> tables = new TreeMap<>();

    static Told read(String text) {
        var told = new Told();
        Json.read(text, TABLES).forEach((table, rows) -> told.of(table).putAll(rows));
        return told;
    }

    String write() {
        return Json.write(tables);
    }

    boolean isEmpty() {
        return tables.isEmpty();
    }

    /** These are all the rows of the table, by key. */
    static Told whole(ProvenRows rows, Map<String, String> digests) {
        var told = new Told();
        told.all(rows);
        told.of(rows.name()).putAll(digests);
        return told;
    }

    Map<String, String> rows(ProvenRows rows) {
        var digests = new TreeMap<>(of(rows.name()));
        digests.remove(ALL);
        return digests;
    }

    void add(ProvenRows rows, ProvenRows.Values row) {
        of(rows.name()).put(rows.key(row), rows.digest(row));
    }

    /** These are all the rows of the table: what was told before and is not here is gone. */
    void all(ProvenRows rows) {
        of(rows.name()).put(ALL, "");
    }

    /** Every row of this chain is told, from its beginning on, and what kind of chain it is. */
    void fromTheBeginning(String kind) {
        of(ALL).put(kind, "");
    }

    /** Whether the chain is of the kind that its beginning named; an older one named none. */
    boolean isOf(String kind) {
        var named = tables.getOrDefault(ALL, Map.of());
        return named.isEmpty() || named.containsKey(kind);
    }

    boolean isFromTheBeginning() {
        return tables.containsKey(ALL);
    }

    /** What is told later counts. */
    void then(Told later) {
        later.tables.forEach((table, rows) -> {
            if (rows.containsKey(ALL)) {
                tables.remove(table);
            }
            of(table).putAll(rows);
        });
    }

    /** Takes the digest of a row out; none where nothing tells of it. */
    @Nullable String take(String table, String key) {
        return of(table).remove(key);
    }

    /** What is left of each table. */
    Map<String, Map<String, String>> rest() {
        tables.remove(ALL);
        tables.values().forEach(rows -> rows.remove(ALL));
        return tables;
    }

    private Map<String, String> of(String table) {
        return tables.computeIfAbsent(table, any -> new TreeMap<>());
    }
}

package recourse.demonstration.seed;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Reads the rows of lives from all shelves: what names a life, and what names a row that is known
 * to belong to it.
 */
final class LivedLives {
    private static final UUID SHARED = new UUID(0, 0);

    private final DSLContext database;
    private final List<Shelf> shelves;

    /** Whose life an id was met in; what was met in several belongs to the house. */
    private final Map<UUID, UUID> lifeOf = new HashMap<>();

    private final Map<Table<?>, Set<UUID>> asked = new HashMap<>();
    private final Map<UUID, Map<Shelf, List<@Nullable Object[]>>> rows = new LinkedHashMap<>();

    LivedLives(DSLContext database, List<Shelf> shelves) {
        this.database = database;
        this.shelves = shelves;
    }

    Map<UUID, Map<Shelf, List<@Nullable Object[]>>> read(Collection<UUID> lives) {
        lives.forEach(life -> {
            lifeOf.put(life, life);
            rows.put(life, new HashMap<>());
        });
        var found = true;
        while (found) {
            found = false;
            for (var shelf : shelves) {
                found |= read(shelf);
            }
        }
        return rows;
    }

    private boolean read(Shelf shelf) {
        var known = asked.computeIfAbsent(shelf.table(), table -> new HashSet<>());
        var news =
                lifeOf.entrySet().stream()
                        .filter(entry ->
                                !entry.getValue().equals(SHARED) && known.add(entry.getKey()))
                        .map(Map.Entry::getKey)
                        .toArray(UUID[]::new);
        if (news.length == 0) {
            return false;
        }
        var found =
                database.select(shelf.fields())
                        .from(shelf.table())
                        .where(shelf.key().eq(org.jooq.impl.DSL.any(news)))
                        .orderBy(shelf.primaryKey())
                        .fetch();
        found.forEach(row -> add(shelf, row));
        return found.isNotEmpty();
    }

    private void add(Shelf shelf, Record row) {
        var life = lifeOf.get(row.get(shelf.key()));
        var lived = life == null ? null : rows.get(life);
        if (lived == null) {
            return;
        }
        @Nullable Object[] values = Objects.requireNonNull(row.intoArray());
        lived.computeIfAbsent(shelf, one -> new ArrayList<>()).add(values);
        for (var value : values) {
            if (value instanceof UUID id) {
                lifeOf.merge(id, life, (one, other) -> one.equals(other) ? one : SHARED);
            }
        }
    }
}

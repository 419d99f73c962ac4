package recourse.timeline;

import org.jooq.Table;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The proven tables of all modules. */
@Component
class ProvenTables {
    private final Map<Table<?>, ProvenRows> tables = new IdentityHashMap<>();

    ProvenTables(List<Proven> modules) {
        modules.stream()
                .flatMap(module -> module.rows().stream())
                .forEach(rows -> tables.put(rows.table(), rows));
    }

    Optional<ProvenRows> of(Table<?> table) {
        return Optional.ofNullable(tables.get(table));
    }

    Collection<ProvenRows> all() {
        return tables.values();
    }
}

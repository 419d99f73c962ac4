package recourse.platform;

import org.jooq.Table;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** One life as rows by table, with the chance that its retelling draws from. */
public record SampleLife(Map<Table<?>, List<SampleRow>> rows, RandomGenerator random) {
    public List<SampleRow> of(Table<?> table) {
        return rows.getOrDefault(table, List.of());
    }
}

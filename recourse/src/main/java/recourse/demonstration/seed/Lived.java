package recourse.demonstration.seed;

import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import recourse.platform.SampleLife;
import recourse.platform.SampleRow;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** One lived life, ready to be told anew any number of times. */
final class Lived {
    private final Mould mould;
    private final Map<Shelf, List<Cell[]>> rows = new LinkedHashMap<>();
    private final Instant last;

    Lived(Map<Shelf, List<@Nullable Object[]>> lived, ZoneId zone, List<@Nullable String> said) {
        var own =
                lived.entrySet().stream()
                        .flatMap(shelf ->
                                shelf.getValue().stream().map(row -> shelf.getKey().idOf(row)))
                        .filter(Objects::nonNull)
                        .toList();
        mould = new Mould(zone, own, said);
        lived.forEach((shelf, values) ->
                rows.put(
                        shelf,
                        values.stream().map(row -> mould.cells(shelf.fields(), row)).toList()));
        last =
                lived.values().stream()
                        .flatMap(List::stream)
                        .flatMap(java.util.Arrays::stream)
                        .filter(Instant.class::isInstance)
                        .map(Instant.class::cast)
                        .max(Instant::compareTo)
                        .orElseThrow();
    }

    /** The latest moment that any of its rows speaks of, such as a date still to come. */
    Instant last() {
        return last;
    }

    SampleLife tell(long days, List<@Nullable String> words, RandomGenerator random) {
        var told = new Retelling(mould.lived(), days, words, random);
        var filled = new HashMap<Table<?>, List<SampleRow>>();
        rows.forEach((shelf, lived) -> {
            var anew = new ArrayList<SampleRow>(lived.size());
            lived.forEach(cells -> anew.add(new SampleRow(shelf.fields(), fill(cells, told))));
            filled.put(shelf.table(), anew);
        });
        return new SampleLife(filled, random);
    }

    private static @Nullable Object[] fill(Cell[] cells, Retelling told) {
        var values = new @Nullable Object[cells.length];
        for (var i = 0; i < cells.length; i++) {
            values[i] = cells[i].fill(told);
        }
        return values;
    }
}

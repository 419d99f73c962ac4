package recourse.demonstration.seed;

import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import recourse.platform.SampleLife;
import recourse.platform.SampleRow;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The rows of one life, ready to be filled any number of times. */
final class Rewriting {
    private final Mould mould;
    private final Map<Shelf, List<Cell[]>> rows = new LinkedHashMap<>();

    Rewriting(
            ZoneId zone, Map<Shelf, List<@Nullable Object[]>> lived, List<@Nullable String> said) {
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
    }

    int size() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** Which of the ids of a retelling this one becomes. */
    int numberOf(UUID id) {
        return mould.lived().indexOf(id);
    }

    Retelling begin(Shift shift, RandomGenerator random) {
        return new Retelling(mould.lived(), shift, random);
    }

    SampleLife fill(Retelling told, RandomGenerator random) {
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

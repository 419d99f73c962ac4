package recourse.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What comes again: how many complaints each category or cause has, the most frequent first, with
 * what it had before.
 */
public record Recurring(List<Row> rows, int total) {
    public Recurring {
        rows = List.copyOf(rows);
    }

    /**
     * @param running its share of all together with those above it, of 1
     */
    public record Row(String key, int count, int before, double share, double running) {}

    /**
     * How many named rows, from the top, make at least half of all; 0 when even all of them do not.
     */
    public int halfOfAll() {
        var rank = 1;
        for (var row : rows) {
            if (!row.key.isEmpty() && row.running >= 0.5) {
                return rank;
            }
            rank++;
        }
        return 0;
    }

    static final class Gathered {
        private final Map<String, int[]> counts = new HashMap<>();

        void add(String key, boolean now) {
            counts.computeIfAbsent(key, _ -> new int[2])[now ? 0 : 1]++;
        }

        Recurring recurring() {
            var total = counts.values().stream().mapToInt(count -> count[0]).sum();
            var sorted =
                    counts.entrySet().stream()
                            .filter(count -> count.getValue()[0] > 0)
                            // What has no name yet is no finding: it stands last, however much it
                            // is.
                            .sorted(
                                    Comparator.<Map.Entry<String, int[]>, Boolean>comparing(
                                                    count -> count.getKey().isEmpty())
                                            .thenComparingInt(count -> -count.getValue()[0])
                                            .thenComparing(Map.Entry::getKey))
                            .toList();
            var rows = new ArrayList<Row>();
            var running = 0;
            for (var count : sorted) {
                running += count.getValue()[0];
                rows.add(
                        new Row(
                                count.getKey(),
                                count.getValue()[0],
                                count.getValue()[1],
                                (double) count.getValue()[0] / total,
                                (double) running / total));
            }
            return new Recurring(rows, total);
        }
    }
}

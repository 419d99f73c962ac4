package recourse.assessment;

import recourse.assessment.Reading.Word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares texts by the words they share and, since German joins words, by groups of four letters
 * inside them; what every description contains counts little. Knows no language and so works in
 * each.
 */
final class Overlap {

    private static final int GROUP = 4;
    private static final double WEIGHT_OF_WORD = 2;
    private static final Set<String> STOPWORDS =
            Lines.of("stopwords.txt").stream()
                    .flatMap(line -> List.of(line.split(" ")).stream())
                    .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Double> rarity = new HashMap<>();
    private final List<Map<String, Double>> descriptions;

    Overlap(List<String> descriptions) {
        var counts = descriptions.stream().map(text -> count(Reading.of(text).words())).toList();
        counts.forEach(count ->
                count.keySet().forEach(feature -> rarity.merge(feature, 1.0, Double::sum)));
        rarity.replaceAll((feature, times) -> Math.log((1 + descriptions.size()) / times));
        this.descriptions = counts.stream().map(this::weigh).toList();
    }

    /** For each description 0 to 1, in their order. */
    double[] scores(Reading text) {
        var ours = weigh(count(text.words()));
        return descriptions.stream()
                .mapToDouble(description -> product(ours, description))
                .toArray();
    }

    /**
     * The words of the text that the description uses too, or that share a long beginning with one
     * that it uses.
     */
    List<Word> shared(Reading text, int description) {
        var known = descriptions.get(description);
        var seen = new HashSet<String>();
        var shared = new ArrayList<Word>();
        for (var word : text.words()) {
            if (speaks(word)
                    && known.containsKey(begin(word.folded()))
                    && seen.add(begin(word.folded()))) {
                shared.add(word);
            }
        }
        return shared;
    }

    static boolean speaks(Word word) {
        return word.folded().length() > 2 && !word.isNumber() && !STOPWORDS.contains(word.folded());
    }

    private static Map<String, Double> count(List<Word> words) {
        var counts = new HashMap<String, Double>();
        for (var word : words) {
            if (speaks(word)) {
                counts.merge(begin(word.folded()), WEIGHT_OF_WORD, Double::sum);
                groups(word.folded(), counts);
            }
        }
        return counts;
    }

    /**
     * Endings differ (refund, refunded; Rechnung, Rechnungen): the first six letters stand for the
     * word.
     */
    private static String begin(String word) {
        return "^" + word.substring(0, Math.min(6, word.length()));
    }

    private static void groups(String word, Map<String, Double> counts) {
        for (var from = 0; from + GROUP <= word.length(); from++) {
            counts.merge(word.substring(from, from + GROUP), 1.0, Double::sum);
        }
    }

    private Map<String, Double> weigh(Map<String, Double> counts) {
        var weighed = new HashMap<String, Double>();
        counts.forEach((feature, times) -> {
            var rare = rarity.get(feature);
            if (rare != null) {
                weighed.put(feature, Math.log1p(times) * rare);
            }
        });
        var length =
                Math.sqrt(weighed.values().stream().mapToDouble(weight -> weight * weight).sum());
        weighed.replaceAll((feature, weight) -> weight / Math.max(length, 1e-9));
        return weighed;
    }

    private static double product(Map<String, Double> ours, Map<String, Double> description) {
        return ours.entrySet().stream()
                .mapToDouble(
                        entry -> entry.getValue() * description.getOrDefault(entry.getKey(), 0.0))
                .sum();
    }
}

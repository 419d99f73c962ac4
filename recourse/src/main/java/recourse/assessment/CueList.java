package recourse.assessment;

import recourse.assessment.Reading.Word;
import recourse.assessment.Reason.Kind;
import recourse.taxonomy.Severity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The cues of one language, found word by word: each place looks only at the patterns that begin
 * with its word, so that the time grows with the text alone, whatever a hostile one contains.
 */
final class CueList {

    private static final int LONGEST_GAP = 3;
    private static final int LONGEST_BEGINNING = 24;

    private final Map<String, List<Pattern>> byFirst = new HashMap<>();

    private record Pattern(Severity severity, Kind kind, List<Step> steps) {}

    /** A word or a beginning of it, and how many words may stand before it. */
    private record Step(String word, boolean begins, int gap) {
        boolean fits(Word other) {
            return begins ? other.folded().startsWith(word) : other.folded().equals(word);
        }
    }

    record Found(Severity severity, Kind kind, int firstWord, int lastWord) {}

    private CueList() {}

    static CueList of(String file) {
        var cues = new CueList();
        Lines.of(file).forEach(cues::readLine);
        return cues;
    }

    List<Found> in(List<Word> words) {
        var found = new ArrayList<Found>();
        for (var place = 0; place < words.size(); place++) {
            var word = words.get(place).folded();
            match(byFirst.getOrDefault(word, List.of()), words, place, found);
            for (var length = Math.min(word.length(), LONGEST_BEGINNING); length > 2; length--) {
                match(
                        byFirst.getOrDefault(word.substring(0, length) + "*", List.of()),
                        words,
                        place,
                        found);
            }
        }
        return found;
    }

    private void readLine(String line) {
        var head = line.substring(0, line.indexOf(':')).split(" ");
        var severity = Severity.valueOf(head[0]);
        var kind = Kind.valueOf(head[1].toUpperCase(Locale.ROOT));
        for (var pattern : line.substring(line.indexOf(':') + 1).split(",")) {
            var steps = steps(pattern.strip());
            var first = steps.getFirst();
            byFirst.computeIfAbsent(
                            first.word() + (first.begins() ? "*" : ""), any -> new ArrayList<>())
                    .add(new Pattern(severity, kind, steps));
        }
    }

    private static List<Step> steps(String pattern) {
        var steps = new ArrayList<Step>();
        var gap = 0;
        for (var part : pattern.split(" ")) {
            if (part.equals("+")) {
                gap = LONGEST_GAP;
            } else {
                var begins = part.endsWith("*");
                steps.add(
                        new Step(
                                begins ? part.substring(0, part.length() - 1) : part, begins, gap));
                gap = 0;
            }
        }
        return List.copyOf(steps);
    }

    private static void match(
            List<Pattern> patterns, List<Word> words, int place, List<Found> found) {
        for (var pattern : patterns) {
            var last = end(pattern, words, place);
            if (last >= 0) {
                found.add(new Found(pattern.severity(), pattern.kind(), place, last));
            }
        }
    }

    private static int end(Pattern pattern, List<Word> words, int place) {
        var last = place;
        for (var step : pattern.steps().subList(1, pattern.steps().size())) {
            var next = last + 1;
            while (next < words.size()
                    && next - last <= step.gap()
                    && !step.fits(words.get(next))) {
                next++;
            }
            if (next >= words.size() || !step.fits(words.get(next))) {
                return -1;
            }
            last = next;
        }
        return last;
    }
}

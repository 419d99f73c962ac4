package recourse.assessment;

import recourse.assessment.Cue.Standing;
import recourse.assessment.Reading.Word;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether what a text names is said, denied or only thought possible: "nobody was hurt", "it could
 * have burnt".
 */
final class Negations {

    private static final int REACH = 4;
    private static final Set<String> NEGATES = words("NEGATES");
    private static final Set<String> FOLLOWING = words("FOLLOWING");
    private static final Set<String> SOFTENS = words("SOFTENS");
    private static final Set<String> BREAKS = words("BREAKS");

    private final String text;
    private final List<Word> words;

    Negations(Reading reading) {
        text = reading.text();
        words = reading.words();
    }

    Standing standing(CueList.Found cue) {
        var softened = false;
        for (var place = cue.firstWord() - 1; isNear(place, cue.firstWord()); place--) {
            var word = words.get(place).folded();
            if (NEGATES.contains(word)) {
                return Standing.DENIED;
            }
            if (BREAKS.contains(word)) {
                break;
            }
            softened |= SOFTENS.contains(word);
        }
        if (deniedAfter(cue.lastWord())) {
            return Standing.DENIED;
        }
        return softened ? Standing.POSSIBLE : Standing.SAID;
    }

    private boolean isNear(int place, int first) {
        return place >= 0 && first - place <= REACH && isSameClause(place);
    }

    private boolean deniedAfter(int last) {
        for (var place = last + 1;
                place < words.size() && place - last <= 2 && isSameClause(place - 1);
                place++) {
            if (FOLLOWING.contains(words.get(place).folded())) {
                return true;
            }
        }
        return false;
    }

    /** Between two words of one clause there is nothing that ends one. */
    private boolean isSameClause(int place) {
        var from = words.get(place).passage().end();
        var to = words.get(place + 1).passage().start();
        for (var position = from; position < to; position++) {
            if (",.;:!?\n".indexOf(text.charAt(position)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> words(String group) {
        return Lines.of("negations.txt").stream()
                .filter(line -> line.startsWith(group + " "))
                .flatMap(line -> List.of(line.split(" ")).stream().skip(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}

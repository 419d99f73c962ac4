package recourse.assessment;

import org.jspecify.annotations.Nullable;

import recourse.assessment.Cue.Standing;
import recourse.assessment.Reason.Kind;
import recourse.taxonomy.Severity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns the cues of a text into reasons, the gravest first: one for each kind, with its places. */
final class SeverityReasons {

    private static final int PLACES = 3;

    private SeverityReasons() {}

    static List<Reason> of(
            String text, List<Cue> cues, Severity severity, @Nullable Severity second) {
        var places = new LinkedHashMap<Kind, Set<Passage>>();
        for (var cue : cues) {
            var sofar = places.computeIfAbsent(kind(cue), any -> new LinkedHashSet<>());
            if (sofar.size() < PLACES) {
                sofar.add(cue.passage());
            }
        }
        var reasons = new ArrayList<Reason>();
        places.forEach(
                (kind, passages) -> reasons.add(Reason.of(kind, text, List.copyOf(passages))));
        if (cues.isEmpty()) {
            reasons.add(Reason.of(Kind.NO_CUES));
        }
        if (second != null) {
            reasons.add(Reason.of(second == severity ? Kind.MEANING_AGREES : Kind.MEANING_DIFFERS));
        }
        return reasons;
    }

    private static Kind kind(Cue cue) {
        return switch (cue.standing()) {
            case Standing.SAID -> cue.kind();
            case Standing.DENIED -> Kind.NOT_SO;
            case Standing.POSSIBLE -> Kind.ONLY_POSSIBLE;
        };
    }
}

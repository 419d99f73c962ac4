package recourse.assessment;

import java.util.List;
import java.util.Locale;

/**
 * Why a model proposes what it proposes: a kind, the places in the text that show it, and their
 * words.
 */
public record Reason(Kind kind, List<Passage> passages, List<String> words) {

    /** What a reason says; the wording stands in the message bundle under {@link Reason#key()}. */
    public enum Kind {
        SENTENCE,
        SHARED_WORDS,
        TELLING_WORDS,
        UNKNOWN_WORDS,
        ONLY_WORDS,
        TOO_SHORT,
        NOTHING_FITS,
        CLOSE_CALL,
        DEATH,
        SELF_HARM,
        INJURY,
        FIRE,
        MEDICAL,
        VIOLENCE,
        HAZARD,
        HOMELESSNESS,
        ESSENTIALS,
        VULNERABLE,
        ILLNESS,
        LAW,
        CRIME,
        DISCRIMINATION,
        CHILD,
        REPEATED,
        DISTRESS,
        MONEY,
        MINOR,
        NOT_SO,
        ONLY_POSSIBLE,
        NO_CUES,
        MEANING_AGREES,
        MEANING_DIFFERS
    }

    public Reason {
        passages = List.copyOf(passages);
        words = List.copyOf(words);
    }

    static Reason of(Kind kind) {
        return new Reason(kind, List.of(), List.of());
    }

    static Reason of(Kind kind, String text, List<Passage> passages) {
        return new Reason(
                kind,
                passages,
                passages.stream().map(passage -> passage.of(text)).distinct().toList());
    }

    public String key() {
        return "assessment.reason." + kind.name().toLowerCase(Locale.ROOT);
    }
}

package recourse.assessment;

import org.jspecify.annotations.Nullable;

import recourse.assessment.Cue.Standing;
import recourse.taxonomy.Severity;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proposes how bad a complaint is from what its text says happened; the embedding gives a second
 * opinion.
 */
public final class SeverityProposer {

    private static final Map<String, CueList> LANGUAGES =
            Map.of("en", CueList.of("cues_en.txt"), "de", CueList.of("cues_de.txt"));
    // Several smaller troubles together make one of the next size.
    private static final int MANY = 3;

    private final Embedder embedder;
    private @Nullable SecondOpinion opinion;

    public SeverityProposer(Embedder embedder) {
        this.embedder = embedder;
    }

    public SeverityProposal propose(String text, Locale language) {
        var reading = Reading.of(text);
        return propose(reading, language, embedder.meaningOf(reading, language));
    }

    SeverityProposal propose(Reading text, Locale language, @Nullable Meaning meaning) {
        var cues = cues(text, language);
        var told = cues.stream().filter(cue -> cue.standing() != Standing.DENIED).toList();
        var severity = severity(told);
        var second = meaning == null ? null : opinion().of(meaning);
        var decided = told.isEmpty() && second == Severity.CRITICAL ? Severity.HIGH : severity;
        var reasons = SeverityReasons.of(text.text(), cues, decided, second);
        return new SeverityProposal(decided, confidence(told, severity, second), reasons);
    }

    /** Each kind of cue at its first and gravest place. */
    private static List<Cue> cues(Reading text, Locale language) {
        var negations = new Negations(text);
        var words = text.words();
        var found =
                lists(language)
                        .flatMap(list -> list.in(words).stream())
                        .map(cue ->
                                new Cue(
                                        cue.severity(),
                                        cue.kind(),
                                        new Passage(
                                                words.get(cue.firstWord()).passage().start(),
                                                words.get(cue.lastWord()).passage().end()),
                                        negations.standing(cue)));
        return Stream.concat(found, Amounts.in(text).stream())
                .sorted(
                        Comparator.comparing(Cue::weight)
                                .reversed()
                                .thenComparing(cue -> cue.passage().start()))
                .collect(Collectors.toList());
    }

    private static Stream<CueList> lists(Locale language) {
        var list = LANGUAGES.get(language.getLanguage());
        return list == null ? new TreeMap<>(LANGUAGES).values().stream() : Stream.of(list);
    }

    private static Severity severity(List<Cue> told) {
        var gravest =
                told.stream()
                        .map(Cue::weight)
                        .max(Comparator.naturalOrder())
                        .orElse(Severity.NORMAL);
        return gravest == Severity.NORMAL && kinds(told, Severity.NORMAL) >= MANY
                ? Severity.HIGH
                : gravest;
    }

    private static long kinds(List<Cue> told, Severity severity) {
        return told.stream()
                .filter(cue -> cue.weight() == severity)
                .map(Cue::kind)
                .distinct()
                .count();
    }

    /** Rises with each kind of cue that says the same and with a second opinion that agrees. */
    private static double confidence(List<Cue> told, Severity severity, @Nullable Severity second) {
        var base = told.isEmpty() ? 0.5 : 0.55 + 0.1 * Math.min(MANY, kinds(told, severity));
        if (second == null) {
            return base;
        }
        return second == severity ? base + 0.1 : base - 0.05;
    }

    private synchronized SecondOpinion opinion() {
        if (opinion == null) {
            opinion = new SecondOpinion(embedder);
        }
        return opinion;
    }
}

package recourse.platform;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which language a text is written in; unsure, or while the detector still loads, it does not
 * guess.
 */
@Component
public class Languages {

    private static final List<Locale> OURS = List.of(Locale.ENGLISH, Locale.GERMAN);

    // The beginning tells; a receipt does not wait for the rest of a long letter.
    private static final int ENOUGH = 160;
    private static final int TOO_FEW_LETTERS = 12;
    // The best is always 1, the others stand in relation to it; nearer, one in three is wrong.
    private static final double UNSURE = 0.95;

    private final Language[] languages;
    private volatile @Nullable LanguageDetector detector;

    public Languages() {
        this(OURS);
    }

    Languages(List<Locale> configured) {
        languages =
                configured.stream().flatMap(Languages::known).distinct().toArray(Language[]::new);
    }

    /** Ready at once, for a command that nobody waits for otherwise. */
    public static Languages loaded(List<Locale> known) {
        var languages = new Languages(known);
        languages.load();
        return languages;
    }

    /** What the sender said, else what the text shows, else the first that the brand knows. */
    public Locale of(@Nullable String told, String text, List<Locale> known) {
        return among(known, told)
                .or(() -> detect(text).flatMap(found -> among(known, found.getLanguage())))
                .orElse(known.getFirst());
    }

    /** Nobody waits for the detector: receipts that come before it take the brand's language. */
    @EventListener(ApplicationStartedEvent.class)
    void loadInTheBackground() {
        Thread.ofPlatform().daemon().name("languages").start(this::load);
    }

    /** Takes up to a second of one core, and 40 to 60 MB. */
    void load() {
        if (languages.length < 2) {
            return;
        }
        var loading =
                LanguageDetectorBuilder.fromLanguages(languages)
                        .withLowAccuracyMode()
                        .withPreloadedLanguageModels()
                        .build();
        loading.computeLanguageConfidenceValues(
                "The first question is slow, so it is ours. Auch auf Deutsch.");
        detector = loading;
    }

    public boolean isLoaded() {
        return detector != null;
    }

    public Optional<Locale> detect(String text) {
        var ready = detector;
        var beginning = text.substring(0, Math.min(text.length(), ENOUGH));
        if (ready == null
                || beginning.codePoints().filter(Character::isLetter).count() < TOO_FEW_LETTERS) {
            return Optional.empty();
        }
        var ranked =
                ready.computeLanguageConfidenceValues(beginning).entrySet().stream()
                        .sorted(Map.Entry.<Language, Double>comparingByValue().reversed())
                        .toList();
        return ranked.isEmpty() || ranked.size() > 1 && ranked.get(1).getValue() > UNSURE
                ? Optional.empty()
                : Optional.of(localeOf(ranked.getFirst().getKey()));
    }

    private static Optional<Locale> among(List<Locale> known, @Nullable String language) {
        return known.stream().filter(locale -> locale.getLanguage().equals(language)).findFirst();
    }

    private static Locale localeOf(Language language) {
        return Locale.forLanguageTag(language.getIsoCode639_1().toString());
    }

    private static Stream<Language> known(Locale locale) {
        return Stream.of(IsoCode639_1.values())
                .filter(code -> code.toString().equals(locale.getLanguage()))
                .map(Language::getByIsoCode639_1);
    }
}

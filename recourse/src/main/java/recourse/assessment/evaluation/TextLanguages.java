package recourse.assessment.evaluation;

import recourse.platform.Languages;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The language of each text of a set. A short one is taken for what most of the set is written in:
 * on a sentence alone the detector errs.
 */
final class TextLanguages {
    private static final List<Locale> KNOWN =
            Stream.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "tr")
                    .map(Locale::forLanguageTag)
                    .toList();
    private static final int LONG = 120;

    private final Languages languages = Languages.loaded(KNOWN);
    private final Locale usual;

    TextLanguages(List<String> texts) {
        usual =
                texts.stream()
                        .flatMap(text -> languages.detect(text).stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(java.util.Map.Entry.comparingByValue())
                        .map(java.util.Map.Entry::getKey)
                        .orElse(Locale.ENGLISH);
    }

    Locale usual() {
        return usual;
    }

    Locale of(String text) {
        return text.length() < LONG ? usual : languages.detect(text).orElse(usual);
    }
}

package recourse.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;

class LanguagesTest {

    private static final Languages LANGUAGES =
            new Languages(List.of(Locale.ENGLISH, Locale.GERMANY));

    @BeforeAll
    static void load() {
        LANGUAGES.load();
    }

    @Test
    void tellsEnglishFromGerman() {
        assertThat(LANGUAGES.detect("I was charged twice and nobody calls me back."))
                .contains(Locale.ENGLISH);
        assertThat(LANGUAGES.detect("Mir wurde der Betrag zweimal abgebucht."))
                .contains(Locale.GERMAN);
        assertThat(LANGUAGES.detect("Ich moechte mich ueber die Rechnung beschweren."))
                .contains(Locale.GERMAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n",
                "ok",
                "12345 67890 12345",
                "???!!!",
                "asdf qwer zxcv uiop lkjh",
                "\uD83D\uD83D\0"
            })
    void saysNothingWhenUnsure(String text) {
        assertThat(LANGUAGES.detect(text)).isEmpty();
    }

    @Test
    void saysNothingBeforeItIsLoaded() {
        var loading = new Languages(List.of(Locale.ENGLISH, Locale.GERMAN));
        assertThat(loading.isLoaded()).isFalse();
        assertThat(loading.detect("I was charged twice and nobody calls me back.")).isEmpty();
    }

    @Test
    void oneLanguageAloneNeedsNoDetector() {
        var single = new Languages(List.of(Locale.ENGLISH));
        single.load();
        assertThat(single.detect("Mir wurde der Betrag zweimal abgebucht.")).isEmpty();
    }

    @Test
    void takesOnlyTheBeginningOfALongText() {
        assertThat(LANGUAGES.detect("The heating is broken again. ".repeat(3_500)))
                .contains(Locale.ENGLISH);
    }

    @Test
    void believesTheSenderBeforeTheText() {
        var known = List.of(Locale.ENGLISH, Locale.GERMANY);
        assertThat(LANGUAGES.of("en", "Mir wurde der Betrag zweimal abgebucht.", known))
                .isEqualTo(Locale.ENGLISH);
        assertThat(LANGUAGES.of(null, "Mir wurde der Betrag zweimal abgebucht.", known))
                .isEqualTo(Locale.GERMANY);
    }

    @Test
    void fallsBackToTheFirstLanguageOfTheBrand() {
        var german = List.of(Locale.GERMAN);
        assertThat(LANGUAGES.of("fr", "I was charged twice and nobody calls me back.", german))
                .isEqualTo(Locale.GERMAN);
        assertThat(LANGUAGES.of(null, "ok", german)).isEqualTo(Locale.GERMAN);
    }
}

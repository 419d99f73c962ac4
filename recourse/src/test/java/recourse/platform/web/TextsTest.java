package recourse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)*\\.[a-z0-9-]*)\"");
    private static final Pattern SAID_IN_JAVA =
            Pattern.compile(
                    "(?:\\bsay|Flash\\.of|Refused\\.\\w+|new (?:ShellNotice\\.)?Notice|String"
                            + " key\\(\\) \\{\\s*return)[ (][^;]*;");

    private final Texts texts = new Texts();

    @Test
    void saysEverythingInEveryLanguage() {
        assertThat(texts.languages()).containsExactly("de", "en");
        assertThat(texts.keys("de")).isEqualTo(texts.keys("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void namesTheSameThingsInEveryLanguage(String language) {
        for (var key : texts.keys("en"))
            assertThat(places(text(language, key)))
                    .as(key + " in " + language)
                    .isEqualTo(places(text("en", key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void canBeSaid(String language) {
        for (var key : texts.keys(language))
            assertThat(texts.say(Locale.of(language), key, 2, 2, 2, 2, 2, 2)).isNotBlank();
    }

    /** Properties would take the last of two without a word. */
    @Test
    void writesEachKeyOnce() throws IOException {
        try (var bundles = Files.list(Path.of("src/main/resources/messages"))) {
            for (var bundle : bundles.toList())
                assertThat(
                                read(bundle)
                                        .lines()
                                        .filter(line -> line.contains("="))
                                        .map(line -> line.split("=")[0].strip()))
                        .as(bundle.toString())
                        .doesNotHaveDuplicates();
        }
    }

    @Test
    void knowsEveryKeyThatATemplateOrTheProgramSays() throws IOException {
        var missing = new TreeSet<String>();
        for (var key : said()) if (!known(key)) missing.add(key);
        assertThat(missing).isEmpty();
    }

    @Test
    void leavesApostrophesAsTheyAreWritten() {
        assertThat(new MessageFormat("it''s {0}").format(new Object[] {1})).isEqualTo("it's 1");
        assertThat(texts.say(Locale.ENGLISH, "platform.title", "Pat's case"))
                .isEqualTo("Pat's case · Recourse");
    }

    private boolean known(String key) {
        return key.endsWith(".")
                ? texts.keys("en").stream().anyMatch(one -> one.startsWith(key))
                : texts.has(key);
    }

    private Set<String> said() throws IOException {
        var modules =
                texts.keys("en").stream()
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toSet());
        return Stream.concat(
                        literals(Path.of("src/main/jte"), ".jte", Pattern.compile("(?s).+"))
                                .stream(),
                        literals(Path.of("src/main/java"), ".java", SAID_IN_JAVA).stream())
                .filter(key -> modules.contains(key.substring(0, key.indexOf('.'))))
                .collect(Collectors.toSet());
    }

    private static List<String> literals(Path folder, String ending, Pattern where)
            throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> where.matcher(read(file)).results())
                    .flatMap(place -> LITERAL.matcher(place.group()).results())
                    .map(literal -> literal.group(1))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private String text(String language, String key) {
        return texts.written(language, key);
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toSet());
    }
}

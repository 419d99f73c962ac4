package recourse.demonstration.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class StorytellerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private final Matters matters = Matters.read();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void leavesNoPlaceholderInAnyTale(String language) {
        var teller = new Storyteller(Locale.forLanguageTag(language));
        var random = new SplittableRandom(1);
        for (var matter : matters.leaves()) {
            IntStream.range(0, 60)
                    .mapToObj(i -> tell(teller, matter, random))
                    .forEach(tale ->
                            assertThat(tale.subject() + tale.narrative() + tale.wanted())
                                    .doesNotContain("{", "}", "[", "|", "  "));
        }
    }

    @Test
    void tellsHardlyTwiceTheSame() {
        var teller = new Storyteller(Locale.ENGLISH);
        var random = new SplittableRandom(2);
        var texts = new HashSet<String>();
        IntStream.range(0, 5_000)
                .forEach(i -> texts.add(tell(teller, matters.any(random), random).narrative()));
        assertThat(texts).hasSizeGreaterThan(4_950);
    }

    @Test
    void tellsTheSameFromTheSameSeed() {
        var teller = new Storyteller(Locale.GERMAN);
        var matter = matters.get("cards.double-charge");
        assertThat(tell(teller, matter, new SplittableRandom(3)).narrative())
                .isEqualTo(tell(teller, matter, new SplittableRandom(3)).narrative());
    }

    @Test
    void declinesGermanNouns() {
        assertThat(Declension.with("den", "der Esstisch")).isEqualTo("den Esstisch");
        assertThat(Declension.with("Dem", "die Stehlampe")).isEqualTo("Der Stehlampe");
        assertThat(Declension.with("einen", "das Ecksofa")).isEqualTo("ein Ecksofa");
        assertThat(Declension.with("a", "office chair")).isEqualTo("an office chair");
    }

    private static Tale tell(Storyteller teller, Matter matter, SplittableRandom random) {
        var form = Storyteller.Form.values()[random.nextInt(3)];
        return teller.tell(matter, null, form, "Pat Doe", TODAY, random);
    }
}

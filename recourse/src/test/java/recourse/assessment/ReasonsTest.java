package recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import recourse.assessment.Reason.Kind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

class ReasonsTest {

    private static final Embedder EMBEDDER = new Embedder();
    private final Proposer proposer = new Proposer(EMBEDDER);

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @Test
    void reasonsPointIntoTheText() {
        HostileText.texts(150)
                .forEach(text ->
                        List.of(ENGLISH, GERMAN, Locale.FRENCH)
                                .forEach(language -> {
                                    var proposals =
                                            proposer.propose(TreeFixture.tree(), text, language);
                                    reasons(proposals)
                                            .forEach(reason ->
                                                    assertThat(reason.words())
                                                            .hasSameElementsAs(
                                                                    reason.passages().stream()
                                                                            .map(passage ->
                                                                                    passage.of(
                                                                                            text))
                                                                            .toList()));
                                }));
    }

    @Test
    void confidenceIsAShare() {
        HostileText.texts(50)
                .forEach(text -> {
                    var proposals = proposer.propose(TreeFixture.tree(), text, GERMAN);
                    assertThat(proposals.severity().confidence()).isBetween(0.0, 1.0);
                    assertThat(proposals.category().ranked())
                            .allSatisfy(candidate ->
                                    assertThat(candidate.confidence()).isBetween(0.0, 1.0));
                });
    }

    @Test
    void noPassageCutsACharacterInHalf() {
        HostileText.texts(500)
                .map(Reading::of)
                .forEach(reading ->
                        Stream.concat(
                                        reading.words().stream().map(Reading.Word::passage),
                                        reading.sentences().stream())
                                .forEach(passage -> {
                                    assertThat(isInside(reading.text(), passage.start())).isFalse();
                                    assertThat(isInside(reading.text(), passage.end())).isFalse();
                                }));
    }

    @Test
    void onlyATextWhoseMeaningIsKnownHasAnEmbedding() {
        assertThat(proposer.propose(TreeFixture.tree(), "The parcel is late.", ENGLISH).embedding())
                .isPresent();
        assertThat(
                        proposer.propose(TreeFixture.tree(), "Das Paket ist zu spät.", GERMAN)
                                .embedding())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyReasonHasAWording(String language) {
        var bundle =
                ResourceBundle.getBundle(
                        "messages.assessment",
                        Locale.forLanguageTag(language),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        assertThat(Arrays.stream(Kind.values()).map(Reason::of).map(Reason::key))
                .allMatch(bundle::containsKey);
    }

    private static Stream<Reason> reasons(Opinion proposals) {
        return Stream.concat(
                proposals.category().reasons().stream(), proposals.severity().reasons().stream());
    }

    private static boolean isInside(String text, int position) {
        return position > 0
                && position < text.length()
                && Character.isHighSurrogate(text.charAt(position - 1))
                && Character.isLowSurrogate(text.charAt(position));
    }
}

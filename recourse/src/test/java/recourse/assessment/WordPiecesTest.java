package recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class WordPiecesTest {

    private final WordPieces pieces = new WordPieces();

    @Test
    void cutsAsTheReferenceDoes() throws IOException {
        var source = WordPiecesTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json");
        var settings = Map.of("padding", "false", "truncation", "false");
        try (source;
                var reference = HuggingFaceTokenizer.newInstance(source, settings)) {
            Stream.concat(
                            Stream.of(
                                    "I've been CHARGED twice: £39.90 (café, naïve),"
                                            + " re-billed_again!"),
                            wellFormed())
                    .forEach(text ->
                            assertThat(idsOf(text))
                                    .as(
                                            "%s",
                                            text.codePoints()
                                                    .mapToObj(Integer::toHexString)
                                                    .toList())
                                    .containsExactly(
                                            reference.encode(text, false, false).getIds()));
        }
    }

    @Test
    void everyPieceBeginsInsideTheText() {
        HostileText.texts(500)
                .forEach(text ->
                        assertThat(pieces.cut(text, 2_000))
                                .allSatisfy(piece ->
                                        assertThat(piece.position())
                                                .isBetween(0, text.length() - 1)));
    }

    @Test
    void stopsAtTheLimit() {
        assertThat(pieces.cut("charged twice ".repeat(1_000), 50)).hasSize(50);
    }

    private static Stream<String> wellFormed() {
        return HostileText.texts(500)
                .filter(text ->
                        text.codePoints()
                                .allMatch(letter ->
                                        Character.isDefined(letter)
                                                && Character.getType(letter)
                                                        != Character.SURROGATE));
    }

    private long[] idsOf(String text) {
        return pieces.cut(text, Integer.MAX_VALUE).stream()
                .flatMapToLong(piece -> LongStream.of(piece.id()))
                .toArray();
    }
}

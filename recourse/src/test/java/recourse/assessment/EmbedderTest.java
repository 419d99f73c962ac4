package recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.util.List;

class EmbedderTest {

    private static final Embedder EMBEDDER = new Embedder();
    private static final String CHARGED = "My card was charged two times for one purchase.";

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @Test
    void sameMeaningIsNearerThanSameWords() {
        var charged = EMBEDDER.embed(CHARGED);
        var billed = EMBEDDER.embed("I paid once, but the money was taken twice.");
        var battery = EMBEDDER.embed("My phone was charged for one night and the battery is dead.");
        assertThat(Meaning.cosine(charged, billed))
                .isGreaterThan(Meaning.cosine(charged, battery) + 0.1);
    }

    @Test
    void aTextMeansTheSameAloneAndInABatch() {
        var batch = EMBEDDER.embed(List.of("A parcel never came. ".repeat(40), CHARGED, "?"));
        assertThat(batch.get(1)).containsExactly(EMBEDDER.embed(CHARGED));
    }

    @Test
    void everyEmbeddingHasLengthOne() {
        HostileText.texts(20)
                .map(EMBEDDER::embed)
                .forEach(vector -> {
                    assertThat(vector).hasSize(Embedding.DIMENSIONS);
                    assertThat(Meaning.cosine(vector, vector)).isCloseTo(1, within(1e-5));
                });
    }

    @Test
    void readsAHundredThousandCharacters() {
        assertThat(EMBEDDER.embed("The heating is broken again. ".repeat(3_500)))
                .hasSize(Embedding.DIMENSIONS);
    }

    @Test
    void aByteADirectionKeepsTheCosine() {
        var one = EMBEDDER.embed(CHARGED);
        var other = EMBEDDER.embed("The mortgage office lost my papers.");
        assertThat(Embedding.of(one).cosine(Embedding.of(other)))
                .isCloseTo(Meaning.cosine(one, other), within(0.01));
    }

    @Test
    void signsCountTheDistance() {
        var one = Embedding.of(EMBEDDER.embed(CHARGED));
        var other = Embedding.of(EMBEDDER.embed("The mortgage office lost my papers."));
        var differing = 0;
        for (var i = 0; i < one.signs().length; i++) {
            differing += Integer.bitCount((one.signs()[i] ^ other.signs()[i]) & 0xFF);
        }
        assertThat(one.distance(other)).isEqualTo(differing).isPositive();
        assertThat(Embedding.of(one.values())).isEqualTo(one);
    }
}

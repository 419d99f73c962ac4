package recourse.assessment;

import org.jspecify.annotations.Nullable;

import recourse.assessment.learning.Text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Turns a text into what is learnt from: its words, its meaning, and how near it comes to the
 * description of each label. One way for one text and for ten thousand, safe in several threads.
 */
public final class Understanding {
    private final Embedder embedder;
    private final Prototypes prototypes;

    /** The labels keep the order of their descriptions. */
    public Understanding(Embedder embedder, List<CategorySketch> labels) {
        this.embedder = embedder;
        var embeddings = new HashMap<String, float[]>();
        labels.stream()
                .flatMap(Prototypes::sentences)
                .distinct()
                .forEach(sentence -> embeddings.put(sentence, embedder.embed(sentence)));
        prototypes = new Prototypes(labels, embeddings);
    }

    public List<UUID> labels() {
        return prototypes.tree().leaves().stream().map(CategorySketch::id).toList();
    }

    public Text of(String text, Locale language) {
        var reading = Reading.of(text);
        var meaning = embedder.meaningOf(reading, language);
        return of(reading, meaning, prototypes);
    }

    static Text of(Reading reading, @Nullable Meaning meaning, Prototypes prototypes) {
        var nearness =
                meaning != null && prototypes.isMeaningful()
                        ? prototypes.fit(reading, meaning)
                        : prototypes.fit(reading);
        return new Text(
                reading.words().stream().map(Reading.Word::folded).toList(),
                meaning == null ? null : meaning.whole(),
                nearness);
    }
}

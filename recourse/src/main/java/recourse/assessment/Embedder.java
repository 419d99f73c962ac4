package recourse.assessment;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Turns English text into its meaning: 384 numbers of length one, the same for the same text,
 * whatever else is in the batch. It loads at the first text (about half a second, 110 MB) and works
 * in the caller's thread alone.
 */
public final class Embedder implements AutoCloseable {

    /** Kept beside every embedding: those of two models are not comparable. */
    public static final String MODEL = "all-minilm-l6-v2-q";

    // What the model reads at once. It was taught with 128 and its makers set 256.
    private static final int WINDOW = 254;
    // About 1,500 words. What a complaint is about is said long before that, and a longer text must
    // not hold up the rest.
    private static final int LONGEST = 8 * WINDOW;

    private @Nullable Loaded loaded;

    private record Loaded(OrtSession session, WordPieces words) {}

    public float[] embed(String text) {
        return understand(text, List.of()).whole();
    }

    /**
     * One text after the other: in a common batch the quantised model lets texts colour each other.
     */
    public List<float[]> embed(List<String> texts) {
        return texts.stream().map(this::embed).toList();
    }

    /**
     * The whole text and each passage of it from a single reading, so that a reason costs no second
     * run.
     */
    Meaning understand(String text, List<Passage> passages) {
        var model = loaded();
        var pieces = model.words().cut(text, LONGEST);
        var sums = new MeaningBuilder(passages);
        for (var from = 0; from < Math.max(1, pieces.size()); from += WINDOW) {
            read(model, pieces.subList(from, Math.min(pieces.size(), from + WINDOW)), sums);
        }
        return sums.build();
    }

    /** Null for a language that the model was not taught: a wrong meaning is worse than none. */
    @Nullable Meaning meaningOf(Reading text, Locale language) {
        return language.getLanguage().equals(Prototypes.UNDERSTOOD) && !text.words().isEmpty()
                ? understand(text.text(), text.sentences())
                : null;
    }

    public synchronized boolean isLoaded() {
        return loaded != null;
    }

    @Override
    public synchronized void close() {
        if (loaded != null) {
            try {
                loaded.session().close();
            } catch (OrtException failed) {
                throw new ModelFailed(failed);
            }
            loaded = null;
        }
    }

    private synchronized Loaded loaded() {
        if (loaded == null) {
            loaded = new Loaded(openSession(), new WordPieces());
        }
        return loaded;
    }

    private static OrtSession openSession() {
        try (var options = new OrtSession.SessionOptions();
                var model =
                        Objects.requireNonNull(
                                Embedder.class.getResourceAsStream("/" + MODEL + ".onnx"))) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
        } catch (OrtException failed) {
            throw new ModelFailed(failed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void read(Loaded model, List<WordPieces.Piece> pieces, MeaningBuilder sums) {
        var ids = new long[pieces.size() + 2];
        ids[0] = WordPieces.START;
        ids[ids.length - 1] = WordPieces.END;
        for (var i = 0; i < pieces.size(); i++) {
            ids[i + 1] = pieces.get(i).id();
        }
        var rows = run(model.session(), ids);
        for (var i = 0; i < ids.length; i++) {
            var inside = i > 0 && i <= pieces.size();
            sums.add(rows, i, inside ? pieces.get(i - 1).position() : MeaningBuilder.NOWHERE);
        }
    }

    private static FloatBuffer run(OrtSession session, long[] ids) {
        var ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (var input = tensor(ids);
                var mask = tensor(ones);
                var types = tensor(new long[ids.length]);
                var result =
                        session.run(
                                Map.of(
                                        "input_ids",
                                        input,
                                        "attention_mask",
                                        mask,
                                        "token_type_ids",
                                        types))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer();
        } catch (OrtException failed) {
            throw new ModelFailed(failed);
        }
    }

    private static OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(),
                LongBuffer.wrap(values),
                new long[] {1, values.length});
    }

    /**
     * The embedding model cannot be loaded or run here, for instance on a processor it has no code
     * for.
     */
    public static final class ModelFailed extends RuntimeException {
        ModelFailed(OrtException cause) {
            super("The embedding model " + MODEL + " does not run", cause);
        }
    }
}

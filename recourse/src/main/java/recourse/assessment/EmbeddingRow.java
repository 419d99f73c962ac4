package recourse.assessment;

import java.util.UUID;

/**
 * A row of {@code assessment.embedding}: the bytes of one complaint's meaning and the model that
 * understood it.
 */
public record EmbeddingRow(UUID complaintId, String model, byte[] vector) {

    public static EmbeddingRow of(UUID complaintId, Embedding embedding) {
        return new EmbeddingRow(complaintId, Embedder.MODEL, embedding.values());
    }

    /** As PostgreSQL writes and reads {@code bit(384)}, also in COPY: 384 times 0 or 1. */
    public String signs() {
        var bits = new StringBuilder(vector.length);
        for (var value : vector) {
            bits.append(value > 0 ? '1' : '0');
        }
        return bits.toString();
    }
}

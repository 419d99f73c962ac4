package recourse.assessment;

import java.util.Arrays;

/**
 * What a text means, as 384 directions in one byte each; its signs alone are enough to find
 * candidates quickly.
 */
public final class Embedding {

    public static final int DIMENSIONS = 384;

    private final byte[] values;

    private Embedding(byte[] values) {
        if (values.length != DIMENSIONS) {
            throw new IllegalArgumentException(
                    "An embedding has " + DIMENSIONS + " values, not " + values.length);
        }
        this.values = values;
    }

    /**
     * The largest value becomes ±127: the cosine does not see the scale, and so no step is wasted.
     */
    public static Embedding of(float[] vector) {
        var largest = 1e-9f;
        for (var value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        var bytes = new byte[vector.length];
        for (var i = 0; i < vector.length; i++) {
            bytes[i] = (byte) Math.round(vector[i] * 127 / largest);
        }
        return new Embedding(bytes);
    }

    public static Embedding of(byte[] kept) {
        return new Embedding(kept.clone());
    }

    public byte[] values() {
        return values.clone();
    }

    /**
     * One bit a direction, the first in the highest bit of the first byte, as PostgreSQL writes
     * {@code bit(384)}.
     */
    public byte[] signs() {
        var signs = new byte[DIMENSIONS / 8];
        for (var i = 0; i < DIMENSIONS; i++) {
            if (values[i] > 0) {
                signs[i / 8] |= (byte) (0x80 >> i % 8);
            }
        }
        return signs;
    }

    public double cosine(Embedding other) {
        long product = 0;
        long ours = 0;
        long theirs = 0;
        for (var i = 0; i < DIMENSIONS; i++) {
            product += values[i] * other.values[i];
            ours += values[i] * values[i];
            theirs += other.values[i] * other.values[i];
        }
        return ours == 0 || theirs == 0 ? 0 : product / Math.sqrt((double) ours * theirs);
    }

    /** The number of directions in which the two point to opposite sides. */
    public int distance(Embedding other) {
        var distance = 0;
        for (var i = 0; i < DIMENSIONS; i++) {
            if (values[i] > 0 != other.values[i] > 0) {
                distance++;
            }
        }
        return distance;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding embedding && Arrays.equals(values, embedding.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}

package recourse.timeline;

import recourse.platform.Sha256;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * What was true at one moment: the root over the heads of the chains that changed, chained to the
 * seal before and signed with a key that the database does not have.
 */
record Seal(
        long number,
        Instant at,
        String fromTx,
        String toTx,
        int leaves,
        byte[] root,
        byte[] previous,
        byte[] hash,
        String keyId,
        byte[] signature) {
    private static final Base64.Encoder ENCODER = Base64.getEncoder();

    static byte[] hash(
            long number,
            Instant at,
            String fromTx,
            String toTx,
            int leaves,
            byte[] root,
            byte[] previous) {
        var sha = Sha256.digest();
        sha.update(previous);
        sha.update(
                ByteBuffer.allocate(24)
                        .putLong(number)
                        .putLong(at.getEpochSecond())
                        .putInt(at.getNano())
                        .putInt(leaves)
                        .flip());
        sha.update((fromTx + ":" + toTx + ":").getBytes(StandardCharsets.UTF_8));
        return sha.digest(root);
    }

    byte[] rightHash() {
        return hash(number, at, fromTx, toTx, leaves, root, previous);
    }

    /** The seal as a line of the log. */
    String line() {
        return String.join(
                " ",
                List.of(
                        String.valueOf(number),
                        at.toString(),
                        fromTx,
                        toTx,
                        String.valueOf(leaves),
                        ENCODER.encodeToString(root),
                        ENCODER.encodeToString(previous),
                        ENCODER.encodeToString(hash),
                        keyId,
                        ENCODER.encodeToString(signature)));
    }

    /** Records compare arrays by identity, and two seals are one when their bytes are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Seal seal && line().equals(seal.line());
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, Arrays.hashCode(hash));
    }

    @Override
    public String toString() {
        return line();
    }
}

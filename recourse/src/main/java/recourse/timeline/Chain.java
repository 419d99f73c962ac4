package recourse.timeline;

import org.jspecify.annotations.Nullable;

import recourse.platform.Sha256;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * The arithmetic of a chain. {@code digest = sha256(salt ‖ particulars)} over the bytes kept, so
 * that particulars can be erased and their place still proved; {@code hash = sha256(previous ‖
 * subject ‖ seq ‖ at ‖ actor ‖ kind ‖ digest ‖ toldProof)}, where the last is left out of an entry
 * that tells of no rows.
 */
final class Chain {
    static final byte[] BEGINNING = new byte[32];

    private Chain() {}

    static byte[] digest(byte[] salt, String particulars) {
        var sha = Sha256.digest();
        sha.update(salt);
        return sha.digest(particulars.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] link(
            byte[] previous,
            UUID subject,
            int seq,
            Instant at,
            String actor,
            String kind,
            byte[] digest,
            @Nullable String toldProof) {
        var sha = Sha256.digest();
        sha.update(previous);
        sha.update(
                ByteBuffer.allocate(32)
                        .putLong(subject.getMostSignificantBits())
                        .putLong(subject.getLeastSignificantBits())
                        .putInt(seq)
                        .putLong(at.getEpochSecond())
                        .putInt(at.getNano())
                        .flip());
        sha.update(actor.getBytes(StandardCharsets.UTF_8));
        // A separator that neither text can hold: "ab"+"c" must not hash like "a"+"bc".
        sha.update((byte) 0);
        sha.update(kind.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        sha.update(digest);
        return toldProof == null
                ? sha.digest()
                : sha.digest(toldProof.getBytes(StandardCharsets.UTF_8));
    }
}

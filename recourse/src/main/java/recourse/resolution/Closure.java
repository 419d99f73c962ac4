package recourse.resolution;

import org.jspecify.annotations.Nullable;

import recourse.complaint.Ending;

import java.util.UUID;

/** How a complaint ended: why, what caused it, whether it was put right and who says so. */
public record Closure(
        Ending ending,
        @Nullable UUID causeId,
        @Nullable PutRight putRight,
        @Nullable Proof proof,
        @Nullable String leftOpen,
        @Nullable String reason,
        @Nullable UUID wordsMessage,
        @Nullable UUID wordsContact,
        @Nullable UUID duplicateOf,
        @Nullable String forwardedTo) {
    public enum PutRight {
        YES,
        PARTLY,
        NO
    }

    /** By what we know that it was put right. */
    public enum Proof {
        COMPLAINANT_SAID_SO,
        REMEDY,
        NONE
    }

    static Closure decided(
            Ending ending, UUID cause, PutRight putRight, Proof proof, @Nullable String leftOpen) {
        return new Closure(ending, cause, putRight, proof, leftOpen, null, null, null, null, null);
    }
}

package recourse.regulation;

import org.jspecify.annotations.Nullable;

/** Where a rule stands, and how well that was read. */
public record Source(String citation, @Nullable String url, Evidence evidence) {
    /**
     * A: primary text read. B: good secondary source. C: general knowledge. B and C are to be
     * confirmed before relying on them.
     */
    public enum Evidence {
        A,
        B,
        C;

        public boolean needsConfirming() {
            return this != A;
        }
    }
}

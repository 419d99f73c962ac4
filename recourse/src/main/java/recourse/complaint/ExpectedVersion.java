package recourse.complaint;

import org.jspecify.annotations.Nullable;

import recourse.platform.Refused;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The version of a complaint that somebody read before they change it. Where another change of its
 * life came in between, theirs is refused instead of laid over it.
 */
public final class ExpectedVersion {
    private static final ScopedValue<AtomicReference<@Nullable Integer>> READ =
            ScopedValue.newInstance();

    private ExpectedVersion() {}

    /** For what is done within the act. */
    public static ScopedValue.Carrier of(int version) {
        return ScopedValue.where(READ, new AtomicReference<@Nullable Integer>(version));
    }

    /**
     * Asked of the first complaint that is taken in hand: what follows are the act's own changes.
     */
    static void check(Complaint complaint) {
        if (READ.isBound()) {
            var read = READ.get().getAndSet(null);
            if (read != null && read != complaint.version()) {
                throw Refused.stale();
            }
        }
    }
}

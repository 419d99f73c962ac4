package recourse.platform;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A small thing read from the database and remembered for seconds; other nodes learn of a change
 * after that time.
 */
public final class Cached<T> {
    private final long freshNanos;
    private final Supplier<T> read;
    private volatile @Nullable Held<T> held;

    private record Held<T>(T value, long readAt) {}

    public Cached(Duration fresh, Supplier<T> read) {
        this.freshNanos = fresh.toNanos();
        this.read = read;
    }

    public T get() {
        var known = held;
        // A steady counter, not the time of day: it must not go backwards.
        if (known == null || System.nanoTime() - known.readAt > freshNanos) {
            known = new Held<>(read.get(), System.nanoTime());
            held = known;
        }
        return known.value;
    }

    public void forget() {
        held = null;
    }
}

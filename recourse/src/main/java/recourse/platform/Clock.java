package recourse.platform;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** The only source of the present. Truncated to microseconds, which is what PostgreSQL keeps. */
public final class Clock implements InstantSource {
    private static final ScopedValue<Instant> PRETENDED = ScopedValue.newInstance();

    private final InstantSource source;

    public Clock(InstantSource source) {
        this.source = source;
    }

    @Override
    public Instant instant() {
        var now = PRETENDED.isBound() ? PRETENDED.get() : source.instant();
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Runs an act as if it happened then: how the demonstration lives through its year. */
    public <T> T at(Instant then, Supplier<T> act) {
        return ScopedValue.where(PRETENDED, then).call(act::get);
    }

    public void at(Instant then, Runnable act) {
        ScopedValue.where(PRETENDED, then).run(act);
    }
}

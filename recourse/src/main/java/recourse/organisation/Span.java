package recourse.organisation;

import java.time.Duration;
import java.time.Instant;

/** A stretch of real time. */
public record Span(Instant from, Instant to) {
    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean isEmpty() {
        return !from.isBefore(to);
    }
}

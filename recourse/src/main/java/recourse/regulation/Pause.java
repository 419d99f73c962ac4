package recourse.regulation;

import recourse.platform.Words;

import java.time.Instant;

/**
 * Time in which a clock stands still. One that still goes on ends, for the computation, at the
 * moment of asking.
 */
public record Pause(Instant from, Instant to, Words reason) {
    boolean covers(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}

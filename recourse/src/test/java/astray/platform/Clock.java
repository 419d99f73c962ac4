package astray.platform;

import java.time.Instant;

/** Allowed: this is the clock. */
public class Clock {
    public Instant instant() {
        return Instant.now();
    }
}

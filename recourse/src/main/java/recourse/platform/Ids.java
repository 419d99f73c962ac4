package recourse.platform;

import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562): made here, so that a receipt is built whole before it is written;
 * never shown. Those of one instant stand in the order in which they were made.
 */
@Component
public class Ids {
    private static final int COUNTED_BITS = 12;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long instant;
    private long count;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        var place = place(clock.millis());
        var high = (place >>> COUNTED_BITS << 16) | 0x7000 | (place & 0x0FFF);
        var low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /**
     * Facts of one instant are read back by their ids: within it they count up, past 4095 into the
     * next.
     */
    private synchronized long place(long millis) {
        count = millis == instant ? count + 1 : random.nextInt(1 << (COUNTED_BITS - 1));
        instant = millis;
        return (millis << COUNTED_BITS) + count;
    }
}

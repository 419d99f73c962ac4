package recourse.platform;

import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUIDs of version 7 (RFC 9562): made here, so that a receipt is built whole before it is written;
 * never shown. Two of the same millisecond stand in the order in which they were made, which is
 * how rows of one instant are told apart: between time and chance there is a counter.
 */
@Component
public class Ids {
    private static final int LOW_COUNTER_BITS = 22;
    private static final int CHANCE_BITS = 62 - LOW_COUNTER_BITS;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong counter = new AtomicLong();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        var count = counter.getAndIncrement();
        var high = (clock.millis() << 16) | 0x7000 | (count >>> LOW_COUNTER_BITS & 0x0FFF);
        var lowCount = count & ((1L << LOW_COUNTER_BITS) - 1);
        var chance = random.nextLong() >>> (64 - CHANCE_BITS);
        return new UUID(high, 1L << 63 | lowCount << CHANCE_BITS | chance);
    }
}

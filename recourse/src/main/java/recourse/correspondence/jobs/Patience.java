package recourse.correspondence.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait before a mail is tried again; after about four days it is given up (RFC 5321,
 * 4.5.4.1).
 */
final class Patience {
    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(3));
    private static final int TRIES = 36;

    private Patience() {}

    /** Empty when it has been tried often enough. */
    static Optional<Duration> after(int attempts) {
        if (attempts >= TRIES) {
            return Optional.empty();
        }
        return Optional.of(WAITS.get(Math.min(attempts, WAITS.size()) - 1));
    }
}

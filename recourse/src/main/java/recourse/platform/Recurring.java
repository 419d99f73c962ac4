package recourse.platform;

import java.time.Duration;

/** Something that is done again and again, in a rhythm of its own, on every node. */
public interface Recurring {
    String name();

    Duration every();

    /** Does it once; what only one node may do takes a lock and leaves it to the other. */
    void run();
}

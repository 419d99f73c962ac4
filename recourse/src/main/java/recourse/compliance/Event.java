package recourse.compliance;

import org.jspecify.annotations.Nullable;

import recourse.timeline.Actor;

import java.time.Instant;
import java.util.UUID;

/**
 * A dated fact that starts clocks of a regime, or meets one of them.
 *
 * @param person who learned or did it
 * @param proof what shows it: a letter, a number of a report
 */
public record Event(
        UUID id,
        @Nullable String event,
        @Nullable String meets,
        Instant at,
        @Nullable String person,
        @Nullable String proof,
        Actor recordedBy,
        Instant recordedAt) {}

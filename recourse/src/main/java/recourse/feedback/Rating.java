package recourse.feedback;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * What the complainant thought of how we dealt with it: one to five, and a sentence if they like.
 */
public record Rating(
        UUID closureId, int stars, @Nullable String comment, Instant givenAt, Instant changedAt) {}

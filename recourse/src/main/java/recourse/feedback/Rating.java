package recourse.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the complainant thought of how we dealt with it: one to five, and a sentence if they like. */
public record Rating(UUID closureId, int stars, @Nullable String comment, Instant givenAt, Instant changedAt) {}

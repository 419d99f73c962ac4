package recourse.complaint;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A complaint has another team or owner, or none. Listeners run in its transaction and do no I/O.
 */
public record Assigned(UUID complaintId, @Nullable UUID teamId, @Nullable UUID ownerId) {}

package recourse.correspondence;

import java.util.UUID;

/** A message wants to leave. Listeners run in its transaction and do no I/O. */
public record MessageWaits(UUID complaintId, UUID messageId) {}

package recourse.complaint;

import java.time.Instant;
import java.util.UUID;

/** A complaint was received. Listeners run in its transaction and do no I/O. */
public record ComplaintReceived(UUID complaintId, Instant at) {}

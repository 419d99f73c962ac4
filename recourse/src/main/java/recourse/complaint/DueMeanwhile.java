package recourse.complaint;

import java.time.Instant;
import java.util.UUID;

/** Knows whether something was due on a complaint, and not yet done, between two moments. */
public interface DueMeanwhile {
    boolean fellDue(UUID complaintId, Instant from, Instant to);
}

package recourse.correspondence;

import recourse.complaint.Due;

import java.util.Optional;
import java.util.UUID;

/**
 * What the house has promised next to a complainant, and by when: known to whoever runs the clocks.
 */
public interface PromisedDate {
    Optional<Due> nextFor(UUID complaintId);
}

package recourse.complaint;

import java.util.UUID;

/**
 * A fact of a complaint's life was recorded, or taken back. Listeners run in its transaction and do
 * no I/O.
 */
public record FactRecorded(UUID complaintId, Fact fact, Stage before, Stage after) {}

package recourse.complaint;

import java.util.UUID;

/** A message came in or went out on a complaint that was there already. */
public record ContactAdded(UUID complaintId, Contact contact) {}

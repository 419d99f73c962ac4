package recourse.complaint;

import java.util.UUID;
import recourse.taxonomy.Severity;

/** A complaint has its category and severity. Listeners run in its transaction and do no I/O. */
public record Classified(UUID complaintId, UUID categoryId, Severity severity) {}

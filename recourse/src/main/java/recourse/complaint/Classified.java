package recourse.complaint;

import recourse.taxonomy.Severity;

import java.util.UUID;

/** A complaint has its category and severity. Listeners run in its transaction and do no I/O. */
public record Classified(UUID complaintId, UUID categoryId, Severity severity) {}

package recourse.complaint;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A complaint in the moment of its receipt, before its rows are written. */
public record Received(
        UUID id,
        Reference reference,
        UUID contactId,
        UUID complainantId,
        Locale language,
        Instant recordedAt,
        Arrival arrival) {}

package recourse.complaint;

import java.time.Instant;

/** What is due next and when; {@code what} is the name of a clock or of a step. */
public record Due(String what, Instant at) {}

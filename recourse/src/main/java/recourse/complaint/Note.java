package recourse.complaint;

import java.time.Instant;
import java.util.UUID;
import recourse.timeline.Actor;

/** A word of the house to itself. */
public record Note(UUID id, Instant at, Actor author, String body) {}

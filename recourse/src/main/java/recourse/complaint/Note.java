package recourse.complaint;

import recourse.timeline.Actor;

import java.time.Instant;
import java.util.UUID;

/** A word of the house to itself. */
public record Note(UUID id, Instant at, Actor author, String body) {}

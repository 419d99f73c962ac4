package recourse.identity;

import recourse.timeline.Actor;

import java.util.UUID;

/** There is a new team; modules above may send it work. */
public record TeamAdded(UUID teamId, Actor by) {}

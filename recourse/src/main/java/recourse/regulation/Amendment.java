package recourse.regulation;

import recourse.timeline.Actor;

import java.time.Instant;

/** A text by which the house has added or amended a regime; the newest of a regime is in force. */
public record Amendment(
        String regime, int number, String yaml, String reason, Actor by, Instant at) {}

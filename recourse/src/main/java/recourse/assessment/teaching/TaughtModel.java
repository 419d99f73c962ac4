package recourse.assessment.teaching;

import org.jspecify.annotations.Nullable;

import recourse.timeline.Actor;

import java.time.Instant;
import java.util.UUID;

/**
 * A model from the wish for it on: it waits, learns, stands as a challenger beside the one in
 * charge, is put in charge by a person, and retires when another takes its place.
 */
public record TaughtModel(
        UUID id,
        String version,
        State state,
        Actor askedBy,
        Instant askedAt,
        double progress,
        @Nullable Instant finishedAt,
        int texts,
        @Nullable String fault,
        @Nullable Actor putInChargeBy,
        @Nullable Instant putInChargeAt,
        @Nullable Instant outdatedSince) {

    public enum State {
        WAITING,
        LEARNING,
        CHALLENGER,
        CHAMPION,
        RETIRED,
        /** It could not learn; the fault says why. */
        FAILED;

        /** Whether it can be asked. */
        public boolean isReady() {
            return this == CHALLENGER || this == CHAMPION || this == RETIRED;
        }
    }

    public int percent() {
        return (int) Math.round(progress * 100);
    }

    public boolean isUnderWay() {
        return state == State.WAITING || state == State.LEARNING;
    }
}

package recourse.insight;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The figures of one period. A complaint counts where its receipt lies for volume, acknowledgement
 * and first response; where its closure lies for resolution and satisfaction; where a clock fell
 * due for on-time.
 */
public record Figures(
        int volume,
        int otherMatters,
        Spread acknowledgement,
        Waiting unacknowledged,
        Spread firstResponse,
        Waiting unanswered,
        Spread resolution,
        Waiting open,
        Kept onTime,
        Ratings satisfaction) {
    /** Takes in one life after the other. */
    static final class Gathered {
        private final Period period;
        private final Instant now;
        private final Spread.Gathered acknowledgement = new Spread.Gathered();
        private final Spread.Gathered firstResponse = new Spread.Gathered();
        private final Spread.Gathered resolution = new Spread.Gathered();
        private final Waiting.Gathered unacknowledged = new Waiting.Gathered();
        private final Waiting.Gathered unanswered = new Waiting.Gathered();
        private final Waiting.Gathered open = new Waiting.Gathered();
        private int volume;
        private int otherMatters;
        private Kept onTime = Kept.NONE;
        private Ratings satisfaction = Ratings.NONE;

        Gathered(Period period, Instant now) {
            this.period = period;
            this.now = now;
        }

        void add(Life life) {
            if (!life.isComplaint()) {
                otherMatters += period.holds(life.receivedAt()) ? 1 : 0;
                return;
            }
            if (period.holds(life.receivedAt())) {
                volume++;
                response(life, life.acknowledgedAt(), acknowledgement, unacknowledged);
                response(life, life.firstResponseAt(), firstResponse, unanswered);
            }
            closure(life);
            life.clocks().forEach(this::fellDue);
        }

        private void response(
                Life life, @Nullable Instant at, Spread.Gathered done, Waiting.Gathered waiting) {
            if (at != null) {
                done.add(life.secondsUntil(at));
            } else if (life.closedAt() == null) {
                waiting.add(life.secondsUntil(now));
            }
        }

        private void closure(Life life) {
            var closed = life.closedAt();
            if (closed == null) {
                if (life.receivedAt().isBefore(period.end())) {
                    open.add(life.secondsUntil(now));
                }
            } else if (period.holds(closed)) {
                resolution.add(life.secondsUntil(closed));
                if (life.satisfaction() != null) {
                    satisfaction = satisfaction.plus(life.satisfaction());
                }
            }
        }

        /** What is due later today is not late yet, and not kept yet. */
        private void fellDue(Life.Clock clock) {
            if (period.holds(clock.dueAt()) && !clock.dueAt().isAfter(now)) {
                onTime = onTime.plus(clock.inTime());
            }
        }

        Figures figures() {
            return new Figures(
                    volume,
                    otherMatters,
                    acknowledgement.spread(),
                    unacknowledged.waiting(),
                    firstResponse.spread(),
                    unanswered.waiting(),
                    resolution.spread(),
                    open.waiting(),
                    onTime,
                    satisfaction);
        }
    }
}

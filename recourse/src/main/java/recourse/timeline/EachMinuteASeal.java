package recourse.timeline;

import org.springframework.stereotype.Component;

import recourse.platform.Recurring;

import java.time.Duration;

/** What was written can be changed unseen for a minute at most. */
@Component
class EachMinuteASeal implements Recurring {
    private final Seals seals;

    EachMinuteASeal(Seals seals) {
        this.seals = seals;
    }

    @Override
    public String name() {
        return "sealing";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        seals.seal();
    }
}

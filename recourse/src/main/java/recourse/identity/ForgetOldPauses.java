package recourse.identity;

import org.springframework.stereotype.Component;

import recourse.platform.Recurring;

import java.time.Duration;

/** A pause that has passed says nothing any more, and would only tell who was here. */
@Component
class ForgetOldPauses implements Recurring {
    private final Throttle throttle;

    ForgetOldPauses(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    public String name() {
        return "old pauses";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        throttle.forgetPassed();
    }
}

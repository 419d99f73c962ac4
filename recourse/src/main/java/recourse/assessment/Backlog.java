package recourse.assessment;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

import recourse.platform.Cached;
import recourse.platform.Clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What still waits for the models: for the metrics and for the people who run the house. */
@Component
public class Backlog implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Clock clock;
    private final Cached<Waiting.Backlog> now;

    Backlog(Waiting waiting, Clock clock) {
        this.clock = clock;
        now = new Cached<>(FRESH, waiting::backlog);
    }

    public int size() {
        return now.get().waiting();
    }

    public Optional<Instant> oldest() {
        return Optional.ofNullable(now.get().oldest());
    }

    public Duration age() {
        return oldest().map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }

    /** Complaints whose text the models could not read: people say what they are about. */
    public int leftToPeople() {
        return now.get().givenUp();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("recourse.assessment.waiting", this, Backlog::size)
                .description("Complaints that the models have not read yet")
                .register(registry);
        Gauge.builder("recourse.assessment.oldest", this, backlog -> backlog.age().toMillis() / 1e3)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("recourse.assessment.given.up", this, Backlog::leftToPeople)
                .description("Complaints that the models could not read")
                .register(registry);
    }
}

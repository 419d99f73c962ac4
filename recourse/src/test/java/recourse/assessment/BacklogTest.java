package recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;

import recourse.platform.Clock;

import java.time.Duration;

class BacklogTest extends AssessmentTest {
    @Test
    void saysHowManyWaitAndForHowLong() {
        house.runDue();
        complaintSaying(TWICE);
        house.clock.advance(Duration.ofMinutes(3));
        assertThat(fresh().size()).isOne();
        assertThat(fresh().age()).isEqualTo(Duration.ofMinutes(3));
        house.runDue();
        assertThat(fresh().size()).isZero();
        assertThat(fresh().oldest()).isEmpty();
    }

    @Test
    void countsApartWhatTheModelsGaveUp() {
        house.runDue();
        var before = fresh();
        var left = before.leftToPeople();
        bean(Waiting.class).giveUp(complaintSaying(TWICE).id());
        assertThat(fresh().leftToPeople()).isEqualTo(left + 1);
        assertThat(fresh().size()).isZero();
    }

    @Test
    void standsAmongTheMetrics() {
        var registry = new SimpleMeterRegistry();
        fresh().bindTo(registry);
        assertThat(registry.get("recourse.assessment.waiting").gauge().value()).isNotNegative();
        assertThat(registry.get("recourse.assessment.oldest").gauge().value()).isNotNegative();
    }

    /** Remembers nothing of what another test saw. */
    private Backlog fresh() {
        return new Backlog(bean(Waiting.class), bean(Clock.class));
    }
}

package recourse.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.RecourseTest;

/** What those see who watch the process; they have no key. */
class WatchingTest extends RecourseTest {
    @Test
    void saysThatItLivesAndIsReady() {
        assertThat(page(null, "/health/live").body()).isEqualTo("{\"status\":\"live\"}");
        assertThat(page(null, "/health/ready").body()).isEqualTo("{\"status\":\"ready\"}");
    }

    @Test
    void showsItsFiguresInTheFormatOfPrometheus() {
        var metrics = page(null, "/metrics");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.header("Content-Type")).startsWith("text/plain");
        assertThat(metrics.body())
                .contains(
                        "# TYPE recourse_assessment_waiting gauge",
                        "recourse_assessment_oldest_seconds",
                        "jvm_memory_used_bytes");
    }
}

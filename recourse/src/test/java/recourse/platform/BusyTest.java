package recourse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class BusyTest {
    private final Busy busy = new Busy();

    @Test
    void letsBackgroundWorkOnAtOnceWhenNobodyWaits() {
        var done = CompletableFuture.runAsync(() -> busy.giveWay(Duration.ofHours(1)));
        assertThatNoException().isThrownBy(() -> done.get(10, TimeUnit.SECONDS));
    }

    @Test
    void givesWayUntilTheLastRequestIsAnswered() throws Exception {
        busy.begin();
        busy.begin();
        var done = CompletableFuture.runAsync(() -> busy.giveWay(Duration.ofHours(1)));
        busy.end();
        assertThat(busy.inFlight()).isOne();
        assertThat(done).isNotDone();
        busy.end();
        done.get(10, TimeUnit.SECONDS);
    }

    @Test
    void starvesNobodyInAHouseThatIsNeverQuiet() {
        busy.begin();
        var done = CompletableFuture.runAsync(() -> busy.giveWay(Duration.ofMillis(20)));
        assertThatNoException().isThrownBy(() -> done.get(10, TimeUnit.SECONDS));
    }
}

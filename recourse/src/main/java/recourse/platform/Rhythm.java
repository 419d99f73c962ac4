package recourse.platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs what recurs, one after the other in one thread: these are small things. */
@Component
public class Rhythm implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rhythm.class);
    private static final int PATIENCE_IN_SECONDS = 10;

    private final List<Recurring> acts;
    private final boolean automatic;
    private @Nullable ScheduledExecutorService beats;

    public Rhythm(List<Recurring> acts, Settings settings) {
        this.acts = List.copyOf(acts);
        this.automatic = settings.background();
    }

    @Override
    public void start() {
        var thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofVirtual().name("rhythm").factory());
        beats = thread;
        if (automatic) {
            for (var act : acts) {
                var pause = act.every().toMillis();
                thread.scheduleWithFixedDelay(() -> run(act), pause, pause, TimeUnit.MILLISECONDS);
            }
        }
    }

    @Override
    public void stop() {
        var thread = beats;
        beats = null;
        if (thread != null) {
            thread.shutdown();
            join(thread);
        }
    }

    @Override
    public boolean isRunning() {
        return beats != null;
    }

    /** A failure must not end the rhythm: the executor would drop what throws. */
    private static void run(Recurring act) {
        try {
            act.run();
        } catch (RuntimeException fault) {
            LOG.error("{} failed and will be tried again", act.name(), fault);
        }
    }

    private static void join(ScheduledExecutorService thread) {
        try {
            if (!thread.awaitTermination(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

package recourse.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Runs each drain in a thread of its own: at once when woken, and every few seconds for what
 * another node left.
 */
@Component
public class Drains implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Drains.class);
    private static final Duration RHYTHM = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Drain> drains;
    private final Map<String, Semaphore> bells;
    private final boolean automatic;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    public Drains(List<Drain> drains, Settings settings) {
        this.drains =
                drains.stream().collect(Collectors.toUnmodifiableMap(Drain::name, drain -> drain));
        this.bells =
                drains.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Drain::name, drain -> new Semaphore(0)));
        this.automatic = settings.background();
    }

    /** Wakes a drain once the running transaction has committed. */
    public void wake(String name) {
        AfterCommit.run(() -> bell(name).release());
    }

    /** Does everything that waits now, in the caller's thread: for tests and the demonstration. */
    public void runDue() {
        boolean found;
        do {
            found = false;
            for (var drain : drains.values()) {
                found |= drain.drain() > 0;
            }
        } while (found);
    }

    /** The same for one of them. */
    public void run(String name) {
        var drain = drains.get(name);
        if (drain == null) {
            throw new IllegalArgumentException("no drain is named " + name);
        }
        while (drain.drain() > 0) {
            continue;
        }
    }

    @Override
    public void start() {
        running = true;
        if (automatic) {
            drains.values()
                    .forEach(drain ->
                            threads.add(
                                    Thread.ofVirtual()
                                            .name("drain-" + drain.name())
                                            .start(() -> keepDraining(drain))));
        }
    }

    @Override
    public void stop() {
        running = false;
        // The bell and no interrupt: an interrupt in the middle of a statement breaks the
        // connection,
        // and the work in hand with it.
        bells.values().forEach(Semaphore::release);
        threads.forEach(Drains::join);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keepDraining(Drain drain) {
        while (running) {
            try {
                if (drain.drain() == 0) {
                    var bell = bell(drain.name());
                    if (bell.tryAcquire(RHYTHM.toMillis(), TimeUnit.MILLISECONDS)) {
                        bell.drainPermits();
                    }
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException fault) {
                LOG.error("drain {} failed and will try again", drain.name(), fault);
                pause(drain);
            }
        }
    }

    private void pause(Drain drain) {
        try {
            if (bell(drain.name()).tryAcquire(RHYTHM.toMillis(), TimeUnit.MILLISECONDS)) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private Semaphore bell(String name) {
        var bell = bells.get(name);
        if (bell == null) {
            throw new IllegalArgumentException("no drain is named " + name);
        }
        return bell;
    }

    private static void join(Thread thread) {
        try {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

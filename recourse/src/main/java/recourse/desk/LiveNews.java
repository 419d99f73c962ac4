package recourse.desk;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import recourse.complaint.ComplaintReceived;
import recourse.complaint.ContactAdded;
import recourse.complaint.FactRecorded;
import recourse.platform.AfterCommit;
import recourse.timeline.News;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the timeline for everybody who listens here: twice a second while somebody does, and at
 * once after a commit of this node. One thread asks, whoever many listen.
 */
@Component
public class LiveNews implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveNews.class);
    private static final long RHYTHM_MILLIS = 500;

    private final News news;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private long heardUpTo = -1;

    LiveNews(News news) {
        this.news = news;
    }

    /** Somebody's ear: the subjects that changed since they last asked. */
    public static final class Listener {
        private final Semaphore waiting = new Semaphore(0);
        private final Set<UUID> changed = new LinkedHashSet<>();

        /** What changed, after waiting for it no longer than that; empty when nothing did. */
        public List<UUID> await(long seconds) throws InterruptedException {
            if (waiting.tryAcquire(seconds, TimeUnit.SECONDS)) {
                waiting.drainPermits();
            }
            synchronized (changed) {
                var all = List.copyOf(changed);
                changed.clear();
                return all;
            }
        }

        private void tell(Set<UUID> subjects) {
            synchronized (changed) {
                changed.addAll(subjects);
            }
            waiting.release();
        }
    }

    public synchronized Listener listen() {
        var listener = new Listener();
        if (listeners.isEmpty()) {
            heardUpTo = news.now();
        }
        listeners.add(listener);
        if (thread == null && running) {
            thread = Thread.ofVirtual().name("live-news").start(this::follow);
        }
        return listener;
    }

    public synchronized void leave(Listener listener) {
        listeners.remove(listener);
        if (listeners.isEmpty() && thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    public boolean isOpen() {
        return running;
    }

    /** Looks once: whoever listens hears of what has changed since the last look. */
    public synchronized void look() {
        if (listeners.isEmpty()) {
            return;
        }
        var changed = news.since(heardUpTo);
        heardUpTo = changed.upTo();
        if (!changed.subjects().isEmpty()) {
            listeners.forEach(listener -> listener.tell(changed.subjects()));
        }
    }

    @EventListener
    void on(ComplaintReceived event) {
        AfterCommit.run(bell::release);
    }

    @EventListener
    void on(ContactAdded event) {
        AfterCommit.run(bell::release);
    }

    @EventListener
    void on(FactRecorded event) {
        AfterCommit.run(bell::release);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for its open answers, of which these would be the longest. */
    @Override
    public synchronized void stop() {
        running = false;
        new ArrayList<>(listeners).forEach(listener -> listener.tell(Set.of()));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void follow() {
        while (running && !Thread.currentThread().isInterrupted()) {
            try {
                if (bell.tryAcquire(RHYTHM_MILLIS, TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
                look();
            } catch (InterruptedException nobodyListens) {
                return;
            } catch (RuntimeException fault) {
                LOG.warn("news could not be read and will be asked for again", fault);
            }
        }
    }
}

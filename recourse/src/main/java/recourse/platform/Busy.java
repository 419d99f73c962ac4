package recourse.platform;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whether somebody waits for an answer just now. Work in the background that fills a core gives way
 * to them.
 */
@Component
public class Busy {
    private final AtomicInteger inFlight = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition quiet = lock.newCondition();

    public void begin() {
        inFlight.incrementAndGet();
    }

    public void end() {
        if (inFlight.decrementAndGet() == 0) {
            lock.lock();
            try {
                quiet.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    public int inFlight() {
        return inFlight.get();
    }

    /** Returns when nobody waits, at the latest after this time: nothing starves. */
    public void giveWay(Duration atMost) {
        lock.lock();
        try {
            var left = atMost.toNanos();
            while (inFlight.get() > 0 && left > 0) {
                left = quiet.awaitNanos(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}

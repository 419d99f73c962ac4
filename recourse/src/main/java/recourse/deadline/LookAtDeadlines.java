package recourse.deadline;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.complaint.Lifecycle;
import recourse.platform.Clock;
import recourse.platform.Drain;
import recourse.platform.Writes;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

/**
 * Warns of what is near and declares what has passed, once each, on however many nodes. The
 * complaint's row is held first, as by every other change of it, and left alone where another
 * transaction has it.
 */
@Component
class LookAtDeadlines implements Drain {
    private static final Logger LOG = LoggerFactory.getLogger(LookAtDeadlines.class);
    private static final int BATCH = 50;
    private static final Duration LATER = Duration.ofMinutes(5);

    private final Deadlines deadlines;
    private final KeepClocks clocks;
    private final Lifecycle lifecycle;
    private final Timeline timeline;
    private final Writes writes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LookAtDeadlines(
            Deadlines deadlines,
            KeepClocks clocks,
            Lifecycle lifecycle,
            Timeline timeline,
            Writes writes,
            TransactionTemplate transaction,
            Clock clock) {
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.lifecycle = lifecycle;
        this.timeline = timeline;
        this.writes = writes;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public int drain() {
        var now = clock.instant();
        return (int)
                deadlines.toLookAt(now, BATCH).stream()
                        .filter(complaint -> looked(complaint, now))
                        .count();
    }

    private boolean looked(UUID complaintId, Instant now) {
        try {
            return Boolean.TRUE.equals(
                    transaction.execute(
                            status -> lifecycle.tryLock(complaintId) && look(complaintId, now)));
        } catch (RuntimeException fault) {
            LOG.error(
                    "the clocks of the complaint {} could not be looked at and will be again",
                    complaintId,
                    fault);
            deadlines.lookLater(complaintId, now, now.plus(LATER));
            return false;
        }
    }

    private boolean look(UUID complaintId, Instant now) {
        var due =
                deadlines.of(complaintId).stream()
                        .filter(deadline -> deadline.isToLookAt(now))
                        .toList();
        if (due.stream().anyMatch(deadline -> deadline.fault() != null)) {
            clocks.keep(complaintId, "retry");
        }
        var told = new ArrayList<Happening>();
        for (var deadline : due) {
            if (deadline.fault() == null) {
                var after = Standing.looked(deadline, now);
                writes.add(deadlines.update(after));
                told.add(
                        after.isBreached()
                                ? History.breached(after, now)
                                : History.warning(after, now));
            }
        }
        if (!told.isEmpty()) {
            timeline.append(Subject.complaint(complaintId), told.toArray(Happening[]::new));
        }
        return !due.isEmpty();
    }
}

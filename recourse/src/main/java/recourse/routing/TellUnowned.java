package recourse.routing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.complaint.Lifecycle;
import recourse.platform.Clock;
import recourse.platform.Drain;
import recourse.timeline.Actor;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Says of each complaint once that nobody has owned it for too long; lists and notices show it from
 * then on.
 */
@Component
class TellUnowned implements Drain {
    private static final Logger LOG = LoggerFactory.getLogger(TellUnowned.class);
    private static final int BATCH = 50;

    private final Unowned unowned;
    private final Lifecycle lifecycle;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellUnowned(
            Unowned unowned,
            Lifecycle lifecycle,
            Timeline timeline,
            TransactionTemplate transaction,
            Clock clock) {
        this.unowned = unowned;
        this.lifecycle = lifecycle;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "unowned";
    }

    @Override
    public int drain() {
        var now = clock.instant();
        return (int)
                unowned.toTell(now, BATCH).stream()
                        .filter(complaint -> told(complaint, now))
                        .count();
    }

    private boolean told(UUID complaintId, Instant now) {
        try {
            return Boolean.TRUE.equals(
                    transaction.execute(
                            status -> lifecycle.tryLock(complaintId) && tell(complaintId, now)));
        } catch (RuntimeException fault) {
            LOG.error(
                    "that nobody owns the complaint {} could not be told and will be again",
                    complaintId,
                    fault);
            return false;
        }
    }

    private boolean tell(UUID complaintId, Instant now) {
        if (!unowned.told(complaintId, now)) {
            return false;
        }
        timeline.append(
                Subject.complaint(complaintId),
                new Happening("unowned-too-long", Actor.system("routing"), now, Map.of()));
        return true;
    }
}

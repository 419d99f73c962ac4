package recourse.resolution;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.Ending;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.complaint.Particulars;
import recourse.complaint.TakeInHand;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Refused;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/**
 * Closes a complaint: answered, or ended without a decision. An ending can be undone for a day;
 * then it is reopened.
 */
@Component
public class Close {
    private static final Duration UNDOABLE = Duration.ofDays(1);

    private final TakeInHand hand;
    private final List<EndingRule> rules;
    private final Closures closures;
    private final Particulars particulars;
    private final Lifecycle lifecycle;
    private final Reach reach;
    private final Clock clock;

    Close(
            TakeInHand hand,
            List<EndingRule> rules,
            Closures closures,
            Particulars particulars,
            Lifecycle lifecycle,
            Reach reach,
            Clock clock) {
        this.hand = hand;
        this.rules = List.copyOf(rules);
        this.closures = closures;
        this.particulars = particulars;
        this.lifecycle = lifecycle;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * @param cause the key of a root cause
     * @param leftOpen why agreed remedies are not carried out yet
     * @param words our own words to the sender of what ends without a decision, and {@code how}
     *     they reach them
     * @param duplicateOf a reference
     */
    public record Told(
            @Nullable String ending,
            @Nullable String cause,
            @Nullable String putRight,
            @Nullable String proof,
            @Nullable String leftOpen,
            @Nullable String reason,
            @Nullable String words,
            @Nullable String how,
            @Nullable String duplicateOf,
            @Nullable String forwardedTo) {}

    @Transactional
    public void close(Viewer viewer, String reference, Told told) {
        var complaint = hand.open(viewer, reference);
        var checks = new Checks();
        var ending =
                checks.oneOf("ending", Ending.class, checks.required("ending", told.ending, 40));
        if (ending == Ending.SETTLED_AT_ONCE) {
            checks.fault("ending", "resolution.closure.settle");
        }
        checks.refuseFaults();
        var rule =
                rules.stream()
                        .filter(one -> one.isFor(Objects.requireNonNull(ending)))
                        .findFirst()
                        .orElseThrow();
        finish(
                viewer,
                complaint,
                rule.read(viewer, complaint, Objects.requireNonNull(ending), told));
    }

    void finish(Viewer viewer, Complaint complaint, Closure closure) {
        // First the ending, then the fact: whoever listens to the fact asks which ending it is.
        particulars.ended(complaint.id(), closure.ending(), closure.causeId());
        var told = new HashMap<String, Object>();
        told.put("ending", closure.ending().name());
        if (closure.putRight() != null) {
            told.put("putRight", closure.putRight().name());
        }
        if (closure.duplicateOf() != null) {
            told.put("duplicateOf", closure.duplicateOf().toString());
        }
        var fact =
                lifecycle.record(
                        complaint.id(),
                        FactKind.CLOSED,
                        viewer.actor(),
                        new Lifecycle.Detail(null, null, closure.reason(), told));
        closures.add(fact.id(), complaint.id(), closure);
    }

    /** Opens it again as if it had not been closed. */
    @Transactional
    public void undo(Viewer viewer, String reference) {
        var complaint = hand.any(viewer, reference);
        var closed = lifecycle.newest(complaint.id(), FactKind.CLOSED);
        if (!complaint.isClosed() || closed == null) {
            throw Refused.conflict("resolution.closure.open");
        }
        if (closed.recordedAt().plus(UNDOABLE).isBefore(clock.instant())) {
            throw Refused.conflict("resolution.closure.late");
        }
        closures.newest(complaint.id())
                .map(Closure::wordsMessage)
                .ifPresent(mail -> reach.stop(mail, viewer.actor()));
        particulars.ended(complaint.id(), null, null);
        closures.undone(closed.id(), clock.instant());
        lifecycle.undo(complaint.id(), closed, viewer.actor(), null);
    }
}

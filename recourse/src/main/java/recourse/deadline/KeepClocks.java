package recourse.deadline;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Lifecycle;
import recourse.complaint.Particulars;
import recourse.identity.Viewer;
import recourse.organisation.Brand;
import recourse.organisation.Organisations;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Writes;
import recourse.regulation.Packs;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Brings the clocks of one complaint into the state that follows from its facts, and tells what
 * that changed.
 */
@Component
public class KeepClocks {
    private static final Viewer CLOCKS = new Viewer.Program("deadline");

    private final Complaints complaints;
    private final Lifecycle lifecycle;
    private final Particulars particulars;
    private final Organisations organisations;
    private final Deadlines deadlines;
    private final AppliedRegimes appliedRegimes;
    private final Packs packs;
    private final Reckoning reckoning;
    private final Timeline timeline;
    private final Writes writes;
    private final Clock clock;
    private final Ids ids;

    KeepClocks(
            Complaints complaints,
            Lifecycle lifecycle,
            Particulars particulars,
            Organisations organisations,
            Deadlines deadlines,
            AppliedRegimes appliedRegimes,
            Packs packs,
            Reckoning reckoning,
            Timeline timeline,
            Writes writes,
            Clock clock,
            Ids ids) {
        this.complaints = complaints;
        this.lifecycle = lifecycle;
        this.particulars = particulars;
        this.organisations = organisations;
        this.deadlines = deadlines;
        this.appliedRegimes = appliedRegimes;
        this.packs = packs;
        this.reckoning = reckoning;
        this.timeline = timeline;
        this.writes = writes;
        this.clock = clock;
        this.ids = ids;
    }

    /** The caller holds the complaint's row. {@code because} says in one word what set this off. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID complaintId, String because) {
        var complaint = complaints.get(CLOCKS, complaintId);
        var standing = lifecycle.standing(complaintId);
        var course = Course.of(complaintId, complaint.kind(), complaint.receivedAt(), standing);
        var applied = appliedRegimes.of(complaintId);
        var before = new HashMap<String, Deadline>();
        deadlines
                .of(complaintId)
                .forEach(deadline ->
                        before.put(
                                key(deadline.regime(), deadline.clock(), deadline.begunBy()),
                                deadline));
        var history = new History(because, clock.instant());
        var after = new ArrayList<Deadline>();
        for (var run : course.runs()) {
            after.add(keep(complaint, run, course, before, history));
        }
        for (var run : RegimeCourse.runs(complaint, standing, applied, packs.now())) {
            after.add(keep(complaint, run, course, before, history));
        }
        before.values().forEach(gone -> after.add(withdraw(complaint, applied, gone, history)));
        tell(complaint, after, history.told());
    }

    private Deadline keep(
            Complaint complaint,
            Run run,
            Course course,
            Map<String, Deadline> before,
            History history) {
        var known = before.remove(key(run.regime(), run.clock(), run.begunBy()));
        var now = history.now();
        if (known == null) {
            var count =
                    reckoning.count(
                            run, brand(complaint), complaint.severity(), course.waits(), now);
            var first = Standing.first(ids.next(), complaint.id(), run, count, now);
            writes.add(deadlines.insert(first));
            history.begun(first);
            return first;
        }
        var severity =
                keepsItsSeverity(known, run, now) ? known.count().severity() : complaint.severity();
        var counted = reckoning.count(run, brand(complaint), severity, course.waits(), now);
        var after =
                Standing.after(
                        known, run, known.isSettled(run, counted) ? known.count() : counted, now);
        return changed(known, after, history);
    }

    /**
     * What has ended keeps the severity that it ended under; and what is overdue that under which
     * it fell due: a lower one later does not undo a breach.
     */
    private static boolean keepsItsSeverity(Deadline known, Run run, Instant now) {
        return known.isOverdue(now) || !known.isRunning() && !run.isRunning();
    }

    private Deadline withdraw(
            Complaint complaint, AppliedRegimes.Applied applied, Deadline known, History history) {
        var because = why(complaint, applied, known);
        var withdrawn =
                because.equals(known.cancelledReason())
                        ? known
                        : Standing.withdrawn(known, because, history.now());
        return changed(known, withdrawn, history);
    }

    private static String why(Complaint complaint, AppliedRegimes.Applied applied, Deadline known) {
        if (known.regime().equals(HouseClock.REGIME)) {
            return HouseClock.of(complaint.kind()).contains(known.clock()) ? "undone" : "kind";
        }
        return applied.regimes().stream().anyMatch(one -> one.regime().equals(known.regime()))
                ? "undone"
                : "rejected";
    }

    private Deadline changed(Deadline known, Deadline after, History history) {
        if (!after.equals(known)) {
            writes.add(deadlines.update(after));
            history.changed(known, after);
        }
        return after;
    }

    private void tell(Complaint complaint, List<Deadline> after, List<Happening> told) {
        if (!told.isEmpty()) {
            timeline.append(complaint.timelineSubject(), told.toArray(Happening[]::new));
        }
        var next = Deadlines.next(after).orElse(null);
        if (!java.util.Objects.equals(next, complaint.due())) {
            particulars.dueNext(complaint.id(), next);
        }
    }

    private Brand brand(Complaint complaint) {
        return organisations.brand(complaint.brandId());
    }

    private static String key(String regime, String clock, UUID begunBy) {
        return regime + " " + clock + " " + begunBy;
    }
}

package recourse.deadline;

import static db.deadline.Tables.CLOCK;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Lifecycle;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.util.Map;
import java.util.UUID;

/** A person says why a deadline was not kept; said again, the newer words stand. */
@Component
public class ExplainBreach {
    private final DSLContext database;
    private final Complaints complaints;
    private final Deadlines deadlines;
    private final Lifecycle lifecycle;
    private final Timeline timeline;
    private final Clock clock;

    public ExplainBreach(
            DSLContext database,
            Complaints complaints,
            Deadlines deadlines,
            Lifecycle lifecycle,
            Timeline timeline,
            Clock clock) {
        this.database = database;
        this.complaints = complaints;
        this.deadlines = deadlines;
        this.lifecycle = lifecycle;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    public Complaint explain(
            Viewer viewer, String reference, UUID deadlineId, @Nullable String reason) {
        var complaint = complaints.get(viewer, reference);
        if (!viewer.may(Permission.WORK)) {
            throw Refused.notAllowed("deadline.breach.may-not-explain");
        }
        lifecycle.lock(complaint.id());
        var deadline = deadlines.get(viewer, complaint.id(), deadlineId);
        if (!deadline.isBreached()) {
            throw Refused.conflict("deadline.breach.none");
        }
        var checks = new Checks();
        var said = checks.required("reason", reason, Checks.TEXT);
        checks.refuseFaults();
        write(viewer, deadline, said);
        return complaint;
    }

    private void write(Viewer viewer, Deadline deadline, String reason) {
        var now = clock.instant();
        database.update(CLOCK)
                .set(CLOCK.BREACH_REASON, reason)
                .set(CLOCK.BREACH_REASON_BY, viewer.actor().toString())
                .set(CLOCK.BREACH_REASON_AT, now)
                .where(CLOCK.ID.eq(deadline.id()))
                .execute();
        timeline.append(
                Subject.complaint(deadline.complaintId()),
                new Happening(
                        "deadline-breach-explained",
                        viewer.actor(),
                        now,
                        Map.of("clock", deadline.clock(), "deadline", deadline.id().toString())));
    }
}

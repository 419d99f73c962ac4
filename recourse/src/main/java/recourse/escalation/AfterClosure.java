package recourse.escalation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.complaint.Particulars;
import recourse.complaint.TakeInHand;
import recourse.identity.People;
import recourse.identity.StaffMember;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A person says what follows from a message on a closed complaint: nothing, reopen, review, or a
 * complaint of its own.
 */
@Component
public class AfterClosure {
    private final TakeInHand hand;
    private final Complaints complaints;
    private final Afterwords afterwords;
    private final Reopen reopen;
    private final FileAnew fileAnew;
    private final Particulars particulars;
    private final Lifecycle lifecycle;
    private final People people;
    private final Clock clock;
    private final Timeline timeline;

    AfterClosure(
            TakeInHand hand,
            Complaints complaints,
            Afterwords afterwords,
            Reopen reopen,
            FileAnew fileAnew,
            Particulars particulars,
            Lifecycle lifecycle,
            People people,
            Clock clock,
            Timeline timeline) {
        this.hand = hand;
        this.complaints = complaints;
        this.afterwords = afterwords;
        this.reopen = reopen;
        this.fileAnew = fileAnew;
        this.particulars = particulars;
        this.lifecycle = lifecycle;
        this.people = people;
        this.clock = clock;
        this.timeline = timeline;
    }

    /**
     * @param reviewer who takes the second look, by user name; not whoever took the decision
     */
    public record Told(
            @Nullable String decision, @Nullable String reason, @Nullable String reviewer) {}

    @Transactional
    public Afterword decide(Viewer viewer, String reference, UUID contactId, Told told) {
        var complaint = hand.any(viewer, reference);
        var waiting = afterwords.get(complaint.id(), contactId);
        if (!waiting.waits()) {
            throw Refused.conflict("escalation.afterword.decided");
        }
        var checks = new Checks();
        var decision =
                checks.oneOf(
                        "decision",
                        Afterword.Decision.class,
                        checks.required("decision", told.decision, 40));
        var reason = checks.required("reason", told.reason, Checks.TEXT);
        var reviewer =
                decision == Afterword.Decision.REVIEW
                        ? reviewer(complaint, told.reviewer, checks)
                        : null;
        checks.refuseFaults();
        var filed =
                follow(
                        viewer,
                        complaint,
                        contactId,
                        Objects.requireNonNull(decision),
                        reason,
                        reviewer);
        var decided =
                new Afterword(
                        contactId,
                        complaint.id(),
                        waiting.cameAt(),
                        decision,
                        reason,
                        viewer.actor(),
                        clock.instant(),
                        filed);
        afterwords.decided(decided);
        tell(viewer, complaint, decided);
        return decided;
    }

    private @Nullable UUID follow(
            Viewer viewer,
            Complaint complaint,
            UUID contact,
            Afterword.Decision decision,
            String reason,
            @Nullable StaffMember reviewer) {
        switch (decision) {
            case NOTHING_TO_DO -> {}
            case REOPEN -> reopen.reopen(viewer, complaint, contact, reason);
            case REVIEW ->
                    review(viewer, complaint, contact, reason, Objects.requireNonNull(reviewer));
            case NEW_COMPLAINT -> {
                return fileAnew.file(viewer, complaint, contact).id();
            }
        }
        return null;
    }

    private void review(
            Viewer viewer, Complaint complaint, UUID contact, String reason, StaffMember reviewer) {
        reopen.reopen(viewer, complaint, contact, reason);
        particulars.assign(complaint, complaint.teamId(), reviewer.id(), viewer.actor(), "review");
        if (complaints.find(reviewer.viewer(), complaint.id()).isEmpty()) {
            throw Refused.invalid("reviewer", "escalation.reviewer.cannot-see", reviewer.name());
        }
        lifecycle.record(
                complaint.id(),
                FactKind.REVIEW_BEGUN,
                viewer.actor(),
                Lifecycle.Detail.with(Map.of("reviewer", reviewer.id().toString())));
    }

    private @Nullable StaffMember reviewer(
            Complaint complaint, @Nullable String named, Checks checks) {
        var name = checks.required("reviewer", named, 100);
        var reviewer = people.named(name).orElse(null);
        if (reviewer == null) {
            if (!name.isEmpty()) {
                checks.fault("reviewer", "escalation.reviewer.unknown", name);
            }
            return null;
        }
        var decided = lifecycle.newest(complaint.id(), FactKind.DECIDED);
        if (reviewer.id().equals(complaint.ownerId())
                || decided != null && reviewer.id().equals(decided.by().staffId())) {
            checks.fault("reviewer", "escalation.reviewer.same", reviewer.name());
        }
        return reviewer;
    }

    private void tell(Viewer viewer, Complaint complaint, Afterword afterword) {
        var told =
                new HashMap<String, Object>(
                        Map.of(
                                "contact",
                                afterword.contactId().toString(),
                                "decision",
                                String.valueOf(afterword.decision())));
        if (afterword.newComplaintId() != null) {
            told.put("complaint", afterword.newComplaintId().toString());
        }
        timeline.append(
                complaint.timelineSubject(),
                new Happening("afterword-decided", viewer.actor(), clock.instant(), told));
    }
}

package recourse.compliance;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Lifecycle;
import recourse.complaint.SaidTimes;
import recourse.deadline.Deadline;
import recourse.deadline.Deadlines;
import recourse.deadline.KeepClocks;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Refused;
import recourse.regulation.StartEvent;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody says when a thing happened that starts the clock of a rule, or that meets one. What
 * meets one has its proof, and counts when it is written down where its own time is doubtful, until
 * a second person confirms.
 */
@Component
public class RecordEvent {
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Complaints complaints;
    private final Applications applications;
    private final SaidTimes saidTimes;
    private final Deadlines deadlines;
    private final Lifecycle lifecycle;
    private final KeepClocks clocks;
    private final Timeline timeline;
    private final Clock clock;
    private final Ids ids;

    RecordEvent(
            Complaints complaints,
            Applications applications,
            SaidTimes saidTimes,
            Deadlines deadlines,
            Lifecycle lifecycle,
            KeepClocks clocks,
            Timeline timeline,
            Clock clock,
            Ids ids) {
        this.complaints = complaints;
        this.applications = applications;
        this.saidTimes = saidTimes;
        this.deadlines = deadlines;
        this.lifecycle = lifecycle;
        this.clocks = clocks;
        this.timeline = timeline;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param event what happened, where it starts clocks
     * @param meets the clock that it meets, as {@code regime/clock}; one of both is given
     * @param at with its offset
     */
    public record Told(
            @Nullable String event,
            @Nullable String meets,
            @Nullable String at,
            @Nullable String person,
            @Nullable String proof) {}

    @Transactional
    public Complaint add(Viewer viewer, String reference, Told told) {
        var complaint = complaints.get(viewer, reference);
        if (!viewer.may(Permission.WORK)) {
            throw Refused.notAllowed("compliance.event.may-not");
        }
        var checks = new Checks();
        var event = event(told, checks);
        var meets = meets(complaint.id(), told, checks);
        var at = at(told.at(), checks);
        var person = checks.text("person", told.person(), 200);
        var proof = checks.text("proof", told.proof());
        if ((event == null) == (meets == null)) {
            checks.fault("event", "compliance.event.one");
        }
        if (meets != null) {
            checkMet(complaint.id(), meets, at, proof, checks);
        }
        checks.refuseFaults();
        lifecycle.lock(complaint.id());
        var added =
                new Event(
                        ids.next(),
                        event,
                        meets,
                        at,
                        person,
                        proof,
                        viewer.actor(),
                        clock.instant());
        applications.add(complaint.id(), added);
        var counted =
                meets == null
                        ? at
                        : saidTimes.counted(
                                complaint.id(), added.id(), at, added.recordedAt(), viewer);
        timeline.append(
                Subject.complaint(complaint.id()),
                new Happening(
                        event == null ? "clock-met" : "event-recorded",
                        viewer.actor(),
                        added.recordedAt(),
                        Map.of(
                                "what",
                                event == null ? String.valueOf(meets) : event,
                                "at",
                                at.toString(),
                                "countedAt",
                                counted.toString())));
        clocks.keep(complaint.id(), event == null ? "clock-met" : "event");
        return complaint;
    }

    private static @Nullable String event(Told told, Checks checks) {
        var event = checks.oneOf("event", StartEvent.class, told.event());
        return event == null ? null : event.written();
    }

    private @Nullable String meets(UUID complaintId, Told told, Checks checks) {
        var meets = checks.text("meets", told.meets(), 200);
        if (meets != null
                && applications.of(complaintId).regimes().stream()
                        .noneMatch(one ->
                                one.clocks().stream()
                                        .anyMatch(
                                                name -> meets.equals(one.regime() + "/" + name)))) {
            checks.fault("meets", "compliance.event.no-such-clock", meets);
        }
        return meets;
    }

    private void checkMet(
            UUID complaintId, String meets, Instant at, @Nullable String proof, Checks checks) {
        if (proof == null) {
            checks.fault("proof", "compliance.event.proof-missing");
        }
        var starts =
                deadlines.of(complaintId).stream()
                        .filter(one -> meets.equals(one.regime() + "/" + one.clock()))
                        .map(Deadline::startedAt)
                        .toList();
        if (!starts.isEmpty() && starts.stream().allMatch(at::isBefore)) {
            checks.fault("at", "compliance.event.before-start");
        }
    }

    private Instant at(@Nullable String written, Checks checks) {
        try {
            var at = OffsetDateTime.parse(String.valueOf(written)).toInstant();
            if (at.isAfter(clock.instant().plus(AHEAD))) {
                checks.fault("at", "compliance.event.ahead");
            }
            return at;
        } catch (DateTimeException unreadable) {
            checks.fault("at", "compliance.event.at");
            return clock.instant();
        }
    }
}

package recourse.compliance;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Lifecycle;
import recourse.compliance.Application.State;
import recourse.deadline.Deadlines;
import recourse.deadline.KeepClocks;
import recourse.identity.ApiKeys;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Refused;
import recourse.regulation.Packs;
import recourse.regulation.Regime;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.util.List;
import java.util.Map;

/**
 * Whoever works on a complaint says which rules apply to it, and their clocks run at once; somebody
 * who may approve confirms it, never the one who said it, or rejects it as long as none of its
 * clocks is breached.
 */
@Component
public class ApplyRegime {
    private final Complaints complaints;
    private final Applications applications;
    private final Packs packs;
    private final Lifecycle lifecycle;
    private final Deadlines deadlines;
    private final KeepClocks clocks;
    private final ApiKeys keys;
    private final Timeline timeline;
    private final Clock clock;
    private final Ids ids;

    ApplyRegime(
            Complaints complaints,
            Applications applications,
            Packs packs,
            Lifecycle lifecycle,
            Deadlines deadlines,
            KeepClocks clocks,
            ApiKeys keys,
            Timeline timeline,
            Clock clock,
            Ids ids) {
        this.complaints = complaints;
        this.applications = applications;
        this.packs = packs;
        this.lifecycle = lifecycle;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.keys = keys;
        this.timeline = timeline;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param clocks those that concern the complaint; none: all of them
     */
    public record Told(
            @Nullable String regime, @Nullable List<String> clocks, @Nullable String reason) {}

    @Transactional
    public Complaint propose(Viewer viewer, String reference, Told told) {
        var complaint = complaints.get(viewer, reference);
        if (!viewer.may(Permission.WORK)) {
            throw Refused.notAllowed("compliance.regime.may-not-propose");
        }
        var checks = new Checks();
        var reason = checks.required("reason", told.reason(), Checks.TEXT);
        var regime = regime(told.regime());
        checks.refuseFaults();
        lifecycle.lock(complaint.id());
        var before = applications.find(complaint.id(), regime.id());
        if (before.isPresent() && before.get().state() != State.REJECTED) {
            throw Refused.conflict("compliance.regime.applies", regime.id());
        }
        var application =
                new Application(
                        before.map(Application::id).orElseGet(ids::next),
                        complaint.id(),
                        regime.id(),
                        chosen(regime, told.clocks()),
                        reason,
                        State.PROPOSED,
                        viewer.actor(),
                        clock.instant(),
                        null,
                        null,
                        null);
        applications.propose(application);
        tell(viewer, complaint, "regime-proposed", regime.id(), reason);
        return complaint;
    }

    @Transactional
    public Complaint confirm(Viewer viewer, String reference, String regime) {
        return decide(viewer, reference, regime, State.CONFIRMED, null);
    }

    @Transactional
    public Complaint reject(
            Viewer viewer, String reference, String regime, @Nullable String reason) {
        var checks = new Checks();
        var said = checks.required("reason", reason, Checks.TEXT);
        checks.refuseFaults();
        return decide(viewer, reference, regime, State.REJECTED, said);
    }

    private Complaint decide(
            Viewer viewer, String reference, String regime, State state, @Nullable String reason) {
        var complaint = complaints.get(viewer, reference);
        if (!viewer.may(Permission.APPROVE)) {
            throw Refused.notAllowed("compliance.regime.may-not-decide");
        }
        lifecycle.lock(complaint.id());
        var before = applications.find(complaint.id(), regime).orElseThrow(Refused::notVisible);
        if (before.state() == State.REJECTED || before.state() == state) {
            throw Refused.conflict("compliance.regime.decided");
        }
        if (state == State.CONFIRMED && keys.isOnePerson(before.proposedBy(), viewer.actor())) {
            throw Refused.notAllowed("compliance.regime.own");
        }
        if (state == State.REJECTED && isBreached(complaint, regime)) {
            throw Refused.conflict("compliance.regime.breached");
        }
        applications.decide(
                new Application(
                        before.id(),
                        before.complaintId(),
                        before.regime(),
                        before.clocks(),
                        before.reason(),
                        state,
                        before.proposedBy(),
                        before.proposedAt(),
                        viewer.actor(),
                        clock.instant(),
                        reason));
        var kind = state == State.CONFIRMED ? "regime-confirmed" : "regime-rejected";
        tell(viewer, complaint, kind, regime, reason == null ? "" : reason);
        return complaint;
    }

    /** Nobody takes a breach back by saying that the rule never applied. */
    private boolean isBreached(Complaint complaint, String regime) {
        var now = clock.instant();
        return deadlines.of(complaint.id()).stream()
                .filter(deadline -> deadline.regime().equals(regime))
                .anyMatch(deadline -> deadline.isOverdue(now));
    }

    private void tell(
            Viewer viewer, Complaint complaint, String kind, String regime, String reason) {
        timeline.append(
                Subject.complaint(complaint.id()),
                new Happening(
                        kind,
                        viewer.actor(),
                        clock.instant(),
                        Map.of("name", regime, "reason", reason)));
        clocks.keep(complaint.id(), kind);
    }

    private Regime regime(@Nullable String id) {
        var known = packs.now().find(id == null ? "" : id);
        if (known.isEmpty() || known.get().id().equals("house")) {
            throw Refused.invalid("regime", "compliance.regime.unknown", String.valueOf(id));
        }
        if (known.get().rules().isEmpty()) {
            throw Refused.invalid("regime", "compliance.regime.no-clocks", known.get().id());
        }
        return known.get();
    }

    private static List<String> chosen(Regime regime, @Nullable List<String> asked) {
        if (asked == null || asked.isEmpty()) {
            return regime.clocks();
        }
        for (var name : asked) {
            if (!regime.clocks().contains(name)) {
                throw Refused.invalid(
                        "clocks",
                        "compliance.regime.unknown-clock",
                        name,
                        String.join(", ", regime.clocks()));
            }
        }
        return asked;
    }
}

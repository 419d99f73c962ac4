package recourse.assessment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.assessment.Proposal.Outcome;
import recourse.assessment.Proposal.Verdict;
import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Fact;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.complaint.Particulars;
import recourse.complaint.Stage;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Refused;
import recourse.taxonomy.Severity;
import recourse.timeline.Entry;
import recourse.timeline.Timeline;

import java.util.List;
import java.util.UUID;

/**
 * Takes back what was last said about a complaint, a person's slip or a model's: what stood before
 * stands again, and both stay to be read. Once somebody has taken the complaint up it is corrected
 * instead.
 */
@Component
public class TakeBackAssessment {
    private final Complaints complaints;
    private final Proposals proposals;
    private final Lifecycle lifecycle;
    private final Particulars particulars;
    private final Timeline timeline;

    TakeBackAssessment(
            Complaints complaints,
            Proposals proposals,
            Lifecycle lifecycle,
            Particulars particulars,
            Timeline timeline) {
        this.complaints = complaints;
        this.proposals = proposals;
        this.lifecycle = lifecycle;
        this.particulars = particulars;
        this.timeline = timeline;
    }

    /** What stood before; nothing where it was the first word. */
    private record Before(@Nullable UUID category, @Nullable Severity severity) {
        static Before of(Entry assessed) {
            return new Before(
                    UUID.fromString(assessed.text("category")),
                    Severity.valueOf(assessed.text("severity")));
        }
    }

    @Transactional
    public Complaint takeBack(Viewer viewer, String reference, @Nullable String why) {
        var seen = complaints.get(viewer, reference);
        if (!AssessComplaint.mayAssess(viewer)) {
            throw Refused.notAllowed("assessment.may-not");
        }
        var checks = new Checks();
        var reason = checks.text("reason", why);
        checks.refuseFaults();
        lifecycle.lock(seen.id());
        var complaint = complaints.get(viewer, seen.id());
        var facts = assessed(complaint);
        if (complaint.stage() != Stage.ASSESSED || facts.isEmpty()) {
            throw Refused.conflict("assessment.cannot-take-back");
        }
        var before = before(complaint, facts);
        restore(viewer, complaint, before, facts, reason);
        lifecycle.undo(complaint.id(), facts.getLast(), viewer.actor(), reason);
        return complaints.get(viewer, complaint.id());
    }

    private void restore(
            Viewer viewer,
            Complaint complaint,
            Before before,
            List<Fact> facts,
            @Nullable String reason) {
        var proposal = proposals.of(complaint.id()).orElse(null);
        var reasons = proposal == null ? List.<Reason>of() : proposal.reasons().severity();
        var priority = before.severity == null ? 0 : Priority.of(before.severity, reasons).total();
        particulars.classifyAgain(
                complaint, before.category, before.severity, priority, viewer.actor(), reason);
        if (proposal != null) {
            proposals.judge(proposal, verdict(proposal, before, facts));
        }
    }

    private static @Nullable Verdict verdict(Proposal proposal, Before before, List<Fact> facts) {
        if (facts.size() < 2 || before.category == null || before.severity == null) {
            return null;
        }
        var earlier = facts.get(facts.size() - 2);
        var outcome =
                earlier.by().isStaff()
                        ? proposal.says(before.category, before.severity)
                                ? Outcome.CONFIRMED
                                : Outcome.CORRECTED
                        : Outcome.TAKEN;
        return new Verdict(
                outcome, earlier.by(), earlier.recordedAt(), before.category, before.severity);
    }

    private List<Fact> assessed(Complaint complaint) {
        return lifecycle.standing(complaint.id()).stream()
                .filter(fact -> fact.kind() == FactKind.ASSESSED)
                .toList();
    }

    /** The fact's entry says what it said; once that is erased nobody knows any more. */
    private Before before(Complaint complaint, List<Fact> facts) {
        if (facts.size() < 2) {
            return new Before(null, null);
        }
        var earlier = facts.get(facts.size() - 2).id().toString();
        return timeline.of(complaint.id()).stream()
                .filter(entry -> entry.text("fact").equals(earlier))
                .findFirst()
                .map(Before::of)
                .orElseGet(() -> new Before(null, null));
    }
}

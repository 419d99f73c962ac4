package recourse.assessment;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.assessment.Proposal.Outcome;
import recourse.assessment.Proposal.Reasons;
import recourse.assessment.Proposal.Verdict;
import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Corrections;
import recourse.complaint.FactKind;
import recourse.complaint.Kind;
import recourse.complaint.Lifecycle;
import recourse.complaint.Lifecycle.Detail;
import recourse.complaint.Particulars;
import recourse.complaint.Stage;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.taxonomy.Category;
import recourse.taxonomy.Severity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A person says what a complaint is about and how bad it is: what was proposed, or something else.
 */
@Component
public class AssessComplaint {
    private final Complaints complaints;
    private final Categories categories;
    private final Proposals proposals;
    private final Lifecycle lifecycle;
    private final Particulars particulars;
    private final Corrections corrections;
    private final Clock clock;

    AssessComplaint(
            Complaints complaints,
            Categories categories,
            Proposals proposals,
            Lifecycle lifecycle,
            Particulars particulars,
            Corrections corrections,
            Clock clock) {
        this.complaints = complaints;
        this.categories = categories;
        this.proposals = proposals;
        this.lifecycle = lifecycle;
        this.particulars = particulars;
        this.corrections = corrections;
        this.clock = clock;
    }

    /**
     * What somebody chose.
     *
     * @param category its key, or its way through the tree as people read it
     * @param kind only where it changes; then with a reason
     */
    public record Choice(
            @Nullable String category,
            @Nullable String severity,
            @Nullable String kind,
            @Nullable String reason) {}

    private record Checked(
            Category category, Severity severity, @Nullable Kind kind, @Nullable String reason) {}

    public static boolean mayAssess(Viewer viewer) {
        return viewer.may(Permission.WORK) || viewer.may(Permission.TRIAGE);
    }

    @Transactional
    public Complaint assess(Viewer viewer, String reference, Choice choice) {
        var seen = complaints.get(viewer, reference);
        if (!mayAssess(viewer)) {
            throw Refused.notAllowed("assessment.may-not");
        }
        lifecycle.lock(seen.id());
        var complaint = complaints.get(viewer, seen.id());
        var checked = check(complaint, choice);
        var proposal = proposals.of(complaint.id()).orElse(null);
        // Pressed twice, or by two people at once: once is enough.
        if (!says(complaint, proposal, checked)) {
            write(viewer, complaint, proposal, checked);
        }
        return complaints.get(viewer, complaint.id());
    }

    private Checked check(Complaint complaint, Choice choice) {
        var checks = new Checks();
        var name = checks.required("category", choice.category(), Checks.TEXT);
        var category = categories.named(name).orElse(null);
        if (category == null && !name.isEmpty()) {
            checks.fault("category", "assessment.category.unknown");
        }
        checks.required("severity", choice.severity(), Checks.TEXT);
        var severity = checks.oneOf("severity", Severity.class, choice.severity());
        var kind = checks.oneOf("kind", Kind.class, choice.kind());
        var changes = kind != null && kind != complaint.kind();
        var reason =
                changes
                        ? checks.required("reason", choice.reason(), Checks.TEXT)
                        : checks.text("reason", choice.reason());
        checks.refuseFaults();
        return new Checked(
                requireNonNull(category), requireNonNull(severity), changes ? kind : null, reason);
    }

    private static boolean says(Complaint complaint, @Nullable Proposal proposal, Checked checked) {
        return complaint.stage() != Stage.RECEIVED
                && checked.category().id().equals(complaint.categoryId())
                && checked.severity() == complaint.severity()
                && checked.kind() == null
                && (proposal == null
                        || proposal.outcome()
                                .filter(outcome -> outcome != Outcome.TAKEN)
                                .isPresent());
    }

    private void write(
            Viewer viewer, Complaint complaint, @Nullable Proposal proposal, Checked checked) {
        var outcome = outcome(proposal, checked);
        if (checked.kind() != null) {
            correctKind(viewer, complaint, checked.kind(), requireNonNull(checked.reason()));
        }
        classify(viewer, complaint, proposal, checked, outcome);
        lifecycle.record(
                complaint.id(),
                FactKind.ASSESSED,
                viewer.actor(),
                new Detail(null, null, checked.reason(), told(proposal, checked, outcome)));
        if (proposal != null) {
            proposals.decide(
                    proposal,
                    new Verdict(
                            outcome,
                            viewer.actor(),
                            clock.instant(),
                            checked.category().id(),
                            checked.severity()));
        }
    }

    private void classify(
            Viewer viewer,
            Complaint complaint,
            @Nullable Proposal proposal,
            Checked checked,
            Outcome outcome) {
        var reasons = proposal == null ? new Reasons(List.of(), List.of()) : proposal.reasons();
        var reason = checked.reason();
        particulars.classify(
                complaint,
                checked.category().id(),
                checked.severity(),
                Priority.of(checked.severity(), reasons.severity()).total(),
                viewer.actor(),
                reason == null ? outcome.name() : reason);
    }

    private void correctKind(Viewer viewer, Complaint complaint, Kind kind, String reason) {
        corrections.correct(
                complaint,
                Map.of("kind", complaint.kind().name()),
                Map.of("kind", kind.name()),
                viewer.actor(),
                reason);
    }

    private static Outcome outcome(@Nullable Proposal proposal, Checked checked) {
        return proposal != null && proposal.says(checked.category().id(), checked.severity())
                ? Outcome.CONFIRMED
                : Outcome.CORRECTED;
    }

    private static Map<String, Object> told(
            @Nullable Proposal proposal, Checked checked, Outcome outcome) {
        var told = new HashMap<String, Object>();
        told.put("category", checked.category().id().toString());
        told.put("severity", checked.severity().name());
        if (proposal != null) {
            told.put("proposal", proposal.id().toString());
            told.put("outcome", outcome.name());
        }
        return told;
    }
}

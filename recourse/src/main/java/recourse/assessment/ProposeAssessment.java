package recourse.assessment;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.assessment.CategoryProposal.Candidate;
import recourse.assessment.Proposal.Outcome;
import recourse.assessment.Proposal.Reasons;
import recourse.assessment.Proposal.Verdict;
import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Contacts;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.complaint.Particulars;
import recourse.complaint.Stage;
import recourse.identity.Viewer;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Writes;
import recourse.taxonomy.Category;
import recourse.taxonomy.Severity;
import recourse.taxonomy.Taxonomy;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Lets the models read a complaint and keeps what they say. Above the threshold their word stands
 * until a person's; below it, and for whatever may be critical, a person says what it is about.
 */
@Component
class ProposeAssessment {
    private static final Viewer MODEL = new Viewer.Program("assessment");
    private static final int KEPT = 3;

    private final TextModel model;
    private final Waiting waiting;
    private final Proposals proposals;
    private final Embeddings embeddings;
    private final Threshold threshold;
    private final Taxonomy taxonomy;
    private final Complaints complaints;
    private final Contacts contacts;
    private final Lifecycle lifecycle;
    private final Particulars particulars;
    private final Timeline timeline;
    private final Writes writes;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Ids ids;

    ProposeAssessment(
            TextModel model,
            Waiting waiting,
            Proposals proposals,
            Embeddings embeddings,
            Threshold threshold,
            Taxonomy taxonomy,
            Complaints complaints,
            Contacts contacts,
            Lifecycle lifecycle,
            Particulars particulars,
            Timeline timeline,
            Writes writes,
            TransactionTemplate transaction,
            Clock clock,
            Ids ids) {
        this.model = model;
        this.waiting = waiting;
        this.proposals = proposals;
        this.embeddings = embeddings;
        this.threshold = threshold;
        this.taxonomy = taxonomy;
        this.complaints = complaints;
        this.contacts = contacts;
        this.lifecycle = lifecycle;
        this.particulars = particulars;
        this.timeline = timeline;
        this.writes = writes;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    /** No connection is held while the model reads. */
    void propose(UUID complaintId) {
        var text =
                AssessedText.of(
                        contacts.of(complaintId), complaints.get(MODEL, complaintId).language());
        var opinion = model.read(text.text(), text.language());
        transaction.executeWithoutResult(status -> keep(complaintId, text, opinion));
    }

    private void keep(UUID complaintId, AssessedText text, Opinion opinion) {
        lifecycle.lock(complaintId);
        if (!waiting.remove(complaintId)) {
            return;
        }
        var complaint = complaints.get(MODEL, complaintId);
        var proposal = proposal(complaintId, opinion);
        proposals.keep(proposal, text.hash());
        opinion.embedding()
                .ifPresent(meaning ->
                        writes.add(embeddings.insert(EmbeddingRow.of(complaintId, meaning))));
        tell(complaint, proposal);
        if (complaint.stage() != Stage.RECEIVED) {
            decide(proposal, Outcome.UNSEEN, complaint.categoryId(), complaint.severity());
        } else if (isSureEnough(proposal)) {
            take(complaint, proposal);
        }
    }

    private Proposal proposal(UUID complaintId, Opinion opinion) {
        var best = opinion.category().best();
        return new Proposal(
                ids.next(),
                complaintId,
                opinion.model(),
                best.map(Candidate::category).orElse(null),
                best.map(Candidate::confidence).orElse(null),
                opinion.category().ranked().stream().limit(KEPT).toList(),
                severity(opinion),
                opinion.severity().confidence(),
                new Reasons(opinion.category().reasons(), opinion.severity().reasons()),
                clock.instant(),
                null);
    }

    /** Where the text gives no sign, it is as bad as such complaints usually are. */
    private Severity severity(Opinion opinion) {
        var silent =
                opinion.severity().reasons().stream()
                        .anyMatch(reason -> reason.kind() == Reason.Kind.NO_CUES);
        return silent
                ? opinion.category()
                        .best()
                        .flatMap(best -> taxonomy.category(best.category()))
                        .map(Category::defaultSeverity)
                        .orElse(opinion.severity().severity())
                : opinion.severity().severity();
    }

    private boolean isSureEnough(Proposal proposal) {
        return proposal.confidence() != null
                && proposal.confidence() >= threshold.ofCategory()
                && proposal.severity() != Severity.CRITICAL;
    }

    private void take(Complaint complaint, Proposal proposal) {
        var category = requireNonNull(proposal.category());
        var priority = Priority.of(proposal.severity(), proposal.reasons().severity()).total();
        particulars.classify(
                complaint, category, proposal.severity(), priority, MODEL.actor(), why(proposal));
        lifecycle.record(
                complaint.id(),
                FactKind.ASSESSED,
                MODEL.actor(),
                Lifecycle.Detail.with(told(proposal)));
        decide(proposal, Outcome.TAKEN, category, proposal.severity());
    }

    private String why(Proposal proposal) {
        return "%.2f ≥ %.2f".formatted(proposal.confidence(), threshold.ofCategory());
    }

    private void decide(
            Proposal proposal,
            Outcome outcome,
            @Nullable UUID category,
            @Nullable Severity severity) {
        proposals.decide(
                proposal, new Verdict(outcome, MODEL.actor(), clock.instant(), category, severity));
    }

    private void tell(Complaint complaint, Proposal proposal) {
        timeline.append(
                complaint.timelineSubject(),
                new Happening("proposed", MODEL.actor(), clock.instant(), told(proposal)));
    }

    private Map<String, Object> told(Proposal proposal) {
        var particulars = new HashMap<String, Object>();
        particulars.put("proposal", proposal.id().toString());
        particulars.put("model", proposal.model());
        particulars.put("severity", proposal.severity().name());
        if (proposal.category() != null && proposal.confidence() != null) {
            particulars.put("category", proposal.category().toString());
            particulars.put("confidence", Math.round(proposal.confidence() * 1000) / 1000.0);
        }
        return particulars;
    }
}

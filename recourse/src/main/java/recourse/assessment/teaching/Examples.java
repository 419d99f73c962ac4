package recourse.assessment.teaching;

import static db.assessment.Tables.PROPOSAL;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

import recourse.assessment.AssessedText;
import recourse.assessment.Proposal.Outcome;
import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Contacts;
import recourse.identity.Viewer;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What people of the house said complaints are about: what there is to learn from. */
@Component
class Examples {
    private static final Viewer MODEL = new Viewer.Program("learning");
    // As many as the program's memory holds beside its daily work.
    private static final int MOST = 5_000;

    private final DSLContext database;
    private final Complaints complaints;
    private final Contacts contacts;

    Examples(DSLContext database, Complaints complaints, Contacts contacts) {
        this.database = database;
        this.complaints = complaints;
        this.contacts = contacts;
    }

    /** A complaint, what a person decided it is about, and when. */
    record Example(UUID proposalId, UUID complaintId, UUID category, Instant decidedAt) {}

    /** The newest of them, oldest first; what a model decided by itself is no example. */
    List<Example> newest() {
        return database
                .select(
                        PROPOSAL.ID,
                        PROPOSAL.COMPLAINT_ID,
                        PROPOSAL.CHOSEN_CATEGORY_ID,
                        PROPOSAL.DECIDED_AT)
                .from(PROPOSAL)
                .where(
                        PROPOSAL.OUTCOME.in(Outcome.CONFIRMED.name(), Outcome.CORRECTED.name()),
                        PROPOSAL.CHOSEN_CATEGORY_ID.isNotNull())
                .orderBy(PROPOSAL.DECIDED_AT.desc(), PROPOSAL.ID)
                .limit(MOST)
                .fetch(Records.mapping(Example::new))
                .stream()
                .sorted(
                        Comparator.comparing(Example::decidedAt)
                                .thenComparing(Example::complaintId))
                .toList();
    }

    int count() {
        return database.fetchCount(
                PROPOSAL,
                PROPOSAL.OUTCOME
                        .in(Outcome.CONFIRMED.name(), Outcome.CORRECTED.name())
                        .and(PROPOSAL.CHOSEN_CATEGORY_ID.isNotNull()));
    }

    /** Its words; empty for one that is restricted to named people, from which nobody learns. */
    Optional<AssessedText> text(Example example) {
        return complaints
                .find(MODEL, example.complaintId())
                .filter(complaint -> !complaint.restricted())
                .map(this::text)
                .filter(text -> !text.text().isBlank());
    }

    private AssessedText text(Complaint complaint) {
        return AssessedText.of(contacts.of(complaint.id()), complaint.language());
    }

    /**
     * Those whose decision still stands. They are held until the end of the transaction: an erasure
     * waits, and then finds the model that learnt from them.
     */
    Set<UUID> standing(Collection<UUID> proposals) {
        return Set.copyOf(
                database.select(PROPOSAL.COMPLAINT_ID)
                        .from(PROPOSAL)
                        .where(PROPOSAL.ID.in(proposals))
                        .and(PROPOSAL.CHOSEN_CATEGORY_ID.isNotNull())
                        .orderBy(PROPOSAL.ID)
                        .forShare()
                        .fetch(PROPOSAL.COMPLAINT_ID));
    }
}

package recourse.assessment;

import static db.assessment.Tables.PROPOSAL;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.assessment.CategoryProposal.Candidate;
import recourse.assessment.Proposal.Outcome;
import recourse.assessment.Proposal.Reasons;
import recourse.assessment.Proposal.Verdict;
import recourse.platform.Json;
import recourse.platform.Writes;
import recourse.taxonomy.Severity;
import recourse.timeline.Actor;

import tools.jackson.core.type.TypeReference;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The proposals that the models made, each with what became of it: the record of how good they are.
 */
@Component
class Proposals {
    private static final TypeReference<List<Candidate>> CANDIDATES = new TypeReference<>() {};

    private final DSLContext database;
    private final Writes writes;

    Proposals(DSLContext database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** The newest; the caller has asked whether the viewer may see the complaint. */
    Optional<Proposal> of(UUID complaintId) {
        return database.selectFrom(PROPOSAL)
                .where(PROPOSAL.COMPLAINT_ID.eq(complaintId))
                .orderBy(PROPOSAL.MADE_AT.desc(), PROPOSAL.ID.desc())
                .limit(1)
                .fetchOptional(Proposals::proposal);
    }

    void keep(Proposal proposal, byte[] inputHash) {
        writes.add(
                database.insertInto(PROPOSAL)
                        .set(PROPOSAL.ID, proposal.id())
                        .set(PROPOSAL.COMPLAINT_ID, proposal.complaintId())
                        .set(PROPOSAL.MODEL, proposal.model())
                        .set(PROPOSAL.INPUT_HASH, inputHash)
                        .set(PROPOSAL.CATEGORY_ID, proposal.category())
                        .set(PROPOSAL.CONFIDENCE, proposal.confidence())
                        .set(PROPOSAL.RANKED, Json.write(proposal.ranked()))
                        .set(PROPOSAL.SEVERITY, proposal.severity().name())
                        .set(PROPOSAL.SEVERITY_CONFIDENCE, proposal.severityConfidence())
                        .set(PROPOSAL.REASONS, Json.write(proposal.reasons()))
                        .set(PROPOSAL.MADE_AT, proposal.madeAt()));
    }

    void decide(Proposal proposal, Verdict verdict) {
        judge(proposal, verdict);
    }

    /** Writes what became of it, nothing where that was taken back. */
    void judge(Proposal proposal, @Nullable Verdict verdict) {
        var severity = verdict == null ? null : verdict.severity();
        writes.add(
                database.update(PROPOSAL)
                        .set(PROPOSAL.OUTCOME, verdict == null ? null : verdict.outcome().name())
                        .set(PROPOSAL.DECIDED_BY, verdict == null ? null : verdict.by().toString())
                        .set(PROPOSAL.DECIDED_AT, verdict == null ? null : verdict.at())
                        .set(
                                PROPOSAL.CHOSEN_CATEGORY_ID,
                                verdict == null ? null : verdict.category())
                        .set(PROPOSAL.CHOSEN_SEVERITY, severity == null ? null : severity.name())
                        .where(PROPOSAL.ID.eq(proposal.id())));
    }

    private static Proposal proposal(Record row) {
        return new Proposal(
                row.get(PROPOSAL.ID),
                row.get(PROPOSAL.COMPLAINT_ID),
                row.get(PROPOSAL.MODEL),
                row.get(PROPOSAL.CATEGORY_ID),
                row.get(PROPOSAL.CONFIDENCE),
                Json.read(row.get(PROPOSAL.RANKED), CANDIDATES),
                Severity.valueOf(row.get(PROPOSAL.SEVERITY)),
                row.get(PROPOSAL.SEVERITY_CONFIDENCE),
                Json.read(row.get(PROPOSAL.REASONS), Reasons.class),
                row.get(PROPOSAL.MADE_AT),
                verdict(row));
    }

    private static @Nullable Verdict verdict(Record row) {
        var outcome = row.get(PROPOSAL.OUTCOME);
        if (outcome == null) {
            return null;
        }
        var severity = row.get(PROPOSAL.CHOSEN_SEVERITY);
        return new Verdict(
                Outcome.valueOf(outcome),
                Actor.parse(row.get(PROPOSAL.DECIDED_BY)),
                row.get(PROPOSAL.DECIDED_AT),
                row.get(PROPOSAL.CHOSEN_CATEGORY_ID),
                severity == null ? null : Severity.valueOf(severity));
    }
}

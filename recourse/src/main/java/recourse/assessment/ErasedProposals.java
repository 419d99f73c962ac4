package recourse.assessment;

import static db.assessment.Tables.EMBEDDING;
import static db.assessment.Tables.PROPOSAL;
import static db.assessment.Tables.WAITING;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.assessment.Proposal.Reasons;
import recourse.assessment.teaching.TaughtModels;
import recourse.platform.Clock;
import recourse.platform.Json;
import recourse.platform.PersonalData;

import java.util.List;
import java.util.UUID;

/**
 * Reasons quote the person, and a meaning can be guessed back into words: both go, and what a
 * person decided teaches no model any more; those that learnt from it are to be taught anew.
 */
@Component
class ErasedProposals implements PersonalData {
    private final DSLContext database;
    private final TaughtModels taught;
    private final Clock clock;

    ErasedProposals(DSLContext database, TaughtModels taught, Clock clock) {
        this.database = database;
        this.taught = taught;
        this.clock = clock;
    }

    @Override
    public void erase(UUID complaintId) {
        database.deleteFrom(WAITING).where(WAITING.COMPLAINT_ID.eq(complaintId)).execute();
        database.deleteFrom(EMBEDDING).where(EMBEDDING.COMPLAINT_ID.eq(complaintId)).execute();
        database.update(PROPOSAL)
                .set(PROPOSAL.REASONS, Json.write(new Reasons(List.of(), List.of())))
                .setNull(PROPOSAL.CHOSEN_CATEGORY_ID)
                .setNull(PROPOSAL.CHOSEN_SEVERITY)
                .where(PROPOSAL.COMPLAINT_ID.eq(complaintId))
                .execute();
        taught.forget(complaintId, clock.instant());
    }
}

package recourse.assessment;

import static db.assessment.Tables.EMBEDDING;
import static db.assessment.Tables.PROPOSAL;
import static db.assessment.Tables.WAITING;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.assessment.Proposal.Reasons;
import recourse.platform.Json;
import recourse.platform.PersonalData;

import java.util.List;
import java.util.UUID;

/**
 * Reasons quote the person, and a meaning can be guessed back into words: both go; the figures
 * stay.
 */
@Component
class ErasedProposals implements PersonalData {
    private final DSLContext database;

    ErasedProposals(DSLContext database) {
        this.database = database;
    }

    @Override
    public void erase(UUID complaintId) {
        database.deleteFrom(WAITING).where(WAITING.COMPLAINT_ID.eq(complaintId)).execute();
        database.deleteFrom(EMBEDDING).where(EMBEDDING.COMPLAINT_ID.eq(complaintId)).execute();
        database.update(PROPOSAL)
                .set(PROPOSAL.REASONS, Json.write(new Reasons(List.of(), List.of())))
                .where(PROPOSAL.COMPLAINT_ID.eq(complaintId))
                .execute();
    }
}

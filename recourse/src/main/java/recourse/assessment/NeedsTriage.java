package recourse.assessment;

import static db.assessment.Tables.PROPOSAL;
import static db.assessment.Tables.WAITING;

import static org.jooq.impl.DSL.select;

import org.jooq.Condition;
import org.jooq.Field;

import recourse.complaint.ComplaintFilter;

import java.util.UUID;

/**
 * Whether a person must say what it is about: the model was not sure enough, or could not read it.
 */
public record NeedsTriage() implements ComplaintFilter.Within {
    @Override
    public Condition about(Field<UUID> complaintId) {
        return complaintId
                .in(select(PROPOSAL.COMPLAINT_ID).from(PROPOSAL).where(PROPOSAL.OUTCOME.isNull()))
                .or(
                        complaintId.in(
                                select(WAITING.COMPLAINT_ID)
                                        .from(WAITING)
                                        .where(WAITING.NEXT_AT.isNull())));
    }
}

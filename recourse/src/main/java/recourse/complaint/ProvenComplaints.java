package recourse.complaint;

import static db.complaint.Tables.CONTACT;
import static db.complaint.Tables.FACT;
import static db.complaint.Tables.INVOLVEMENT;
import static db.complaint.Tables.NAMED;
import static db.complaint.Tables.NOTE;
import static db.complaint.Tables.POINT;
import static db.complaint.Tables.RECEIPT_CORRECTION;
import static db.complaint.Tables.RECORD;
import static db.complaint.Tables.SAID_TIME;

import org.springframework.stereotype.Component;

import recourse.timeline.Proven;
import recourse.timeline.ProvenRows;

import java.util.List;

/** The complaint, what was said and noted on it, and what happened to it. */
@Component
class ProvenComplaints implements Proven {
    @Override
    public List<ProvenRows> rows() {
        return List.of(
                ProvenRows.of(
                        RECORD.ID,
                        RECORD.REFERENCE,
                        RECORD.KIND,
                        RECORD.STAGE,
                        RECORD.CHANNEL,
                        RECORD.BRAND_ID,
                        RECORD.LANGUAGE,
                        RECORD.SUBJECT,
                        RECORD.GIST,
                        RECORD.DESIRED_OUTCOME,
                        RECORD.INCIDENT_DATE,
                        RECORD.PRODUCT,
                        RECORD.SITE,
                        RECORD.CATEGORY_ID,
                        RECORD.SEVERITY,
                        RECORD.TEAM_ID,
                        RECORD.OWNER_ID,
                        RECORD.COMPLAINANT_NAME,
                        RECORD.OUTCOME,
                        RECORD.SATISFACTION,
                        RECORD.CAUSE_ID,
                        RECORD.ENDING,
                        RECORD.RECEIVED_AT,
                        RECORD.RECORDED_AT,
                        RECORD.CLOSED_AT,
                        RECORD.RESTRICTED,
                        RECORD.TAKEN_BY),
                ProvenRows.of(
                        CONTACT.COMPLAINT_ID,
                        CONTACT.DIRECTION,
                        CONTACT.CHANNEL,
                        CONTACT.AT,
                        CONTACT.RECORDED_AT,
                        CONTACT.AUTHOR_NAME,
                        CONTACT.AUTHOR,
                        CONTACT.ADDRESS,
                        CONTACT.SUBJECT,
                        CONTACT.BODY,
                        CONTACT.HTML,
                        CONTACT.QUOTED_FROM,
                        CONTACT.OTHER),
                ProvenRows.of(NOTE.COMPLAINT_ID, NOTE.AT, NOTE.AUTHOR, NOTE.BODY),
                ProvenRows.of(
                        POINT.COMPLAINT_ID,
                        POINT.NUMBER,
                        POINT.TEXT,
                        POINT.CATEGORY_ID,
                        POINT.PRODUCT),
                ProvenRows.of(
                        INVOLVEMENT.COMPLAINT_ID,
                        INVOLVEMENT.ROLE,
                        INVOLVEMENT.PERSON_ID,
                        INVOLVEMENT.STAFF_ID,
                        INVOLVEMENT.RELATION,
                        INVOLVEMENT.AUTHORITY,
                        INVOLVEMENT.AUTHORITY_ENDS),
                ProvenRows.of(
                        FACT.COMPLAINT_ID,
                        FACT.KIND,
                        FACT.AT,
                        FACT.RECORDED_AT,
                        FACT.BY,
                        FACT.CONTACT_ID,
                        FACT.UNDOES,
                        FACT.REASON),
                ProvenRows.of(
                        RECEIPT_CORRECTION.COMPLAINT_ID,
                        RECEIPT_CORRECTION.BEFORE,
                        RECEIPT_CORRECTION.AFTER,
                        RECEIPT_CORRECTION.REASON,
                        RECEIPT_CORRECTION.ASKED_BY,
                        RECEIPT_CORRECTION.ASKED_AT,
                        RECEIPT_CORRECTION.DECIDED_BY,
                        RECEIPT_CORRECTION.DECIDED_AT,
                        RECEIPT_CORRECTION.APPROVED,
                        RECEIPT_CORRECTION.REFUSAL),
                ProvenRows.of(
                        SAID_TIME.COMPLAINT_ID,
                        SAID_TIME.CONTACT_ID,
                        SAID_TIME.SAID_AT,
                        SAID_TIME.COUNTED_AT,
                        SAID_TIME.SAID_BY,
                        SAID_TIME.DECIDED_BY,
                        SAID_TIME.DECIDED_AT,
                        SAID_TIME.CONFIRMED,
                        SAID_TIME.REASON,
                        SAID_TIME.SPOKEN_BY,
                        SAID_TIME.EVENT_ID),
                ProvenRows.of(NAMED.COMPLAINT_ID));
    }
}

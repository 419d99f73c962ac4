package recourse.complaint;

import static db.complaint.Tables.CONTACT;
import static db.complaint.Tables.FACT;
import static db.complaint.Tables.INVOLVEMENT;
import static db.complaint.Tables.NOTE;
import static db.complaint.Tables.POINT;
import static db.complaint.Tables.RECEIPT_CORRECTION;
import static db.complaint.Tables.RECORD;
import static db.complaint.Tables.SAID_TIME;
import static db.complaint.Tables.SEARCH;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.when;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.party.Persons;
import recourse.platform.PersonalData;

import java.util.UUID;

/**
 * The complaint's own rows without a word of anybody: who complained, what they wrote, what was
 * written about it.
 */
@Component
class ComplaintPersonalData implements PersonalData {
    private static final String NOTHING = "—";

    private final DSLContext database;
    private final Persons persons;

    ComplaintPersonalData(DSLContext database, Persons persons) {
        this.database = database;
        this.persons = persons;
    }

    @Override
    public void erase(UUID complaintId) {
        persons.erase(
                database.select(INVOLVEMENT.PERSON_ID)
                        .from(INVOLVEMENT)
                        .where(
                                INVOLVEMENT.COMPLAINT_ID.eq(complaintId),
                                INVOLVEMENT.PERSON_ID.isNotNull())
                        .fetch(INVOLVEMENT.PERSON_ID));
        database.batch(
                        database.update(RECORD)
                                .setNull(RECORD.SUBJECT)
                                .set(RECORD.GIST, NOTHING)
                                .setNull(RECORD.DESIRED_OUTCOME)
                                .setNull(RECORD.INCIDENT_DATE)
                                .setNull(RECORD.COMPLAINANT_NAME)
                                .where(RECORD.ID.eq(complaintId)),
                        database.update(CONTACT)
                                .set(CONTACT.BODY, NOTHING)
                                .setNull(CONTACT.HTML)
                                .setNull(CONTACT.QUOTED_FROM)
                                .setNull(CONTACT.SUBJECT)
                                .setNull(CONTACT.ADDRESS)
                                .setNull(CONTACT.AUTHOR_NAME)
                                .set(CONTACT.OTHER, when(CONTACT.OTHER.isNotNull(), NOTHING))
                                .where(CONTACT.COMPLAINT_ID.eq(complaintId)),
                        database.update(NOTE)
                                .set(NOTE.BODY, NOTHING)
                                .where(NOTE.COMPLAINT_ID.eq(complaintId)),
                        database.update(POINT)
                                .set(POINT.TEXT, NOTHING)
                                .where(POINT.COMPLAINT_ID.eq(complaintId)),
                        database.update(FACT)
                                .setNull(FACT.REASON)
                                .where(FACT.COMPLAINT_ID.eq(complaintId)),
                        database.update(INVOLVEMENT)
                                .setNull(INVOLVEMENT.RELATION)
                                .setNull(INVOLVEMENT.AUTHORITY)
                                .where(INVOLVEMENT.COMPLAINT_ID.eq(complaintId)),
                        database.update(RECEIPT_CORRECTION)
                                .set(RECEIPT_CORRECTION.REASON, NOTHING)
                                .setNull(RECEIPT_CORRECTION.REFUSAL)
                                .where(RECEIPT_CORRECTION.COMPLAINT_ID.eq(complaintId)),
                        database.update(SAID_TIME)
                                .setNull(SAID_TIME.REASON)
                                .where(SAID_TIME.COMPLAINT_ID.eq(complaintId)),
                        database.update(SEARCH)
                                .set(SEARCH.WORDS, field("''::tsvector", String.class))
                                .where(SEARCH.COMPLAINT_ID.eq(complaintId)))
                .execute();
    }
}

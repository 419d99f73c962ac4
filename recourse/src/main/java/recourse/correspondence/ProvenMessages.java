package recourse.correspondence;

import static db.correspondence.Tables.MESSAGE;
import static db.correspondence.Tables.QUESTION;

import org.springframework.stereotype.Component;

import recourse.timeline.Proven;
import recourse.timeline.ProvenRows;

import java.util.List;

/**
 * What leaves the house. Which subject it left with is told by its contact, and how far it has come
 * by its queue.
 */
@Component
class ProvenMessages implements Proven {
    @Override
    public List<ProvenRows> rows() {
        return List.of(
                ProvenRows.of(
                                MESSAGE.COMPLAINT_ID,
                                MESSAGE.KIND,
                                MESSAGE.RECIPIENT_NAME,
                                MESSAGE.RECIPIENT,
                                MESSAGE.TO_COMPLAINANT,
                                MESSAGE.LANGUAGE,
                                MESSAGE.BODY,
                                MESSAGE.AUTHOR,
                                MESSAGE.AUTHOR_NAME,
                                MESSAGE.CREATED_AT,
                                MESSAGE.CONTACT_ID)
                        // An acknowledgement is written when it leaves.
                        .except(
                                row ->
                                        MessageKind.ACKNOWLEDGEMENT
                                                .name()
                                                .equals(row.get(MESSAGE.KIND)),
                                MESSAGE.BODY),
                ProvenRows.of(
                        QUESTION.COMPLAINT_ID,
                        QUESTION.MESSAGE_ID,
                        QUESTION.NUMBER,
                        QUESTION.TEXT,
                        QUESTION.DUE_ON,
                        QUESTION.ASKED_AT,
                        QUESTION.ANSWERED_AT,
                        QUESTION.CONTACT_ID));
    }
}

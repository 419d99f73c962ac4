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
import static db.complaint.Tables.SEARCH;

import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.platform.SampleLife;
import recourse.platform.SampleRows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The complaint of a life that is told anew, found by the words that it says now. */
@Component
class SampleComplaints implements SampleRows {
    @Override
    public List<TableField<?, UUID>> keys() {
        return List.of(
                RECORD.ID,
                CONTACT.COMPLAINT_ID,
                NOTE.COMPLAINT_ID,
                POINT.COMPLAINT_ID,
                INVOLVEMENT.COMPLAINT_ID,
                FACT.COMPLAINT_ID,
                NAMED.COMPLAINT_ID,
                RECEIPT_CORRECTION.COMPLAINT_ID,
                SAID_TIME.COMPLAINT_ID,
                SEARCH.COMPLAINT_ID);
    }

    @Override
    public boolean isTellable(SampleLife life) {
        return life.of(RECEIPT_CORRECTION).isEmpty() && life.of(SAID_TIME).isEmpty();
    }

    @Override
    public Map<Field<?>, Field<?>> computed() {
        return Map.of(SEARCH.WORDS, SearchText.ofMarked(SEARCH.WORDS));
    }

    @Override
    public void renew(SampleLife life) {
        var record = life.of(RECORD).getFirst();
        var language = Locale.forLanguageTag(record.get(RECORD.LANGUAGE));
        var text = new StringBuilder();
        var contacts = life.of(CONTACT);
        add(text, contacts.getFirst().find(CONTACT.AUTHOR_NAME));
        add(text, contacts.getFirst().find(CONTACT.ADDRESS));
        for (var contact : contacts) {
            add(text, contact.find(CONTACT.SUBJECT));
            add(text, contact.find(CONTACT.BODY));
        }
        life.of(NOTE).forEach(note -> add(text, note.get(NOTE.BODY)));
        life.of(SEARCH)
                .forEach(
                        row -> row.set(SEARCH.WORDS, SearchText.marked(language, text.toString())));
    }

    private static void add(StringBuilder text, @Nullable String more) {
        if (more != null) {
            text.append(more).append('\n');
        }
    }
}

package recourse.complaint;

import static db.complaint.Tables.CONTACT;
import static db.complaint.Tables.NOTE;
import static db.complaint.Tables.RECORD;
import static db.complaint.Tables.SEARCH;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.evidence.Files;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Reading;
import recourse.platform.Writes;
import recourse.timeline.Actor;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was said on a complaint, in and out, and the house's notes to itself, which are kept apart.
 */
@Component
public class Contacts {
    private final DSLContext database;
    private final Writes writes;
    private final Clock clock;
    private final Ids ids;
    private final Files files;
    private final Timeline timeline;
    private final Lifecycle lifecycle;
    private final ApplicationEventPublisher events;
    private final SmallRows smallRows;

    Contacts(
            DSLContext database,
            Writes writes,
            Clock clock,
            Ids ids,
            Files files,
            Timeline timeline,
            Lifecycle lifecycle,
            ApplicationEventPublisher events,
            SmallRows smallRows) {
        this.database = database;
        this.writes = writes;
        this.clock = clock;
        this.ids = ids;
        this.files = files;
        this.timeline = timeline;
        this.lifecycle = lifecycle;
        this.events = events;
        this.smallRows = smallRows;
    }

    /**
     * Keeps a message, on an open complaint or a closed one: from outside it makes the complaint
     * unread.
     */
    @Transactional
    public Contact add(UUID complaintId, NewContact message) {
        lifecycle.lock(complaintId);
        var contact =
                new Contact(
                        ids.next(),
                        message.direction(),
                        message.channel(),
                        message.at(),
                        clock.instant(),
                        message.authorName(),
                        message.author(),
                        message.address(),
                        message.subject(),
                        message.body(),
                        message.html(),
                        message.quotedFrom(),
                        message.other());
        write(complaintId, contact);
        message.files()
                .forEach(file -> files.keep(complaintId, contact.id(), file, message.author()));
        if (contact.isIn()) {
            writes.add(
                    database.update(RECORD)
                            .set(RECORD.UNREAD_SINCE, contact.recordedAt())
                            .where(RECORD.ID.eq(complaintId), RECORD.UNREAD_SINCE.isNull()));
        }
        addToSearch(complaintId, contact.subject(), contact.body());
        timeline.append(Subject.complaint(complaintId), happening(contact, message.files().size()));
        events.publishEvent(new ContactAdded(complaintId, contact));
        return contact;
    }

    @Transactional
    public Note note(UUID complaintId, Actor author, String body) {
        lifecycle.lock(complaintId);
        var note = new Note(ids.next(), clock.instant(), author, body);
        writes.add(
                database.insertInto(NOTE)
                        .set(NOTE.ID, note.id())
                        .set(NOTE.COMPLAINT_ID, complaintId)
                        .set(NOTE.AT, note.at())
                        .set(NOTE.AUTHOR, author.toString())
                        .set(NOTE.BODY, body));
        addToSearch(complaintId, null, body);
        timeline.append(
                Subject.complaint(complaintId),
                new Happening("noted", author, note.at(), Map.of("note", note.id().toString())));
        return note;
    }

    /** Oldest first. The caller has asked whether the viewer may see the complaint. */
    public List<Contact> of(UUID complaintId) {
        return Reading.once(
                Contacts.class,
                "of",
                complaintId,
                () ->
                        database.selectFrom(CONTACT)
                                .where(CONTACT.COMPLAINT_ID.eq(complaintId))
                                .orderBy(CONTACT.AT, CONTACT.ID)
                                .fetch(Contacts::contact));
    }

    public Optional<Contact> find(UUID complaintId, UUID id) {
        return database.selectFrom(CONTACT)
                .where(CONTACT.ID.eq(id), CONTACT.COMPLAINT_ID.eq(complaintId))
                .fetchOptional(Contacts::contact);
    }

    public List<Note> notes(UUID complaintId) {
        return smallRows
                .of(complaintId)
                .map(SmallRows.Of::notes)
                .orElseGet(() -> database.fetch(noteRows(complaintId)).map(Contacts::note));
    }

    static Select<Record> noteRows(UUID complaintId) {
        return DSL.selectFrom(NOTE)
                .where(NOTE.COMPLAINT_ID.eq(complaintId))
                .orderBy(NOTE.AT, NOTE.ID);
    }

    static Note note(Record row) {
        return new Note(
                row.get(NOTE.ID),
                row.get(NOTE.AT),
                Actor.parse(row.get(NOTE.AUTHOR)),
                row.get(NOTE.BODY));
    }

    /**
     * A person of the house has seen what came up to then; what came while they read stays unread.
     */
    @Transactional
    public void read(UUID complaintId, Instant upTo) {
        var later =
                select(min(CONTACT.RECORDED_AT))
                        .from(CONTACT)
                        .where(CONTACT.COMPLAINT_ID.eq(complaintId))
                        .and(CONTACT.DIRECTION.eq(Contact.Direction.IN.name()))
                        .and(CONTACT.RECORDED_AT.gt(upTo));
        database.update(RECORD)
                .set(RECORD.UNREAD_SINCE, field(later))
                .where(RECORD.ID.eq(complaintId), RECORD.UNREAD_SINCE.le(upTo))
                .execute();
    }

    private void write(UUID complaintId, Contact contact) {
        writes.add(
                database.insertInto(CONTACT)
                        .set(CONTACT.ID, contact.id())
                        .set(CONTACT.COMPLAINT_ID, complaintId)
                        .set(CONTACT.DIRECTION, contact.direction().name())
                        .set(CONTACT.CHANNEL, contact.channel().name())
                        .set(CONTACT.AT, contact.at())
                        .set(CONTACT.RECORDED_AT, contact.recordedAt())
                        .set(CONTACT.AUTHOR_NAME, contact.authorName())
                        .set(CONTACT.AUTHOR, contact.author().toString())
                        .set(CONTACT.ADDRESS, contact.address())
                        .set(CONTACT.SUBJECT, contact.subject())
                        .set(CONTACT.BODY, contact.body())
                        .set(CONTACT.HTML, contact.html())
                        .set(CONTACT.QUOTED_FROM, contact.quotedFrom())
                        .set(CONTACT.OTHER, contact.other()));
    }

    private void addToSearch(UUID complaintId, @Nullable String subject, String body) {
        var complaint =
                database.select(RECORD.RECEIVED_AT, RECORD.LANGUAGE)
                        .from(RECORD)
                        .where(RECORD.ID.eq(complaintId))
                        .fetchSingle();
        var words = SearchText.words(Locale.forLanguageTag(complaint.value2()), subject, body);
        writes.add(
                database.update(SEARCH)
                        .set(
                                SEARCH.WORDS,
                                org.jooq.impl.DSL.field(
                                        "{0} || {1}", String.class, SEARCH.WORDS, words))
                        .where(
                                SEARCH.COMPLAINT_ID.eq(complaintId),
                                SEARCH.RECEIVED_AT.eq(complaint.value1())));
    }

    private static Happening happening(Contact contact, int files) {
        return new Happening(
                contact.isIn() ? "contact-in" : "contact-out",
                contact.author(),
                contact.recordedAt(),
                Map.of(
                        "contact", contact.id().toString(),
                        "channel", contact.channel().name(),
                        "at", contact.at().toString(),
                        "files", files));
    }

    private static Contact contact(Record row) {
        return new Contact(
                row.get(CONTACT.ID),
                Contact.Direction.valueOf(row.get(CONTACT.DIRECTION)),
                Channel.valueOf(row.get(CONTACT.CHANNEL)),
                row.get(CONTACT.AT),
                row.get(CONTACT.RECORDED_AT),
                row.get(CONTACT.AUTHOR_NAME),
                Actor.parse(row.get(CONTACT.AUTHOR)),
                row.get(CONTACT.ADDRESS),
                row.get(CONTACT.SUBJECT),
                row.get(CONTACT.BODY),
                row.get(CONTACT.HTML),
                row.get(CONTACT.QUOTED_FROM),
                row.get(CONTACT.OTHER));
    }
}

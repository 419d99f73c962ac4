package recourse.complaint;

import static db.complaint.Tables.FACT;
import static db.complaint.Tables.SAID_TIME;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.identity.ApiKeys;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Ids;
import recourse.platform.Writes;
import recourse.timeline.Actor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * When words count that somebody writes down afterwards: at the time they give, as long as it lies
 * on the same day and no date has passed since; else when they are written down, until a second
 * person confirms.
 */
@Component
public class SaidTimes {
    private final DSLContext database;
    private final Writes writes;
    private final Ids ids;
    private final Organisations organisations;
    private final Contacts contacts;
    private final ApiKeys keys;
    private final List<DueMeanwhile> dues;

    SaidTimes(
            DSLContext database,
            Writes writes,
            Ids ids,
            Organisations organisations,
            Contacts contacts,
            ApiKeys keys,
            List<DueMeanwhile> dues) {
        this.database = database;
        this.writes = writes;
        this.ids = ids;
        this.organisations = organisations;
        this.contacts = contacts;
        this.keys = keys;
        this.dues = List.copyOf(dues);
    }

    /**
     * The instant at which this contact, just kept, proves what it proves.
     *
     * @param spokenBy the member of staff who gave the words, where the writer names one
     */
    @Transactional
    public Instant counted(
            UUID complaintId, Contact contact, Viewer writer, @Nullable UUID spokenBy) {
        return counted(
                new SaidTime(
                        ids.next(),
                        complaintId,
                        contact.id(),
                        null,
                        contact.at(),
                        contact.recordedAt(),
                        writer.actor(),
                        spokenBy,
                        null));
    }

    /** The same of a dated fact that is no contact. */
    @Transactional
    public Instant counted(
            UUID complaintId, UUID eventId, Instant at, Instant recordedAt, Viewer writer) {
        return counted(
                new SaidTime(
                        ids.next(),
                        complaintId,
                        null,
                        eventId,
                        at,
                        recordedAt,
                        writer.actor(),
                        null,
                        null));
    }

    /** When the dated facts count whose own time no second person has confirmed. */
    public Map<UUID, Instant> unconfirmed(UUID complaintId) {
        return database.select(SAID_TIME.EVENT_ID, SAID_TIME.COUNTED_AT)
                .from(SAID_TIME)
                .where(SAID_TIME.COMPLAINT_ID.eq(complaintId))
                .and(SAID_TIME.EVENT_ID.isNotNull())
                .and(SAID_TIME.CONFIRMED.isNull().or(SAID_TIME.CONFIRMED.isFalse()))
                .fetchMap(SAID_TIME.EVENT_ID, SAID_TIME.COUNTED_AT);
    }

    /** What waits on the complaints that this viewer sees, the oldest first. */
    public List<SaidTime> waiting(Viewer viewer, int limit) {
        return where(
                SAID_TIME.DECIDED_AT.isNull().and(Visibility.of(viewer, SAID_TIME.COMPLAINT_ID)),
                limit);
    }

    /** Neither who wrote the time down nor who spoke says the second word, by no key of theirs. */
    public boolean isOwn(Viewer viewer, SaidTime said) {
        var speaker = said.spokenBy();
        return Stream.of(
                        Optional.of(said.saidBy()),
                        Optional.ofNullable(speaker).map(Actor::staff),
                        author(said))
                .flatMap(Optional::stream)
                .anyMatch(one -> keys.isOnePerson(one, viewer.actor()));
    }

    private Optional<Actor> author(SaidTime said) {
        var contact = said.contactId();
        return contact == null
                ? Optional.empty()
                : contacts.find(said.complaintId(), contact).map(Contact::author);
    }

    Optional<SaidTime> find(UUID complaintId, UUID id) {
        return where(SAID_TIME.COMPLAINT_ID.eq(complaintId).and(SAID_TIME.ID.eq(id)), 1).stream()
                .findFirst();
    }

    void decided(SaidTime said, Actor by, Instant at, boolean confirmed, String reason) {
        writes.add(
                database.update(SAID_TIME)
                        .set(SAID_TIME.DECIDED_BY, by.toString())
                        .set(SAID_TIME.DECIDED_AT, at)
                        .set(SAID_TIME.CONFIRMED, confirmed)
                        .set(SAID_TIME.REASON, reason)
                        .where(SAID_TIME.ID.eq(said.id())));
        if (confirmed && said.contactId() != null) {
            // When it was written down stays beside it, and the timeline tells both.
            writes.add(
                    database.update(FACT)
                            .set(FACT.AT, said.saidAt())
                            .where(FACT.COMPLAINT_ID.eq(said.complaintId()))
                            .and(FACT.CONTACT_ID.eq(said.contactId()))
                            .and(FACT.AT.eq(said.countedAt())));
        }
    }

    private Instant counted(SaidTime said) {
        if (!isDoubtful(said.complaintId(), said.saidAt(), said.countedAt())) {
            return said.saidAt();
        }
        writes.add(
                database.insertInto(SAID_TIME)
                        .set(SAID_TIME.ID, said.id())
                        .set(SAID_TIME.COMPLAINT_ID, said.complaintId())
                        .set(SAID_TIME.CONTACT_ID, said.contactId())
                        .set(SAID_TIME.EVENT_ID, said.eventId())
                        .set(SAID_TIME.SAID_AT, said.saidAt())
                        .set(SAID_TIME.COUNTED_AT, said.countedAt())
                        .set(SAID_TIME.SAID_BY, said.saidBy().toString())
                        .set(SAID_TIME.SPOKEN_BY, said.spokenBy()));
        return said.countedAt();
    }

    private boolean isDoubtful(UUID complaintId, Instant at, Instant now) {
        var zone = organisations.get().zone();
        return at.isBefore(now)
                && (!at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate())
                        || dues.stream().anyMatch(due -> due.fellDue(complaintId, at, now)));
    }

    private List<SaidTime> where(Condition condition, int limit) {
        return database.selectFrom(SAID_TIME)
                .where(condition)
                .orderBy(SAID_TIME.COUNTED_AT, SAID_TIME.ID)
                .limit(limit)
                .fetch(row ->
                        new SaidTime(
                                row.get(SAID_TIME.ID),
                                row.get(SAID_TIME.COMPLAINT_ID),
                                row.get(SAID_TIME.CONTACT_ID),
                                row.get(SAID_TIME.EVENT_ID),
                                row.get(SAID_TIME.SAID_AT),
                                row.get(SAID_TIME.COUNTED_AT),
                                Actor.parse(row.get(SAID_TIME.SAID_BY)),
                                row.get(SAID_TIME.SPOKEN_BY),
                                row.get(SAID_TIME.DECIDED_AT)));
    }
}

package recourse.complaint;

import static db.complaint.Tables.CONTACT;
import static db.complaint.Tables.FACT;
import static db.complaint.Tables.INVOLVEMENT;
import static db.complaint.Tables.POINT;
import static db.complaint.Tables.RECORD;
import static db.complaint.Tables.SEARCH;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import recourse.evidence.Files;
import recourse.party.Persons;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Languages;
import recourse.platform.Writes;
import recourse.timeline.Actor;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Takes a complaint in, whole: its row, its first contact, its people, its point, its facts, its
 * chain, and what every other module adds, in the transaction of the door that it came by.
 */
@Component
public class ReceiveComplaint {
    private final DSLContext database;
    private final Writes writes;
    private final Clock clock;
    private final Ids ids;
    private final Persons persons;
    private final Files files;
    private final Timeline timeline;
    private final Languages languages;
    private final List<AtReceipt> parts;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    public ReceiveComplaint(
            DSLContext database,
            Writes writes,
            Clock clock,
            Ids ids,
            Persons persons,
            Files files,
            Timeline timeline,
            Languages languages,
            List<AtReceipt> parts,
            ApplicationEventPublisher events) {
        this.database = database;
        this.writes = writes;
        this.clock = clock;
        this.ids = ids;
        this.persons = persons;
        this.files = files;
        this.timeline = timeline;
        this.languages = languages;
        this.parts = parts;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Received receive(Arrival arrival) {
        var received =
                new Received(
                        ids.next(),
                        Reference.next(random),
                        ids.next(),
                        persons.add(arrival.complainant()),
                        languages.of(
                                arrival.language(),
                                arrival.narrative(),
                                arrival.brand().languages()),
                        clock.instant(),
                        arrival);
        var shares = parts.stream().map(part -> part.at(received)).toList();
        writeRecord(received, earliest(shares));
        writeContact(received);
        writePeople(received);
        writeFacts(received);
        writeSearch(received);
        shares.forEach(share -> writes.add(share.rows()));
        arrival.files()
                .forEach(file ->
                        files.keep(received.id(), received.contactId(), file, arrival.by()));
        timeline.open(
                recourse.timeline.Subject.complaint(received.id()), happenings(received, shares));
        events.publishEvent(new ComplaintReceived(received.id(), arrival.receivedAt()));
        return received;
    }

    private void writeRecord(Received received, @Nullable Due due) {
        var arrival = received.arrival();
        writes.add(
                database.insertInto(RECORD)
                        .set(RECORD.ID, received.id())
                        .set(RECORD.REFERENCE, received.reference().text())
                        .set(RECORD.KIND, arrival.kind().name())
                        .set(RECORD.STAGE, Stage.RECEIVED.name())
                        .set(RECORD.CHANNEL, arrival.channel().name())
                        .set(RECORD.BRAND_ID, arrival.brand().id())
                        .set(RECORD.LANGUAGE, received.language().toLanguageTag())
                        .set(RECORD.SUBJECT, arrival.subject())
                        .set(RECORD.GIST, Gist.of(arrival.narrative(), received.language()))
                        .set(RECORD.DESIRED_OUTCOME, arrival.desiredOutcome())
                        .set(RECORD.INCIDENT_DATE, arrival.incidentDate())
                        .set(RECORD.PRODUCT, arrival.product())
                        .set(RECORD.SITE, arrival.site())
                        .set(RECORD.COMPLAINANT_NAME, shownName(arrival))
                        .set(RECORD.DUE_WHAT, due == null ? null : due.what())
                        .set(RECORD.DUE_AT, due == null ? null : due.at())
                        .set(RECORD.TAKEN_BY, arrival.by().staffId())
                        .set(RECORD.RECEIVED_AT, arrival.receivedAt())
                        .set(RECORD.RECORDED_AT, received.recordedAt())
                        .set(RECORD.UNREAD_SINCE, received.recordedAt()));
    }

    private void writeContact(Received received) {
        var arrival = received.arrival();
        writes.add(
                database.insertInto(CONTACT)
                        .set(CONTACT.ID, received.contactId())
                        .set(CONTACT.COMPLAINT_ID, received.id())
                        .set(CONTACT.DIRECTION, Contact.Direction.IN.name())
                        .set(CONTACT.CHANNEL, arrival.channel().name())
                        .set(CONTACT.AT, arrival.receivedAt())
                        .set(CONTACT.RECORDED_AT, received.recordedAt())
                        .set(CONTACT.AUTHOR_NAME, shownName(arrival))
                        .set(CONTACT.AUTHOR, Actor.complainant().toString())
                        .set(CONTACT.ADDRESS, arrival.complainant().email())
                        .set(CONTACT.SUBJECT, arrival.subject())
                        .set(CONTACT.BODY, arrival.narrative())
                        .set(CONTACT.HTML, arrival.html())
                        .set(CONTACT.QUOTED_FROM, arrival.quotedFrom()));
        writes.add(
                database.insertInto(POINT)
                        .set(POINT.ID, ids.next())
                        .set(POINT.COMPLAINT_ID, received.id())
                        .set(POINT.NUMBER, 1)
                        .set(POINT.TEXT, Gist.of(arrival.narrative(), received.language()))
                        .set(POINT.PRODUCT, arrival.product()));
    }

    private void writePeople(Received received) {
        involve(received.id(), InvolvedRole.COMPLAINANT, received.complainantId(), null, null);
        for (var other : received.arrival().others()) {
            involve(
                    received.id(),
                    other.role(),
                    persons.add(other.details()),
                    other.relation(),
                    other.authority());
        }
    }

    private void involve(
            UUID complaint,
            InvolvedRole role,
            UUID person,
            @Nullable String relation,
            @Nullable String authority) {
        writes.add(
                database.insertInto(INVOLVEMENT)
                        .set(INVOLVEMENT.ID, ids.next())
                        .set(INVOLVEMENT.COMPLAINT_ID, complaint)
                        .set(INVOLVEMENT.ROLE, role.name())
                        .set(INVOLVEMENT.PERSON_ID, person)
                        .set(INVOLVEMENT.RELATION, relation)
                        .set(INVOLVEMENT.AUTHORITY, authority));
    }

    private void writeFacts(Received received) {
        writeFact(received, FactKind.RECEIVED, received.arrival().receivedAt());
        if (received.arrival().saidOnReceipt()) {
            // Said by whoever writes it down, now: also where the receipt lies in the past.
            writeFact(received, FactKind.ACKNOWLEDGED, received.recordedAt());
        }
    }

    private void writeFact(Received received, FactKind kind, Instant at) {
        writes.add(
                database.insertInto(FACT)
                        .set(FACT.ID, ids.next())
                        .set(FACT.COMPLAINT_ID, received.id())
                        .set(FACT.KIND, kind.name())
                        .set(FACT.AT, at)
                        .set(FACT.RECORDED_AT, received.recordedAt())
                        .set(FACT.BY, received.arrival().by().toString())
                        .set(FACT.CONTACT_ID, received.contactId()));
    }

    private void writeSearch(Received received) {
        var arrival = received.arrival();
        writes.add(
                database.insertInto(SEARCH)
                        .set(SEARCH.COMPLAINT_ID, received.id())
                        .set(SEARCH.RECEIVED_AT, arrival.receivedAt())
                        .set(SEARCH.RESTRICTED, false)
                        .set(
                                SEARCH.WORDS,
                                SearchText.words(
                                        received.language(),
                                        shownName(arrival),
                                        arrival.complainant().email(),
                                        arrival.subject(),
                                        arrival.narrative())));
    }

    private static List<Happening> happenings(Received received, List<AtReceipt.Share> shares) {
        var arrival = received.arrival();
        var particulars =
                new TreeMap<String, Object>(
                        Map.of(
                                "reference", received.reference().text(),
                                "channel", arrival.channel().name(),
                                "receivedAt", arrival.receivedAt().toString(),
                                "contact", received.contactId().toString()));
        var happenings = new ArrayList<Happening>();
        happenings.add(new Happening("received", arrival.by(), received.recordedAt(), particulars));
        if (arrival.saidOnReceipt()) {
            happenings.add(
                    new Happening(
                            "acknowledged",
                            arrival.by(),
                            received.recordedAt(),
                            Map.of("how", "said")));
        }
        shares.forEach(share -> happenings.addAll(share.happenings()));
        return happenings;
    }

    private static @Nullable Due earliest(List<AtReceipt.Share> shares) {
        Due earliest = null;
        for (var share : shares) {
            var due = share.due();
            if (due != null && (earliest == null || due.at().isBefore(earliest.at()))) {
                earliest = due;
            }
        }
        return earliest;
    }

    private static @Nullable String shownName(Arrival arrival) {
        var complainant = arrival.complainant();
        return complainant.anonymous() ? null : complainant.name();
    }
}

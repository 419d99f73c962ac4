package recourse.party;

import static db.party.Tables.PERSON;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Writes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people of complaints. */
@Component
public class Persons {
    private final DSLContext database;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    public Persons(DSLContext database, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps these details as they were told; never looks for an older person by an unproven
     * address.
     */
    public UUID add(Person.Details details) {
        var id = ids.next();
        writes.add(
                database.insertInto(PERSON)
                        .set(PERSON.ID, id)
                        .set(PERSON.NAME, details.name())
                        .set(PERSON.EMAIL, details.email())
                        .set(PERSON.PHONE, details.phone())
                        .set(PERSON.POSTAL_ADDRESS, details.postalAddress())
                        .set(PERSON.CUSTOMER_NUMBER, details.customerNumber())
                        .set(PERSON.PREFERRED_CHANNEL, details.preferredChannel())
                        .set(PERSON.LANGUAGE, details.language())
                        .set(PERSON.ANONYMOUS, details.anonymous())
                        .set(PERSON.NEEDS, details.needs()));
        return id;
    }

    public Optional<Person> find(UUID id) {
        return database.selectFrom(PERSON).where(PERSON.ID.eq(id)).fetchOptional(Persons::person);
    }

    public List<Person> all(List<UUID> ids) {
        return database.selectFrom(PERSON).where(PERSON.ID.in(ids)).fetch(Persons::person);
    }

    public void correct(UUID id, Person.Details details) {
        database.update(PERSON)
                .set(PERSON.NAME, details.name())
                .set(PERSON.EMAIL, details.email())
                .set(PERSON.PHONE, details.phone())
                .set(PERSON.POSTAL_ADDRESS, details.postalAddress())
                .set(PERSON.CUSTOMER_NUMBER, details.customerNumber())
                .set(PERSON.PREFERRED_CHANNEL, details.preferredChannel())
                .set(PERSON.LANGUAGE, details.language())
                .set(PERSON.NEEDS, details.needs())
                .where(PERSON.ID.eq(id))
                .execute();
    }

    /** The address answered: a token that was sent to it came back. */
    public void prove(UUID id) {
        database.update(PERSON)
                .set(PERSON.EMAIL_PROVEN_AT, clock.instant())
                .where(PERSON.ID.eq(id), PERSON.EMAIL_PROVEN_AT.isNull())
                .execute();
    }

    /** Forgets who they are; the rows stay, because complaints point to them. */
    public void erase(List<UUID> ids) {
        database.update(PERSON)
                .setNull(PERSON.NAME)
                .setNull(PERSON.EMAIL)
                .setNull(PERSON.PHONE)
                .setNull(PERSON.POSTAL_ADDRESS)
                .setNull(PERSON.CUSTOMER_NUMBER)
                .setNull(PERSON.NEEDS)
                .setNull(PERSON.EMAIL_PROVEN_AT)
                .set(PERSON.ERASED_AT, clock.instant())
                .where(PERSON.ID.in(ids))
                .execute();
    }

    private static Person person(Record row) {
        return new Person(
                row.get(PERSON.ID),
                new Person.Details(
                        row.get(PERSON.NAME),
                        row.get(PERSON.EMAIL),
                        row.get(PERSON.PHONE),
                        row.get(PERSON.POSTAL_ADDRESS),
                        row.get(PERSON.CUSTOMER_NUMBER),
                        row.get(PERSON.PREFERRED_CHANNEL),
                        row.get(PERSON.LANGUAGE),
                        row.get(PERSON.ANONYMOUS),
                        row.get(PERSON.NEEDS)),
                row.get(PERSON.EMAIL_PROVEN_AT),
                row.get(PERSON.ERASED_AT));
    }
}

package recourse.identity;

import static db.identity.Tables.MEMBERSHIP;
import static db.identity.Tables.STAFF;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.Ids;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The rows of those who work here and worked here, as an administrator changes them. */
@Component
class StaffRoll {
    private final DSLContext database;
    private final Ids ids;

    StaffRoll(DSLContext database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** Whether anybody has or had this name: it is never given to another. */
    boolean knows(String userName) {
        return database.fetchExists(STAFF, STAFF.USER_NAME.equalIgnoreCase(userName));
    }

    UUID add(ChangeStaff.Person person) {
        var id = ids.next();
        database.insertInto(STAFF)
                .set(STAFF.ID, id)
                .set(STAFF.USER_NAME, person.userName())
                .set(STAFF.NAME, person.name())
                .set(STAFF.EMAIL, person.email())
                // Of no password: one is chosen by link, or set afterwards.
                .set(STAFF.PASSWORD_HASH, People.NO_PASSWORD)
                .set(STAFF.ROLE_ID, person.role().id())
                .set(STAFF.LANGUAGES, person.languages().toArray(String[]::new))
                .set(STAFF.PRESENT, person.present())
                .execute();
        setTeams(id, person);
        return id;
    }

    void change(UUID id, ChangeStaff.Person person) {
        database.update(STAFF)
                .set(STAFF.NAME, person.name())
                .set(STAFF.EMAIL, person.email())
                .set(STAFF.ROLE_ID, person.role().id())
                .set(STAFF.LANGUAGES, person.languages().toArray(String[]::new))
                .set(STAFF.PRESENT, person.present())
                .where(STAFF.ID.eq(id))
                .execute();
        setTeams(id, person);
    }

    void end(UUID id, Instant at) {
        database.update(STAFF).set(STAFF.ENDED_AT, at).where(STAFF.ID.eq(id)).execute();
        database.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.STAFF_ID.eq(id)).execute();
    }

    /** Back at work, absent and without teams until somebody says otherwise. */
    void restore(String userName) {
        database.update(STAFF)
                .setNull(STAFF.ENDED_AT)
                .set(STAFF.PRESENT, false)
                .where(STAFF.USER_NAME.eq(userName))
                .execute();
    }

    List<Former> former() {
        return database.select(STAFF.USER_NAME, STAFF.NAME, STAFF.ENDED_AT)
                .from(STAFF)
                .where(STAFF.ENDED_AT.isNotNull())
                .orderBy(STAFF.ENDED_AT.desc())
                .fetch(row -> new Former(row.value1(), row.value2(), row.value3()));
    }

    record Former(String userName, String name, Instant since) {}

    private void setTeams(UUID id, ChangeStaff.Person person) {
        database.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.STAFF_ID.eq(id)).execute();
        for (var team : person.teams()) {
            database.insertInto(MEMBERSHIP)
                    .set(MEMBERSHIP.STAFF_ID, id)
                    .set(MEMBERSHIP.TEAM_ID, team.id())
                    .set(MEMBERSHIP.LEADS, person.leads().contains(team))
                    .execute();
        }
    }
}

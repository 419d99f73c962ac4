package recourse.identity;

import static db.identity.Tables.ROLE;
import static db.identity.Tables.STAFF;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Refused;

/** Somebody can always run the house: no change takes the right from the last one who has it. */
@Component
class LastAdministrator {
    private final DSLContext database;

    LastAdministrator(DSLContext database) {
        this.database = database;
    }

    /** Two who take the right from each other at once take turns here. */
    @Transactional(propagation = Propagation.MANDATORY)
    void holdRights() {
        database.select(ROLE.ID).from(ROLE).orderBy(ROLE.ID).forUpdate().fetch();
    }

    /** Asked after the change, before it is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void mustRemain() {
        var remains =
                database
                        .select(ROLE.PERMISSIONS)
                        .from(STAFF)
                        .join(ROLE)
                        .on(ROLE.ID.eq(STAFF.ROLE_ID))
                        .where(STAFF.ENDED_AT.isNull())
                        .fetch(ROLE.PERMISSIONS)
                        .stream()
                        .anyMatch(
                                names -> People.permissions(names).contains(Permission.ADMINISTER));
        if (!remains) {
            throw Refused.conflict("identity.last-administrator");
        }
    }
}

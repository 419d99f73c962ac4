package recourse.identity;

import static db.identity.Tables.ROLE;
import static db.identity.Tables.STAFF;

import static org.jooq.impl.DSL.count;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The roles of the house, as rows of permissions. */
@Component
public class Roles {
    private final DSLContext database;

    Roles(DSLContext database) {
        this.database = database;
    }

    public List<Role> all() {
        return database.selectFrom(ROLE)
                .orderBy(ROLE.NAME)
                .fetch(row ->
                        new Role(
                                row.get(ROLE.ID),
                                row.get(ROLE.KEY),
                                row.get(ROLE.NAME),
                                People.permissions(row.get(ROLE.PERMISSIONS))));
    }

    public Optional<Role> find(String key) {
        return all().stream().filter(role -> role.key().equals(key)).findFirst();
    }

    /** How many people who work here have each. */
    public Map<UUID, Integer> people() {
        return database.select(STAFF.ROLE_ID, count())
                .from(STAFF)
                .where(STAFF.ENDED_AT.isNull())
                .groupBy(STAFF.ROLE_ID)
                .fetchMap(STAFF.ROLE_ID, count());
    }

    void change(Role role) {
        database.update(ROLE)
                .set(ROLE.NAME, role.name())
                .set(
                        ROLE.PERMISSIONS,
                        role.permissions().stream().map(Enum::name).sorted().toArray(String[]::new))
                .where(ROLE.ID.eq(role.id()))
                .execute();
    }
}

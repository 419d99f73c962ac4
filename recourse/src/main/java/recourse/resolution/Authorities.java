package recourse.resolution;

import static db.resolution.Tables.AUTHORITY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.StaffMember;
import recourse.identity.Viewer;
import recourse.platform.AfterCommit;
import recourse.platform.Cached;
import recourse.platform.Money;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The limits of the roles: rows that an administrator sets. */
@Component
public class Authorities {
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final DSLContext database;
    private final People people;
    private final Cached<List<Granted>> granted;

    private record Granted(UUID roleId, Money upTo) {}

    public Authorities(DSLContext database, People people) {
        this.database = database;
        this.people = people;
        this.granted =
                new Cached<>(
                        FRESH,
                        () ->
                                database.selectFrom(AUTHORITY)
                                        .orderBy(AUTHORITY.CURRENCY, AUTHORITY.UP_TO)
                                        .fetch(row ->
                                                new Granted(
                                                        row.get(AUTHORITY.ROLE_ID),
                                                        new Money(
                                                                row.get(AUTHORITY.UP_TO),
                                                                row.get(AUTHORITY.CURRENCY)))));
    }

    public Limits limits() {
        var approving =
                people.all().stream()
                        .filter(member -> member.permissions().contains(Permission.APPROVE))
                        .map(StaffMember::roleId)
                        .collect(Collectors.toSet());
        return new Limits(
                granted.get().stream()
                        .map(one ->
                                new Limits.Limit(
                                        one.roleId, approving.contains(one.roleId), one.upTo))
                        .toList());
    }

    /** From now on this role may grant so much alone. */
    public void grant(UUID roleId, Money upTo) {
        database.insertInto(AUTHORITY)
                .set(AUTHORITY.ROLE_ID, roleId)
                .set(AUTHORITY.CURRENCY, upTo.currency())
                .set(AUTHORITY.UP_TO, upTo.amount())
                .onConflict(AUTHORITY.ROLE_ID, AUTHORITY.CURRENCY)
                .doUpdate()
                .set(AUTHORITY.UP_TO, upTo.amount())
                .execute();
        granted.forget();
    }

    /** From now on everything this role grants in this currency needs approval. */
    void revoke(UUID roleId, String currency) {
        database.deleteFrom(AUTHORITY)
                .where(AUTHORITY.ROLE_ID.eq(roleId), AUTHORITY.CURRENCY.eq(currency))
                .execute();
        granted.forget();
    }

    void changed() {
        granted.forget();
        AfterCommit.run(granted::forget);
    }

    /** Programs and people outside have no role, so no limit of their own. */
    static @Nullable UUID roleOf(Viewer viewer) {
        return viewer instanceof Viewer.Staff staff ? staff.roleId() : null;
    }
}

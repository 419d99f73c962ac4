package recourse.identity;

import static db.identity.Tables.API_KEY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.AfterCommit;
import recourse.platform.Clock;
import recourse.platform.Sha256;
import recourse.timeline.Actor;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keys of other programs: {@code rc_<id>_<256 random bits>}. The secret is random, so a fast hash
 * protects it as well as a slow one, and a call does not pay for a password hash.
 */
@Component
public class ApiKeys {
    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Duration LAST_USED_STEP = Duration.ofMinutes(1);

    private final DSLContext database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(byte[] secretHash, Viewer.Key viewer, long readAt) {}

    public ApiKeys(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes a key and answers its text, which is kept nowhere. */
    @Transactional
    public String create(String name, String integration, Set<Permission> permissions) {
        return create(name, integration, permissions, null);
    }

    String create(
            String name,
            String integration,
            Set<Permission> permissions,
            @Nullable UUID createdBy) {
        var bytes = new byte[37];
        random.nextBytes(bytes);
        var id = HexFormat.of().formatHex(bytes, 32, 37);
        var secret =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(java.util.Arrays.copyOf(bytes, 32));
        database.insertInto(API_KEY)
                .set(API_KEY.ID, id)
                .set(API_KEY.NAME, name)
                .set(API_KEY.SECRET_HASH, Sha256.of(secret))
                .set(API_KEY.INTEGRATION, integration)
                .set(
                        API_KEY.PERMISSIONS,
                        permissions.stream().map(Enum::name).sorted().toArray(String[]::new))
                .set(API_KEY.CREATED_AT, clock.instant())
                .set(API_KEY.CREATED_BY, createdBy)
                .execute();
        return "rc_" + id + "_" + secret;
    }

    public Optional<Viewer> find(String text) {
        var parts = text.split("_", 3);
        if (parts.length != 3 || !parts[0].equals("rc")) {
            return Optional.empty();
        }
        return known(parts[1])
                .filter(key -> MessageDigest.isEqual(key.secretHash, Sha256.of(parts[2])))
                .map(Known::viewer);
    }

    /** Who stands behind an act: a key is the person who made it, for whom four eyes are two. */
    public Actor personBehind(Actor actor) {
        return actor.kind().equals("key")
                ? database.select(API_KEY.CREATED_BY)
                        .from(API_KEY)
                        .where(API_KEY.ID.eq(actor.id()))
                        .fetchOptional(API_KEY.CREATED_BY)
                        .map(Actor::staff)
                        .orElse(actor)
                : actor;
    }

    /** Whether both acts are those of one person, by whatever key of theirs. */
    public boolean isOnePerson(Actor one, Actor other) {
        return personBehind(one).equals(personBehind(other));
    }

    /** A key as it may be shown: without its secret, which nobody has but its program. */
    public record Shown(
            String id,
            String name,
            String integration,
            Set<Permission> permissions,
            Instant created,
            @Nullable UUID createdBy,
            @Nullable Instant lastUsed,
            @Nullable Instant ended) {}

    /** Those in use first, then those that ended. */
    public List<Shown> all() {
        return database.selectFrom(API_KEY)
                .orderBy(API_KEY.ENDED_AT.desc().nullsFirst(), API_KEY.CREATED_AT.desc())
                .fetch(row ->
                        new Shown(
                                row.get(API_KEY.ID),
                                row.get(API_KEY.NAME),
                                row.get(API_KEY.INTEGRATION),
                                People.permissions(row.get(API_KEY.PERMISSIONS)),
                                row.get(API_KEY.CREATED_AT),
                                row.get(API_KEY.CREATED_BY),
                                row.get(API_KEY.LAST_USED_AT),
                                row.get(API_KEY.ENDED_AT)));
    }

    /** From now on it opens nothing, here at once and on other nodes within seconds. */
    void end(String id) {
        database.update(API_KEY)
                .set(API_KEY.ENDED_AT, clock.instant())
                .where(API_KEY.ID.eq(id), API_KEY.ENDED_AT.isNull())
                .execute();
        known.remove(id);
        AfterCommit.run(() -> known.remove(id));
    }

    private Optional<Known> known(String id) {
        var held = known.get(id);
        if (held != null && System.nanoTime() - held.readAt < FRESH.toNanos()) {
            return Optional.of(held);
        }
        var read =
                database.selectFrom(API_KEY)
                        .where(API_KEY.ID.eq(id), API_KEY.ENDED_AT.isNull())
                        .fetchOptional(row ->
                                new Known(
                                        row.get(API_KEY.SECRET_HASH),
                                        new Viewer.Key(
                                                id,
                                                row.get(API_KEY.INTEGRATION),
                                                People.permissions(row.get(API_KEY.PERMISSIONS))),
                                        System.nanoTime()));
        read.ifPresentOrElse(key -> known.put(id, key), () -> known.remove(id));
        read.ifPresent(key -> touch(id));
        return read;
    }

    private void touch(String id) {
        var now = clock.instant();
        database.update(API_KEY)
                .set(API_KEY.LAST_USED_AT, now)
                .where(API_KEY.ID.eq(id))
                .and(
                        API_KEY.LAST_USED_AT
                                .isNull()
                                .or(API_KEY.LAST_USED_AT.lt(now.minus(LAST_USED_STEP))))
                .execute();
    }
}

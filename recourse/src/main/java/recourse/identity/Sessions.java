package recourse.identity;

import static db.identity.Tables.SESSION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.Clock;
import recourse.platform.Sha256;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signed-in sessions, as rows: ending one works at once here, and within seconds on another node.
 */
@Component
public class Sessions {
    /** The cookie that holds its token. */
    public static final String COOKIE = "recourse-session";

    /** A session ends after a working day without use, and after thirty days in any case. */
    static final Duration IDLE = Duration.ofHours(10);

    static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Duration LAST_SEEN_STEP = Duration.ofMinutes(1);

    private final DSLContext database;
    private final Clock clock;
    private final People people;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(UUID staffId, long readAt) {}

    public Sessions(DSLContext database, Clock clock, People people) {
        this.database = database;
        this.clock = clock;
        this.people = people;
    }

    /** Begins a session and answers its token, which only the browser keeps. */
    public String begin(UUID staffId, String device) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        database.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, Sha256.of(token))
                .set(SESSION.STAFF_ID, staffId)
                .set(SESSION.CREATED_AT, now)
                .set(SESSION.LAST_SEEN_AT, now)
                .set(SESSION.DEVICE, device.length() > 200 ? device.substring(0, 200) : device)
                .execute();
        return token;
    }

    public Optional<Viewer> find(String token) {
        var hash = Sha256.of(token);
        var key = HexFormat.of().formatHex(hash);
        var held = known.get(key);
        if (held == null || System.nanoTime() - held.readAt > FRESH.toNanos()) {
            held = read(hash).map(staffId -> new Known(staffId, System.nanoTime())).orElse(null);
            if (held == null) {
                known.remove(key);
                return Optional.empty();
            }
            known.put(key, held);
        }
        return people.find(held.staffId).map(StaffMember::viewer);
    }

    /** Who it is while it lasts, with the rights of this moment; asking does not prolong it. */
    public Optional<Viewer> watching(String token) {
        var now = clock.instant();
        return database.select(SESSION.STAFF_ID)
                .from(SESSION)
                .where(SESSION.TOKEN_HASH.eq(Sha256.of(token)))
                .and(SESSION.LAST_SEEN_AT.gt(now.minus(IDLE)))
                .and(SESSION.CREATED_AT.gt(now.minus(LONGEST)))
                .fetchOptional(SESSION.STAFF_ID)
                .flatMap(people::find)
                .map(StaffMember::viewer);
    }

    public void end(String token) {
        var hash = Sha256.of(token);
        known.remove(HexFormat.of().formatHex(hash));
        database.deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(hash)).execute();
    }

    public void endAllOf(UUID staffId) {
        known.values().removeIf(held -> held.staffId.equals(staffId));
        database.deleteFrom(SESSION).where(SESSION.STAFF_ID.eq(staffId)).execute();
    }

    /** Every other session of this person ends; the one they are in goes on. */
    void endOthersOf(UUID staffId, String keptToken) {
        var kept = Sha256.of(keptToken);
        known.values().removeIf(held -> held.staffId.equals(staffId));
        database.deleteFrom(SESSION)
                .where(SESSION.STAFF_ID.eq(staffId), SESSION.TOKEN_HASH.ne(kept))
                .execute();
    }

    /** One session as its owner and an administrator see it. */
    public record Shown(String id, Instant begun, Instant lastSeen, String device) {}

    public List<Shown> of(UUID staffId) {
        var now = clock.instant();
        return database.selectFrom(SESSION)
                .where(SESSION.STAFF_ID.eq(staffId))
                .and(SESSION.LAST_SEEN_AT.gt(now.minus(IDLE)))
                .and(SESSION.CREATED_AT.gt(now.minus(LONGEST)))
                .orderBy(SESSION.LAST_SEEN_AT.desc())
                .fetch(row ->
                        new Shown(
                                shown(row.get(SESSION.TOKEN_HASH)),
                                row.get(SESSION.CREATED_AT),
                                row.get(SESSION.LAST_SEEN_AT),
                                row.get(SESSION.DEVICE)));
    }

    /** What a session is called where it is listed: a part of its hash, which opens nothing. */
    public String idOf(String token) {
        return shown(Sha256.of(token));
    }

    public boolean endOne(UUID staffId, String id) {
        var hash =
                database
                        .select(SESSION.TOKEN_HASH)
                        .from(SESSION)
                        .where(SESSION.STAFF_ID.eq(staffId))
                        .fetch(SESSION.TOKEN_HASH)
                        .stream()
                        .filter(one -> shown(one).equals(id))
                        .findFirst();
        hash.ifPresent(one -> {
            known.remove(HexFormat.of().formatHex(one));
            database.deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(one)).execute();
        });
        return hash.isPresent();
    }

    private static String shown(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 8);
    }

    private Optional<UUID> read(byte[] hash) {
        var now = clock.instant();
        var session =
                database.select(SESSION.STAFF_ID, SESSION.LAST_SEEN_AT)
                        .from(SESSION)
                        .where(SESSION.TOKEN_HASH.eq(hash))
                        .and(SESSION.LAST_SEEN_AT.gt(now.minus(IDLE)))
                        .and(SESSION.CREATED_AT.gt(now.minus(LONGEST)))
                        .fetchOne();
        if (session == null) {
            return Optional.empty();
        }
        if (session.value2().isBefore(now.minus(LAST_SEEN_STEP))) {
            touch(hash, now);
        }
        return Optional.of(session.value1());
    }

    private void touch(byte[] hash, Instant now) {
        database.update(SESSION)
                .set(SESSION.LAST_SEEN_AT, now)
                .where(SESSION.TOKEN_HASH.eq(hash))
                .execute();
    }
}

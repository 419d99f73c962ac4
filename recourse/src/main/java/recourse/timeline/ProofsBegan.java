package recourse.timeline;

import static db.timeline.Tables.ENTRY;
import static db.timeline.Tables.SUBJECT;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.platform.Clock;
import recourse.platform.Json;
import recourse.platform.Secrets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Since when every chain tells its rows: said once, in a chain of its own and signed, with which
 * chains were older. So one that tells nothing cannot be called older than this.
 */
@Component
public class ProofsBegan implements SmartLifecycle {
    private static final Subject CHAIN =
            new Subject(UUID.nameUUIDFromBytes("proofs".getBytes(UTF_8)), "proofs");
    private static final String KIND = "proofs-began";
    private static final String PURPOSE = "proofs";
    private static final String OLDER = "older";
    private static final String DIGEST = "digest";
    private static final String PROOF = "proof";

    /** Any number that no other lock of the program uses. */
    private static final long LOCK = 7_302_411L;

    private static final int BATCH = 5_000;

    private final DSLContext database;
    private final TransactionTemplate transaction;
    private final Timeline timeline;
    private final Secrets secrets;
    private final Clock clock;
    private volatile boolean running;

    ProofsBegan(
            DSLContext database,
            TransactionTemplate transaction,
            Timeline timeline,
            Secrets secrets,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.timeline = timeline;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The chains that tell nothing because they are older: how many, and a digest over which. */
    record Said(Instant at, long older, String digest) {}

    /** Before anything is received, the demonstration's complaints included. */
    @Override
    public int getPhase() {
        return -2;
    }

    @Override
    public void start() {
        begin();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Says it, where it was not said yet. */
    public void begin() {
        transaction.executeWithoutResult(status -> {
            // Two nodes may start at once.
            database.execute("select pg_advisory_xact_lock({0})", inline(LOCK));
            if (!database.fetchExists(SUBJECT, SUBJECT.ID.eq(CHAIN.id()))) {
                say(older());
            }
        });
    }

    /** Empty where nobody said it, or somebody without the key. */
    Optional<Said> said() {
        return database.select(ENTRY.AT, ENTRY.PARTICULARS)
                .from(ENTRY)
                .where(ENTRY.SUBJECT_ID.eq(CHAIN.id()), ENTRY.SEQ.eq(1))
                .and(ENTRY.PARTICULARS.isNotNull())
                .fetchOptional()
                .flatMap(row -> said(row.value1(), Json.fields(row.value2())));
    }

    private Optional<Said> said(Instant at, Map<String, Object> particulars) {
        return particulars.get(OLDER) instanceof Number older
                        && particulars.get(DIGEST) instanceof String digest
                        && particulars.get(PROOF) instanceof String proof
                        && secrets.verifies(proof, PURPOSE, older.longValue(), digest)
                ? Optional.of(new Said(at, older.longValue(), digest))
                : Optional.empty();
    }

    private void say(SilentChains older) {
        var count = older.count();
        var digest = older.digest();
        var proof = secrets.token(PURPOSE, count, digest);
        timeline.open(
                CHAIN,
                List.of(
                        new Happening(
                                KIND,
                                Actor.system("rows"),
                                clock.instant(),
                                Map.of(OLDER, count, DIGEST, digest, PROOF, proof))));
    }

    private SilentChains older() {
        var older = new SilentChains();
        var telling =
                selectOne()
                        .from(ENTRY)
                        .where(ENTRY.SUBJECT_ID.eq(SUBJECT.ID))
                        .and(ENTRY.TOLD.startsWith(inline(Told.WHOLE)));
        try (var chains =
                database.select(SUBJECT.ID)
                        .from(SUBJECT)
                        .where(notExists(telling))
                        .orderBy(SUBJECT.ID)
                        .fetchSize(BATCH)
                        .fetchLazy()) {
            chains.forEach(chain -> older.add(chain.value1()));
        }
        return older;
    }
}

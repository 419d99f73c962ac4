package recourse.timeline;

import static db.timeline.Tables.ENTRY;
import static db.timeline.Tables.SEAL;
import static db.timeline.Tables.SEALED;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.platform.Clock;
import recourse.platform.Settings;

import java.nio.file.Path;
import java.util.UUID;

/**
 * Seals what changed since the last seal: all that transactions below the horizon wrote, so that
 * what commits late is in the next one and nothing in none.
 */
@Component
public class Seals {
    /** Any number that no other lock of the program uses: one node seals at a time. */
    private static final long LOCK = 7_325_108_811L;

    private static final long LOG_LOCK = LOCK + 1;

    private static final int BATCH = 5_000;

    private final DSLContext database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Path keys;

    public Seals(
            DSLContext database,
            PlatformTransactionManager transactions,
            Clock clock,
            Settings settings) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.keys = settings.keys();
    }

    /** Seals now, and says how many chains had changed. */
    public synchronized int seal() {
        var made = transaction.execute(_ -> sealChanges());
        writeLog();
        return made == null ? 0 : made.leaves();
    }

    private @Nullable Seal sealChanges() {
        var free =
                database.select(
                                field(
                                        "pg_try_advisory_xact_lock({0})",
                                        Boolean.class, inline(LOCK)))
                        .fetchSingle()
                        .value1();
        if (!free) {
            return null;
        }
        var last =
                database.selectFrom(SEAL)
                        .orderBy(SEAL.NUMBER.desc())
                        .limit(1)
                        .fetchOne(Seals::seal);
        var number = last == null ? 1 : last.number() + 1;
        var from = last == null ? Transactions.FIRST : last.toTx();
        var to = database.select(Transactions.text(Transactions.HORIZON)).fetchSingle().value1();
        var tree = tree(heads(from, to));
        if (tree.leaves() == 0) {
            return null;
        }
        var seal = signed(number, from, to, tree, last == null ? Chain.BEGINNING : last.hash());
        keep(seal);
        var heads = heads(from, to).asTable("heads");
        database.insertInto(SEALED, SEALED.SUBJECT_ID, SEALED.SEQ, SEALED.HASH, SEALED.SEAL_NUMBER)
                .select(
                        database.select(
                                        heads.field(0, UUID.class),
                                        heads.field(1, Integer.class),
                                        heads.field(2, byte[].class),
                                        val(number))
                                .from(heads))
                .execute();
        return seal;
    }

    /** The last entry of each chain that these transactions lengthened. */
    private Select<Record3<UUID, Integer, byte[]>> heads(String from, String to) {
        return database.select(ENTRY.SUBJECT_ID, ENTRY.SEQ, ENTRY.HASH)
                .distinctOn(ENTRY.SUBJECT_ID)
                .from(ENTRY)
                .where(ENTRY.TX.ge(Transactions.number(from)), ENTRY.TX.lt(Transactions.number(to)))
                .orderBy(ENTRY.SUBJECT_ID, ENTRY.SEQ.desc());
    }

    private Seal signed(long number, String from, String to, MerkleTree tree, byte[] previous) {
        var at = clock.instant();
        var hash = Seal.hash(number, at, from, to, tree.leaves(), tree.root(), previous);
        var key = SealKey.in(keys);
        return new Seal(
                number,
                at,
                from,
                to,
                tree.leaves(),
                tree.root(),
                previous,
                hash,
                key.id(),
                key.sign(hash));
    }

    private void keep(Seal seal) {
        database.insertInto(SEAL)
                .set(SEAL.NUMBER, seal.number())
                .set(SEAL.AT, seal.at())
                .set(SEAL.FROM_TX, Transactions.number(seal.fromTx()))
                .set(SEAL.TO_TX, Transactions.number(seal.toTx()))
                .set(SEAL.LEAVES, seal.leaves())
                .set(SEAL.ROOT, seal.root())
                .set(SEAL.PREVIOUS, seal.previous())
                .set(SEAL.HASH, seal.hash())
                .set(SEAL.KEY_ID, seal.keyId())
                .set(SEAL.SIGNATURE, seal.signature())
                .execute();
    }

    private static MerkleTree tree(ResultQuery<Record3<UUID, Integer, byte[]>> heads) {
        var tree = new MerkleTree();
        try (var leaves = heads.fetchSize(BATCH).fetchLazy()) {
            leaves.forEach(leaf -> tree.add(leaf.value1(), leaf.value2(), leaf.value3()));
        }
        return tree;
    }

    /** The program and a command beside it may seal; only one of them writes at a time. */
    private void writeLog() {
        transaction.executeWithoutResult(status -> {
            database.execute("select pg_advisory_xact_lock({0})", inline(LOG_LOCK));
            writeMissing();
        });
    }

    private void writeMissing() {
        var log = SealLog.in(keys);
        var missing =
                database.selectFrom(SEAL)
                        .where(SEAL.NUMBER.gt(log.newest()))
                        .orderBy(SEAL.NUMBER)
                        .fetch(Seals::seal);
        if (!missing.isEmpty()) {
            log.append(missing);
        }
    }

    static Seal seal(Record row) {
        return new Seal(
                row.get(SEAL.NUMBER),
                row.get(SEAL.AT),
                row.get(SEAL.FROM_TX),
                row.get(SEAL.TO_TX),
                row.get(SEAL.LEAVES),
                row.get(SEAL.ROOT),
                row.get(SEAL.PREVIOUS),
                row.get(SEAL.HASH),
                row.get(SEAL.KEY_ID),
                row.get(SEAL.SIGNATURE));
    }
}

package recourse.timeline;

import static db.timeline.Tables.ENTRY;
import static db.timeline.Tables.SEAL;
import static db.timeline.Tables.SEALED;
import static db.timeline.Tables.SUBJECT;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Findings;
import recourse.platform.Invariant;
import recourse.platform.Settings;

import java.nio.file.Path;

/**
 * Proves every seal: its leaves against the entries, its root, its place in the chain of seals, its
 * signature, the log.
 */
@Component
class SealCheck implements Invariant {
    private static final int BATCH = 5_000;

    private final DSLContext database;
    private final Path keys;

    SealCheck(DSLContext database, Settings settings) {
        this.database = database;
        this.keys = settings.keys();
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report check() {
        var findings = new Findings();
        // The log is read up to where it ends before the snapshot is taken: a seal made meanwhile
        // is in neither.
        try (var lines = SealLog.in(keys).lines();
                var leaves =
                        database.select(
                                        SEALED.SEAL_NUMBER,
                                        SEALED.SUBJECT_ID,
                                        SEALED.SEQ,
                                        SEALED.HASH)
                                .from(SEALED)
                                .orderBy(SEALED.SEAL_NUMBER, SEALED.SUBJECT_ID)
                                .fetchSize(BATCH)
                                .fetchLazy();
                var seals =
                        database.selectFrom(SEAL)
                                .orderBy(SEAL.NUMBER)
                                .fetchSize(BATCH)
                                .fetchLazy()) {
            var proof =
                    new SealProof(SealKeys.in(keys), lines.iterator(), leaves.iterator(), findings);
            seals.forEach(row -> proof.add(Seals.seal(row)));
            proof.end();
        }
        compareLeaves(findings);
        return findings.report("seals");
    }

    /** Only what differs leaves the database. */
    private void compareLeaves(Findings findings) {
        var first = ENTRY.as("beginning");
        try (var differing =
                database.select(
                                SEALED.SEAL_NUMBER,
                                SEALED.SUBJECT_ID,
                                SEALED.SEQ,
                                ENTRY.HASH,
                                SUBJECT.KIND,
                                first.PARTICULARS)
                        .from(SEALED)
                        .leftJoin(ENTRY)
                        .on(ENTRY.SUBJECT_ID.eq(SEALED.SUBJECT_ID), ENTRY.SEQ.eq(SEALED.SEQ))
                        .leftJoin(SUBJECT)
                        .on(SUBJECT.ID.eq(SEALED.SUBJECT_ID))
                        .leftJoin(first)
                        .on(first.SUBJECT_ID.eq(SEALED.SUBJECT_ID), first.SEQ.eq(1))
                        .where(ENTRY.HASH.isDistinctFrom(SEALED.HASH))
                        .orderBy(SEALED.SEAL_NUMBER, SEALED.SUBJECT_ID)
                        .fetchSize(BATCH)
                        .fetchLazy()) {
            differing.forEach(leaf ->
                    findings.fault(
                            "%s: %s",
                            ChainName.of(
                                    leaf.value2(),
                                    leaf.value5() == null ? "chain" : leaf.value5(),
                                    leaf.value6()),
                            differs(leaf)));
        }
    }

    private static String differs(Record leaf) {
        var seal = leaf.get(SEALED.SEAL_NUMBER);
        var seq = leaf.get(SEALED.SEQ);
        if (leaf.get(SUBJECT.KIND) == null) {
            return "deleted as a whole: seal %d holds its entry %d".formatted(seal, seq);
        }
        return leaf.get(ENTRY.HASH) == null
                ? "entry %d is gone, and seal %d holds it".formatted(seq, seal)
                : "its entries up to %d were changed and the chain computed anew: seal %d holds another hash"
                        .formatted(seq, seal);
    }
}

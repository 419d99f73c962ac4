package recourse.timeline;

import static db.timeline.Tables.ENTRY;
import static db.timeline.Tables.SUBJECT;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record4;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Findings;
import recourse.platform.Invariant;
import recourse.platform.Secrets;

import java.util.Iterator;
import java.util.UUID;

/**
 * Computes every chain again. Chains and entries are walked side by side, both by subject, a batch
 * at a time and in one snapshot, so that a million chains need no memory and the program may write
 * meanwhile.
 */
@Component
class ChainCheck implements Invariant {
    private static final int BATCH = 5_000;

    private final DSLContext database;
    private final Secrets secrets;

    ChainCheck(DSLContext database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report check() {
        var findings = new Findings();
        try (var chains =
                        database.select(SUBJECT.ID, SUBJECT.KIND, SUBJECT.LENGTH, SUBJECT.HEAD)
                                .from(SUBJECT)
                                .orderBy(SUBJECT.ID)
                                .fetchSize(BATCH)
                                .fetchLazy();
                var entries =
                        database.select(
                                        ENTRY.SUBJECT_ID,
                                        ENTRY.SEQ,
                                        ENTRY.AT,
                                        ENTRY.ACTOR,
                                        ENTRY.KIND,
                                        ENTRY.PARTICULARS,
                                        ENTRY.SALT,
                                        ENTRY.DIGEST,
                                        ENTRY.TOLD,
                                        ENTRY.TOLD_PROOF,
                                        ENTRY.HASH)
                                .from(ENTRY)
                                .orderBy(ENTRY.SUBJECT_ID, ENTRY.SEQ)
                                .fetchSize(BATCH)
                                .fetchLazy()) {
            var walk = new Walk(entries.iterator(), findings, secrets);
            chains.forEach(walk::chain);
            walk.rest();
        }
        return findings.report("timeline entries");
    }

    /** Goes along the entries, which stand in the order of their chains. */
    private static final class Walk {
        private final Iterator<? extends Record> entries;
        private final Findings findings;
        private final Secrets secrets;
        private @Nullable Record entry;

        Walk(Iterator<? extends Record> entries, Findings findings, Secrets secrets) {
            this.entries = entries;
            this.findings = findings;
            this.secrets = secrets;
            advance();
        }

        void chain(Record4<UUID, String, Integer, byte[]> chain) {
            var proof = new ChainProof(chain.value1(), chain.value2(), findings, secrets);
            while (entry != null
                    && !entry.get(ENTRY.SUBJECT_ID).equals(chain.value1())
                    && IdOrder.isBefore(entry.get(ENTRY.SUBJECT_ID), chain.value1())) {
                stray(entry);
            }
            while (entry != null && entry.get(ENTRY.SUBJECT_ID).equals(chain.value1())) {
                proof.add(entry);
                advance();
            }
            proof.end(chain.value3(), chain.value4());
        }

        void rest() {
            while (entry != null) {
                stray(entry);
            }
        }

        private void stray(Record entry) {
            findings.fault(
                    "entry %d of %s belongs to no chain",
                    entry.get(ENTRY.SEQ), entry.get(ENTRY.SUBJECT_ID));
            advance();
        }

        private void advance() {
            entry = entries.hasNext() ? entries.next() : null;
            if (entry != null) {
                findings.checked();
            }
        }
    }
}

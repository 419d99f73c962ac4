package recourse.timeline;

import static db.timeline.Tables.ENTRY;
import static db.timeline.Tables.SUBJECT;

import org.jooq.Field;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

import recourse.platform.SampleLife;
import recourse.platform.SampleRow;
import recourse.platform.SampleRows;
import recourse.platform.Secrets;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The chain of a life that is told anew, linked over what it says now. */
@Component
class SampleChains implements SampleRows {
    private final ProvenTables tables;
    private final Secrets secrets;

    SampleChains(ProvenTables tables, Secrets secrets) {
        this.tables = tables;
        this.secrets = secrets;
    }

    @Override
    public List<TableField<?, UUID>> keys() {
        return List.of(SUBJECT.ID, ENTRY.SUBJECT_ID);
    }

    /** Readers of the feed meet these entries in the transaction that writes them. */
    @Override
    public Set<Field<?>> left() {
        return Set.of(ENTRY.TX);
    }

    /** Erased particulars are gone, and with them the proof of a digest. */
    @Override
    public boolean isTellable(SampleLife life) {
        return life.of(ENTRY).stream().noneMatch(entry -> entry.find(ENTRY.PARTICULARS) == null);
    }

    /** The first entry tells of all rows as the life leaves them. */
    @Override
    public void tell(SampleLife life) {
        var told = new Told();
        life.of(SUBJECT).forEach(subject -> told.fromTheBeginning(subject.get(SUBJECT.KIND)));
        for (var rows : tables.all()) {
            life.of(rows.table()).forEach(row -> told.add(rows, row::find));
        }
        var head = Chain.BEGINNING;
        for (var entry : life.of(ENTRY)) {
            head = link(head, entry, life, told);
        }
        for (var subject : life.of(SUBJECT)) {
            subject.set(SUBJECT.HEAD, head);
        }
    }

    private byte[] link(byte[] previous, SampleRow entry, SampleLife life, Told told) {
        var salt = new byte[Timeline.SALT_BYTES];
        life.random().nextBytes(salt);
        var digest = Chain.digest(salt, entry.get(ENTRY.PARTICULARS));
        var subject = entry.get(ENTRY.SUBJECT_ID);
        var seq = entry.get(ENTRY.SEQ);
        var text = seq == 1 ? told.write() : null;
        var proof = text == null ? null : secrets.token(TellRows.PURPOSE, subject, seq, text);
        var hash =
                Chain.link(
                        previous,
                        subject,
                        seq,
                        entry.get(ENTRY.AT),
                        entry.get(ENTRY.ACTOR),
                        entry.get(ENTRY.KIND),
                        digest,
                        proof);
        entry.set(ENTRY.SALT, salt);
        entry.set(ENTRY.DIGEST, digest);
        entry.set(ENTRY.HASH, hash);
        entry.set(ENTRY.TOLD, text);
        entry.set(ENTRY.TOLD_PROOF, proof);
        return hash;
    }
}

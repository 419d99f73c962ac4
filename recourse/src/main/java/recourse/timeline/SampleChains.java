package recourse.timeline;

import static db.timeline.Tables.ENTRY;
import static db.timeline.Tables.SUBJECT;

import org.jooq.Field;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

import recourse.platform.SampleLife;
import recourse.platform.SampleRow;
import recourse.platform.SampleRows;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The chain of a life that is told anew, linked over what it says now. */
@Component
class SampleChains implements SampleRows {
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

    @Override
    public void renew(SampleLife life) {
        var head = Chain.BEGINNING;
        for (var entry : life.of(ENTRY)) {
            head = link(head, entry, life);
        }
        for (var subject : life.of(SUBJECT)) {
            subject.set(SUBJECT.HEAD, head);
        }
    }

    private static byte[] link(byte[] previous, SampleRow entry, SampleLife life) {
        var salt = new byte[Timeline.SALT_BYTES];
        life.random().nextBytes(salt);
        var digest = Chain.digest(salt, entry.get(ENTRY.PARTICULARS));
        var hash =
                Chain.link(
                        previous,
                        entry.get(ENTRY.SUBJECT_ID),
                        entry.get(ENTRY.SEQ),
                        entry.get(ENTRY.AT),
                        entry.get(ENTRY.ACTOR),
                        entry.get(ENTRY.KIND),
                        digest);
        entry.set(ENTRY.SALT, salt);
        entry.set(ENTRY.DIGEST, digest);
        entry.set(ENTRY.HASH, hash);
        return hash;
    }
}

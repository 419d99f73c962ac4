package recourse.timeline;

import static db.timeline.Tables.ENTRY;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import recourse.platform.Findings;
import recourse.platform.Json;
import recourse.platform.Secrets;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Computes one chain again, entry by entry, and names the first that does not fit. */
final class ChainProof {
    private final UUID subject;
    private final String kind;
    private final Findings findings;
    private final Secrets secrets;
    private final Set<Integer> untold = new TreeSet<>();
    private final Set<Integer> gone = new TreeSet<>();
    private final Set<Integer> erased = new TreeSet<>();
    private byte[] previous = Chain.BEGINNING;
    private int length;
    private @Nullable String beginning;
    private boolean faulty;

    ChainProof(UUID subject, String kind, Findings findings, Secrets secrets) {
        this.subject = subject;
        this.kind = kind;
        this.findings = findings;
        this.secrets = secrets;
    }

    void add(Record entry) {
        var seq = entry.get(ENTRY.SEQ);
        if (seq == 1) {
            beginning = entry.get(ENTRY.PARTICULARS);
        }
        if (seq != length + 1) {
            fault("entry %d is missing".formatted(length + 1));
        }
        length = seq;
        var particulars = entry.get(ENTRY.PARTICULARS);
        var salt = entry.get(ENTRY.SALT);
        if (particulars == null || salt == null) {
            gone.add(seq);
        } else if (!Arrays.equals(entry.get(ENTRY.DIGEST), Chain.digest(salt, particulars))) {
            fault(
                    "the particulars of entry %d (%s) were changed"
                            .formatted(seq, entry.get(ENTRY.KIND)));
        } else if (entry.get(ENTRY.KIND).equals(Erasure.KIND)) {
            erasure(seq, Json.fields(particulars));
        }
        told(entry, seq);
        link(entry, seq);
    }

    private void erasure(int seq, Map<String, Object> particulars) {
        if (!Erasure.isProven(secrets, subject, seq, particulars)) {
            fault(
                    "entry %d says that something was erased, and no key of this house signed it"
                            .formatted(seq));
            return;
        }
        erased.addAll(Erasure.entries(particulars));
        untold.removeAll(Erasure.told(particulars));
    }

    private void told(Record entry, int seq) {
        var proof = entry.get(ENTRY.TOLD_PROOF);
        var told = entry.get(ENTRY.TOLD);
        if (proof != null && told == null) {
            untold.add(seq);
        } else if (told != null
                && (proof == null
                        || !secrets.verifies(proof, TellRows.PURPOSE, subject, seq, told))) {
            fault(
                    "what entry %d (%s) tells of its rows was not written by the program"
                            .formatted(seq, entry.get(ENTRY.KIND)));
        }
    }

    private void link(Record entry, int seq) {
        var hash =
                Chain.link(
                        previous,
                        subject,
                        seq,
                        entry.get(ENTRY.AT),
                        entry.get(ENTRY.ACTOR),
                        entry.get(ENTRY.KIND),
                        entry.get(ENTRY.DIGEST),
                        entry.get(ENTRY.TOLD_PROOF));
        if (!Arrays.equals(hash, entry.get(ENTRY.HASH))) {
            fault(
                    "entry %d (%s) does not fit: its time, actor, kind or link was changed"
                            .formatted(seq, entry.get(ENTRY.KIND)));
        }
        previous = entry.get(ENTRY.HASH);
    }

    void end(int promised, byte[] head) {
        if (length < promised) {
            fault(
                    "entry %d is missing: the chain has %d of %d"
                            .formatted(length + 1, length, promised));
        } else if (length > promised) {
            fault("entry %d is one too many: the chain has %d".formatted(promised + 1, promised));
        } else if (!Arrays.equals(previous, head)) {
            fault("the head is not the hash of entry %d".formatted(length));
        }
        if (!untold.isEmpty()) {
            fault(
                    "what entry %s told of its rows is gone, and no entry says that it was erased"
                            .formatted(listed(untold)));
        }
        var silent = new TreeSet<>(gone);
        silent.removeAll(erased);
        if (!silent.isEmpty()) {
            fault(
                    "the particulars of entry %s are gone, and no entry says that they were erased"
                            .formatted(listed(silent)));
        } else if (!gone.isEmpty()) {
            findings.note("%s: erased entries %s", name(), listed(gone));
        }
    }

    /** What follows from one fault would only hide it. */
    private void fault(String text) {
        if (!faulty) {
            faulty = true;
            findings.fault("%s: %s", name(), text);
        }
    }

    private String name() {
        return ChainName.of(subject, kind, beginning);
    }

    private static String listed(Collection<Integer> seqs) {
        return String.join(", ", seqs.stream().map(String::valueOf).toList());
    }
}

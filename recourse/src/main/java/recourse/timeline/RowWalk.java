package recourse.timeline;

import org.jspecify.annotations.Nullable;

import recourse.platform.Findings;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Gathers what a chain tells, entry by entry, and then holds its rows against it. */
final class RowWalk {
    private final List<RowStream> streams;
    private final ProofsBegan.@Nullable Said began;
    private final Findings findings;
    private final SilentChains silent = new SilentChains();
    private @Nullable UUID subject;
    private String kind = "";
    private String name = "";
    private Told told = new Told();
    private Instant begun = Instant.EPOCH;
    private boolean tells;
    private long before;

    RowWalk(List<RowStream> streams, ProofsBegan.@Nullable Said began, Findings findings) {
        this.streams = streams;
        this.began = began;
        this.findings = findings;
    }

    void entry(
            UUID of, Instant at, String kind, @Nullable String beginning, @Nullable String text) {
        if (!of.equals(subject)) {
            finish();
            subject = of;
            this.kind = kind;
            begun = at;
            name = ChainName.of(of, kind, beginning);
        }
        if (text != null) {
            tells = true;
            told.then(Told.read(text));
        }
    }

    void end() {
        finish();
        proveOlder();
        for (var stream : streams) {
            stream.rest();
            if (stream.chainless() > 0) {
                findings.note(
                        "%,d rows of %s belong to no chain",
                        stream.chainless(), stream.table().name());
            }
        }
        if (before > 0) {
            findings.note("%,d rows were told before proofs began", before);
        }
    }

    private void finish() {
        if (subject != null) {
            if (!told.isOf(kind)) {
                findings.fault("%s: its kind was changed", name);
            }
            if (!told.isFromTheBeginning()) {
                silent(subject);
            }
            for (var stream : streams) {
                stream.of(subject, row -> compare(stream.table(), row));
            }
            told.rest()
                    .forEach((table, rows) ->
                            rows.keySet()
                                    .forEach(key ->
                                            findings.fault(
                                                    "%s: row %s of %s is gone, and no entry says so",
                                                    name, key, table)));
            told = new Told();
        }
    }

    private void silent(UUID chain) {
        silent.add(chain);
        if (began != null && (began.older() == 0 || begun.isAfter(began.at()))) {
            findings.fault(
                    "%s: tells no rows from its beginning, and was not there when proofs began",
                    name);
        }
    }

    /** A forged chain may bear any moment, but it was not among those that were counted. */
    private void proveOlder() {
        if (began == null) {
            if (tells) {
                findings.fault("no entry that this house signed says when proofs began");
            }
        } else if (began.older() > 0
                && (silent.count() != began.older() || !silent.digest().equals(began.digest()))) {
            findings.fault(
                    "%,d chains tell no rows from their beginning, and not the same %,d that were there when proofs began",
                    silent.count(), began.older());
        }
    }

    private void compare(ProvenRows table, ProvenRows.Values row) {
        if (!table.isToldIn(new Subject(Objects.requireNonNull(subject), kind))) {
            return;
        }
        findings.checked();
        var key = table.key(row);
        var expected = told.take(table.name(), key);
        if (expected == null && !told.isFromTheBeginning()) {
            before++;
        } else if (expected == null) {
            findings.fault("%s: no entry told of row %s of %s", name, key, table.name());
        } else if (!expected.equals(table.digest(row))) {
            findings.fault("%s: row %s of %s is not what its entry told", name, key, table.name());
        }
    }
}

package recourse.timeline;

import org.jspecify.annotations.Nullable;

import recourse.platform.Findings;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Gathers what a chain tells, entry by entry, and then holds its rows against it. */
final class RowWalk {
    private final List<RowStream> streams;
    private final Findings findings;
    private @Nullable UUID subject;
    private String kind = "";
    private String name = "";
    private Told told = new Told();
    private long before;

    RowWalk(List<RowStream> streams, Findings findings) {
        this.streams = streams;
        this.findings = findings;
    }

    void entry(UUID of, String kind, @Nullable String beginning, @Nullable String tells) {
        if (!of.equals(subject)) {
            finish();
            subject = of;
            this.kind = kind;
            name = ChainName.of(of, kind, beginning);
        }
        if (tells != null) {
            told.then(Told.read(tells));
        }
    }

    void end() {
        finish();
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

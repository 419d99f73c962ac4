package recourse.timeline;

import static db.timeline.Tables.ENTRY;
import static db.timeline.Tables.SUBJECT;

import static org.jooq.impl.DSL.when;

import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Findings;
import recourse.platform.Invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Every row is what the last entry about it told. Chains and all proven tables are walked side by
 * side, by subject, a batch at a time and in one snapshot.
 */
@Component
class RowCheck implements Invariant {
    private static final int BATCH = 1_000;
    private static final Field<String> BEGINNING =
            when(ENTRY.SEQ.eq(1), ENTRY.PARTICULARS).as("beginning");

    private final DSLContext database;
    private final ProvenTables tables;
    private final ProofsBegan began;

    RowCheck(DSLContext database, ProvenTables tables, ProofsBegan began) {
        this.database = database;
        this.tables = tables;
        this.began = began;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report check() {
        var findings = new Findings();
        var cursors = new ArrayList<Cursor<? extends Record>>();
        try {
            var rows = new ArrayList<RowStream>();
            for (var table : tables.all()) {
                var cursor = rows(table);
                cursors.add(cursor);
                rows.add(new RowStream(table, cursor.iterator()));
            }
            var entries = entries();
            cursors.add(entries);
            var walk = new RowWalk(rows, began.said().orElse(null), findings);
            for (var entry : entries) {
                walk.entry(
                        entry.get(ENTRY.SUBJECT_ID),
                        entry.get(ENTRY.AT),
                        entry.get(SUBJECT.KIND),
                        entry.get(BEGINNING),
                        entry.get(ENTRY.TOLD));
            }
            walk.end();
        } finally {
            cursors.forEach(Cursor::close);
        }
        return findings.report("rows against what the timeline told of them");
    }

    private Cursor<? extends Record> entries() {
        return database.select(ENTRY.SUBJECT_ID, ENTRY.AT, SUBJECT.KIND, BEGINNING, ENTRY.TOLD)
                .from(ENTRY)
                .join(SUBJECT)
                .on(SUBJECT.ID.eq(ENTRY.SUBJECT_ID))
                .where(ENTRY.SEQ.eq(1).or(ENTRY.TOLD.isNotNull()))
                .orderBy(ENTRY.SUBJECT_ID, ENTRY.SEQ)
                .fetchSize(BATCH)
                .fetchLazy();
    }

    private Cursor<? extends Record> rows(ProvenRows table) {
        var fields = new ArrayList<Field<?>>(table.columns());
        fields.add(table.subject().as(RowStream.SUBJECT));
        return database.select(fields)
                .from(table.table())
                .where(table.which())
                .orderBy(table.house() == null ? List.of(table.subject()) : List.<Field<UUID>>of())
                .fetchSize(BATCH)
                .fetchLazy();
    }
}

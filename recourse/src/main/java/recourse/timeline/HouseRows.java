package recourse.timeline;

import static db.timeline.Tables.ENTRY;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Tells a table of the house anew, whole. A row that was changed behind the program's back does not
 * become lawful by that: of it is told what was told last, so that it stays named.
 */
@Component
class HouseRows {
    private final DSLContext database;
    private final TransactionTemplate outside;

    HouseRows(DSLContext database, PlatformTransactionManager transactions) {
        this.database = database;
        this.outside = new TransactionTemplate(transactions);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        outside.setReadOnly(true);
    }

    /**
     * The chain is held by the running transaction: whoever wrote the table before has told of it
     * and committed, so what others see of it now is what was told last, or was never told.
     */
    Told told(ProvenRows rows, Subject house) {
        var told = digests(rows);
        if (!ChainEnds.hasOpened(house.id())) {
            var before = Objects.requireNonNull(outside.execute(status -> digests(rows)));
            keepNamed(told, before, last(rows, house));
        }
        return Told.whole(rows, told);
    }

    private static void keepNamed(
            Map<String, String> told, Map<String, String> before, Map<String, String> last) {
        var keys = new HashSet<>(before.keySet());
        keys.addAll(last.keySet());
        for (var key : keys) {
            var lawful = last.get(key);
            if (lawful == null) {
                told.remove(key);
            } else if (!lawful.equals(before.get(key))) {
                told.put(key, lawful);
            }
        }
    }

    private Map<String, String> digests(ProvenRows rows) {
        var digests = new TreeMap<String, String>();
        database.select(rows.columns())
                .from(rows.table())
                .forEach(row -> digests.put(rows.key(row::get), rows.digest(row::get)));
        return digests;
    }

    private Map<String, String> last(ProvenRows rows, Subject house) {
        return database.select(ENTRY.TOLD)
                .from(ENTRY)
                .where(ENTRY.SUBJECT_ID.eq(house.id()), ENTRY.TOLD.isNotNull())
                .orderBy(ENTRY.SEQ.desc())
                .limit(1)
                .fetchOptional(ENTRY.TOLD)
                .map(text -> Told.read(text).rows(rows))
                .orElse(Map.of());
    }
}

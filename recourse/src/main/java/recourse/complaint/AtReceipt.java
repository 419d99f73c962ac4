package recourse.complaint;

import org.jooq.Query;
import org.jspecify.annotations.Nullable;

import recourse.timeline.Happening;

import java.util.List;

/**
 * A module's share of a receipt: the rows it adds and what it knows already. Asked inside the
 * receipt's transaction, so that a receipt is built whole and written in one batch; it reads
 * nothing but caches and does no I/O.
 */
public interface AtReceipt {
    Share at(Received received);

    /**
     * Rows to write after the complaint's own, entries for its timeline, and the first thing due.
     */
    record Share(List<Query> rows, List<Happening> happenings, @Nullable Due due) {
        public static Share of(Query... rows) {
            return new Share(List.of(rows), List.of(), null);
        }

        public static Share none() {
            return new Share(List.of(), List.of(), null);
        }
    }
}

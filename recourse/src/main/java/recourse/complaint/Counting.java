package recourse.complaint;

import static db.complaint.Tables.RECORD;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.selectOne;

import db.complaint.tables.Record;

import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.Table;

import recourse.identity.Viewer;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many complaints stand under each of several filters, counted no further than a limit.
 *
 * <p>What a person may see of the open complaints is mostly few: one walk over them answers every
 * filter that asks for open ones. Where they are many, each filter is counted on its own and stops
 * at the limit.
 */
final class Counting {
    /** A walk of so many rows costs about as much as one page of a list. */
    private static final int WALKED = 5_000;

    private static final Record OPEN = RECORD.as("open");

    private final DSLContext database;
    private final Viewer viewer;
    private final int limit;

    Counting(DSLContext database, Viewer viewer, int limit) {
        this.database = database;
        this.viewer = viewer;
        this.limit = limit;
    }

    List<Integer> of(List<ComplaintFilter> filters) {
        var counted =
                database.select(filters.stream().map(this::walked).toList())
                        .select(count())
                        .from(openAndSeen())
                        .fetchSingle();
        var walkedAll = counted.get(filters.size(), Integer.class) <= WALKED;
        return walkedAll ? counts(filters, counted) : counts(filters, eachOnItsOwn(filters));
    }

    /** What asks for more than the open ones is counted on its own, in the same question. */
    private SelectField<Integer> walked(ComplaintFilter filter) {
        return Boolean.TRUE.equals(filter.open()) && filter.text() == null
                ? count().filterWhere(Asked.of(OPEN, filter))
                : upToLimit(filter);
    }

    private Table<?> openAndSeen() {
        return database.select(RECORD.fields())
                .from(RECORD)
                .where(RECORD.CLOSED_AT.isNull())
                .and(Visibility.of(viewer))
                .limit(WALKED + 1)
                .asTable(OPEN.getUnqualifiedName());
    }

    private org.jooq.Record eachOnItsOwn(List<ComplaintFilter> filters) {
        return database.select(filters.stream().map(this::upToLimit).toList()).fetchSingle();
    }

    private List<Integer> counts(List<ComplaintFilter> filters, org.jooq.Record counted) {
        return IntStream.range(0, filters.size())
                .mapToObj(i -> Math.min(limit, counted.get(i, Integer.class)))
                .toList();
    }

    private SelectField<Integer> upToLimit(ComplaintFilter filter) {
        return database.select(count())
                .from(
                        selectOne()
                                .from(RECORD)
                                .where(Asked.of(filter).and(Visibility.of(viewer)))
                                .limit(limit)
                                .asTable("counted"))
                .asField();
    }
}

package recourse.complaint;

import static db.complaint.Tables.RECORD;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.selectOne;

import db.complaint.tables.Record;

import org.jooq.DSLContext;
import org.jooq.SelectField;

import recourse.identity.Viewer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        var counts = new HashMap<ComplaintFilter, Integer>();
        walk(filters.stream().filter(Counting::isOfOpen).toList(), counts);
        oneByOne(filters.stream().filter(filter -> !counts.containsKey(filter)).toList(), counts);
        return filters.stream().map(counts::get).toList();
    }

    private static boolean isOfOpen(ComplaintFilter filter) {
        return Boolean.TRUE.equals(filter.open()) && filter.text() == null;
    }

    private void walk(List<ComplaintFilter> filters, Map<ComplaintFilter, Integer> counts) {
        var fields = new ArrayList<SelectField<Integer>>();
        filters.forEach(filter -> fields.add(count().filterWhere(Asked.of(OPEN, filter))));
        fields.add(count());
        var counted =
                database.select(fields)
                        .from(
                                database.select(RECORD.fields())
                                        .from(RECORD)
                                        .where(RECORD.CLOSED_AT.isNull())
                                        .and(Visibility.of(viewer))
                                        .limit(WALKED + 1)
                                        .asTable(OPEN.getUnqualifiedName()))
                        .fetchSingle();
        if (counted.get(filters.size(), Integer.class) <= WALKED) {
            IntStream.range(0, filters.size())
                    .forEach(i ->
                            counts.put(
                                    filters.get(i),
                                    Math.min(limit, counted.get(i, Integer.class))));
        }
    }

    private void oneByOne(List<ComplaintFilter> filters, Map<ComplaintFilter, Integer> counts) {
        if (filters.isEmpty()) {
            return;
        }
        var counted = database.select(filters.stream().map(this::upToLimit).toList()).fetchSingle();
        IntStream.range(0, filters.size())
                .forEach(i -> counts.put(filters.get(i), counted.get(i, Integer.class)));
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

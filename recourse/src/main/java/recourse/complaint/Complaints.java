package recourse.complaint;

import static db.complaint.Tables.RECORD;
import static db.complaint.Tables.SEARCH;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import recourse.identity.Viewer;
import recourse.platform.Refused;

/** The complaints, as far as the viewer may see them. */
@Component
public class Complaints {
    private final DSLContext database;
    private final SearchPartitions partitions;

    Complaints(DSLContext database, SearchPartitions partitions) {
        this.database = database;
        this.partitions = partitions;
    }

    /** One page of a list; {@code next} is null at the end. */
    public record Page(List<Complaint> items, @Nullable String next) {}

    /** In which order a list stands. */
    public enum Order {
        NEWEST,
        OLDEST,
        DUE
    }

    /** The condition that every module puts into its own queries over rows that carry a complaint's id. */
    public Condition visibleTo(Viewer viewer, Field<UUID> complaintId) {
        return Visibility.of(viewer, complaintId);
    }

    public Optional<Complaint> find(Viewer viewer, Reference reference) {
        return one(RECORD.REFERENCE.eq(reference.text()).and(Visibility.of(viewer)));
    }

    public Optional<Complaint> find(Viewer viewer, UUID id) {
        return one(RECORD.ID.eq(id).and(Visibility.of(viewer)));
    }

    /** The complaint that somebody named, refused alike where there is none and where it is not theirs to see. */
    public Complaint get(Viewer viewer, String reference) {
        return Reference.parse(reference).flatMap(parsed -> find(viewer, parsed)).orElseThrow(Refused::notVisible);
    }

    public Complaint get(Viewer viewer, UUID id) {
        return find(viewer, id).orElseThrow(Refused::notVisible);
    }

    public Page list(Viewer viewer, ComplaintFilter filter, Order order, @Nullable String after, int limit) {
        var text = filter.text();
        if (text != null && Reference.parse(text).isPresent()) {
            var named = Reference.parse(text).flatMap(reference -> find(viewer, reference));
            return new Page(named.stream().toList(), null);
        }
        var found = text == null ? listed(viewer, filter, order, after, limit) : searched(viewer, filter, text, after, limit);
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        var last = found.get(limit - 1);
        var at = order == Order.DUE && last.due() != null ? last.due().at() : last.receivedAt();
        return new Page(found.subList(0, limit), new Cursor(at, last.id()).toString());
    }

    /** How many there are, counted no further than the limit: "1,000+" costs no more than 1,000. */
    public int count(Viewer viewer, ComplaintFilter filter, int limit) {
        var condition = Asked.of(filter).and(Visibility.of(viewer));
        var text = filter.text();
        var all = text == null ? condition : condition.and(Asked.saying(text));
        return database.fetchCount(selectOne().from(RECORD).where(all).limit(limit));
    }

    /** Several counts in one question. */
    public List<Integer> counts(Viewer viewer, List<ComplaintFilter> filters, int limit) {
        var fields = filters.stream()
                .<SelectField<?>>map(filter -> database.select(org.jooq.impl.DSL.count())
                        .from(selectOne()
                                .from(RECORD)
                                .where(Asked.of(filter).and(Visibility.of(viewer)))
                                .limit(limit)
                                .asTable("counted"))
                        .asField())
                .toList();
        var counted = database.select(fields).fetchSingle();
        return java.util.stream.IntStream.range(0, filters.size())
                .mapToObj(i -> counted.get(i, Integer.class))
                .toList();
    }

    private Optional<Complaint> one(Condition condition) {
        return database.select(RECORD.fields()).from(RECORD).where(condition).fetchOptional(Rows::complaint);
    }

    private List<Complaint> listed(
            Viewer viewer, ComplaintFilter filter, Order order, @Nullable String after, int limit) {
        var condition = Asked.of(filter).and(Visibility.of(viewer));
        if (after != null) {
            condition = condition.and(beyond(order, Cursor.parse(after)));
        }
        var select = database.select(RECORD.fields()).from(RECORD).where(condition);
        var ordered =
                switch (order) {
                    case NEWEST -> select.orderBy(RECORD.RECEIVED_AT.desc(), RECORD.ID.desc());
                    case OLDEST -> select.orderBy(RECORD.RECEIVED_AT.asc(), RECORD.ID.asc());
                    case DUE -> select.and(RECORD.DUE_AT.isNotNull()).orderBy(RECORD.DUE_AT.asc(), RECORD.ID.asc());
                };
        return ordered.limit(limit + 1).fetch(Rows::complaint);
    }

    /** Walks the search rows from the newest quarter backwards and stops when the page is full. */
    private List<Complaint> searched(
            Viewer viewer, ComplaintFilter filter, String text, @Nullable String after, int limit) {
        var condition = SearchText.matches(SEARCH.WORDS, text).and(Asked.of(filter)).and(Visibility.of(viewer));
        if (after != null) {
            var cursor = Cursor.parse(after);
            condition = condition.and(row(SEARCH.RECEIVED_AT, SEARCH.COMPLAINT_ID).lt(cursor.at(), cursor.id()));
        }
        var found = searched(condition.and(partitions.recent()), limit + 1);
        if (found.size() <= limit) {
            found.addAll(searched(condition.and(partitions.older()), limit + 1 - found.size()));
        }
        return found;
    }

    private List<Complaint> searched(Condition condition, int limit) {
        return database.select(RECORD.fields())
                .from(SEARCH)
                .join(RECORD)
                .on(RECORD.ID.eq(SEARCH.COMPLAINT_ID))
                .where(condition)
                .orderBy(SEARCH.RECEIVED_AT.desc(), SEARCH.COMPLAINT_ID.desc())
                .limit(limit)
                .fetch(Rows::complaint);
    }

    private static Condition beyond(Order order, Cursor cursor) {
        return switch (order) {
            case NEWEST -> row(RECORD.RECEIVED_AT, RECORD.ID).lt(cursor.at(), cursor.id());
            case OLDEST -> row(RECORD.RECEIVED_AT, RECORD.ID).gt(cursor.at(), cursor.id());
            case DUE -> row(RECORD.DUE_AT, RECORD.ID).gt(cursor.at(), cursor.id());
        };
    }
}

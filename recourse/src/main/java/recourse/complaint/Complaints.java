package recourse.complaint;

import static db.complaint.Tables.RECORD;
import static db.complaint.Tables.SEARCH;

import static org.jooq.impl.DSL.selectOne;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.identity.Viewer;
import recourse.platform.Refused;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The complaints, as far as the viewer may see them. */
@Component
public class Complaints {
    private final DSLContext database;
    private final SearchPartitions partitions;

    Complaints(DSLContext database, SearchPartitions partitions) {
        this.database = database;
        this.partitions = partitions;
    }

    /** One page of a list; {@code next} is null at the end, {@code previous} at the beginning. */
    public record Page(List<Complaint> items, @Nullable String previous, @Nullable String next) {}

    /** In which order a list stands. */
    public enum Order {
        NEWEST,
        OLDEST,
        DUE,
        /** The highest first; each day of waiting counts a point, so that the old rise. */
        PRIORITY
    }

    /**
     * The condition that every module puts into its own queries over rows that carry a complaint's
     * id.
     */
    public Condition visibleTo(Viewer viewer, Field<UUID> complaintId) {
        return Visibility.of(viewer, complaintId);
    }

    /**
     * Left out where the viewer is the person complained of, also of what they could see without
     * the complaint.
     */
    public Condition notAbout(Viewer viewer, Field<UUID> complaintId) {
        return Visibility.notAbout(viewer, complaintId);
    }

    /**
     * The same for rows that carry what visibility asks, so that many of them are read without the
     * complaints' own.
     */
    public Condition visibleTo(
            Viewer viewer,
            Field<UUID> complaintId,
            Field<UUID> team,
            Field<UUID> owner,
            Field<Boolean> restricted) {
        return Visibility.of(viewer, complaintId, team, owner, restricted);
    }

    public Optional<Complaint> find(Viewer viewer, Reference reference) {
        return one(RECORD.REFERENCE.eq(reference.text()).and(Visibility.of(viewer)));
    }

    public Optional<Complaint> find(Viewer viewer, UUID id) {
        return one(RECORD.ID.eq(id).and(Visibility.of(viewer)));
    }

    /**
     * The complaint that somebody named, refused alike where there is none and where it is not
     * theirs to see.
     */
    public Complaint get(Viewer viewer, String reference) {
        return Reference.parse(reference)
                .flatMap(parsed -> find(viewer, parsed))
                .orElseThrow(Refused::notVisible);
    }

    public Complaint get(Viewer viewer, UUID id) {
        return find(viewer, id).orElseThrow(Refused::notVisible);
    }

    public Page list(
            Viewer viewer, ComplaintFilter filter, Order order, @Nullable String after, int limit) {
        var named = named(viewer, filter);
        if (named != null) {
            return named;
        }
        var listing = Listing.of(order, filter.text() != null);
        var cursor = after == null ? null : Cursor.parse(after);
        var found = listing.after(database, asked(viewer, filter), cursor, limit + 1);
        var items = found.size() > limit ? found.subList(0, limit) : found;
        return new Page(
                List.copyOf(items),
                after == null || items.isEmpty()
                        ? null
                        : listing.cursorAt(items.getFirst()).toString(),
                found.size() > limit ? listing.cursorAt(items.getLast()).toString() : null);
    }

    /** The page that ends where another began. */
    public Page listBefore(
            Viewer viewer, ComplaintFilter filter, Order order, String before, int limit) {
        var named = named(viewer, filter);
        if (named != null) {
            return named;
        }
        var listing = Listing.of(order, filter.text() != null);
        var found =
                listing.before(database, asked(viewer, filter), Cursor.parse(before), limit + 1);
        var items = found.size() > limit ? found.subList(1, found.size()) : found;
        return new Page(
                List.copyOf(items),
                found.size() > limit ? listing.cursorAt(items.getFirst()).toString() : null,
                items.isEmpty() ? null : listing.cursorAt(items.getLast()).toString());
    }

    /** How many there are, counted no further than the limit: "1,000+" costs no more than 1,000. */
    public int count(Viewer viewer, ComplaintFilter filter, int limit) {
        var condition = Asked.of(filter).and(Visibility.of(viewer));
        var text = filter.text();
        var all = text == null ? condition : condition.and(Asked.saying(text));
        return database.fetchCount(selectOne().from(RECORD).where(all).limit(limit));
    }

    /** Several counts at once, each up to the limit. */
    public List<Integer> counts(Viewer viewer, List<ComplaintFilter> filters, int limit) {
        return new Counting(database, viewer, limit).of(filters);
    }

    /** The references of those that the viewer may see, by id. */
    public Map<UUID, Reference> references(Viewer viewer, Collection<UUID> ids) {
        return database.select(RECORD.ID, RECORD.REFERENCE)
                .from(RECORD)
                .where(RECORD.ID.in(ids))
                .and(Visibility.of(viewer))
                .fetchMap(
                        row -> row.get(RECORD.ID), row -> new Reference(row.get(RECORD.REFERENCE)));
    }

    private Optional<Complaint> one(Condition condition) {
        return database.select(RECORD.fields())
                .from(RECORD)
                .where(condition)
                .fetchOptional(Rows::complaint);
    }

    /** Whoever asks for a reference means that one complaint. */
    private @Nullable Page named(Viewer viewer, ComplaintFilter filter) {
        var text = filter.text();
        return text == null
                ? null
                : Reference.parse(text)
                        .map(reference ->
                                new Page(find(viewer, reference).stream().toList(), null, null))
                        .orElse(null);
    }

    private Condition asked(Viewer viewer, ComplaintFilter filter) {
        var text = filter.text();
        var condition = Asked.of(filter).and(Visibility.of(viewer));
        return text == null
                ? condition
                : SearchText.matches(SEARCH.WORDS, text).and(partitions.covered()).and(condition);
    }
}

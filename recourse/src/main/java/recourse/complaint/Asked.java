package recourse.complaint;

import static db.complaint.Tables.RECORD;
import static db.complaint.Tables.SEARCH;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import db.complaint.tables.Record;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A filter as conditions over the complaint's row. */
final class Asked {
    private final List<Condition> conditions = new ArrayList<>();

    private Asked() {}

    static Condition of(ComplaintFilter filter) {
        return of(RECORD, filter);
    }

    /** For a query that reads the complaints under another name. */
    static Condition of(Record record, ComplaintFilter filter) {
        var asked = new Asked();
        asked.oneOf(record.STAGE, filter.stages());
        asked.oneOf(record.KIND, filter.kinds());
        asked.oneOf(record.SEVERITY, filter.severities());
        asked.oneOf(record.ENDING, filter.endings());
        asked.in(record.CATEGORY_ID, filter.categories());
        asked.in(record.TEAM_ID, filter.teams());
        asked.equal(record.OWNER_ID, filter.owner());
        asked.equal(record.PRODUCT, filter.product());
        asked.equal(record.SITE, filter.site());
        asked.equal(record.BRAND_ID, filter.brand());
        asked.equal(record.CAUSE_ID, filter.cause());
        asked.equal(record.OUTCOME, filter.outcome());
        asked.equal(
                record.SATISFACTION, filter.rating() == null ? null : filter.rating().shortValue());
        asked.between(record.DUE_AT, filter.dueFrom(), filter.dueTo());
        asked.between(record.RECEIVED_AT, filter.receivedFrom(), filter.receivedTo());
        asked.between(record.CLOSED_AT, filter.closedFrom(), filter.closedTo());
        asked.when(filter.noTeam(), record.TEAM_ID.isNull());
        asked.when(filter.nobody(), record.OWNER_ID.isNull());
        asked.presence(filter.open(), record.CLOSED_AT.isNull());
        asked.presence(filter.unread(), record.UNREAD_SINCE.isNotNull());
        if (!filter.conditions().isEmpty()) {
            asked.conditions.add(arrayOverlap(record.CONDITIONS, Rows.names(filter.conditions())));
        }
        filter.within().forEach(within -> asked.conditions.add(within.about(record.ID)));
        return and(asked.conditions);
    }

    /** Found through the search rows of the same quarter; they are newest first like the list. */
    static Condition saying(String text) {
        return exists(
                selectOne()
                        .from(SEARCH)
                        .where(SEARCH.COMPLAINT_ID.eq(RECORD.ID))
                        .and(SEARCH.RECEIVED_AT.eq(RECORD.RECEIVED_AT))
                        .and(SearchText.matches(SEARCH.WORDS, text)));
    }

    private void oneOf(Field<String> field, Set<? extends Enum<?>> values) {
        in(field, values.stream().map(Enum::name).toList());
    }

    private <T> void in(Field<T> field, Collection<T> values) {
        if (!values.isEmpty()) {
            conditions.add(field.in(values));
        }
    }

    private <T> void equal(Field<T> field, @Nullable T value) {
        if (value != null) {
            conditions.add(field.eq(value));
        }
    }

    private void between(Field<Instant> field, @Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            conditions.add(field.ge(from));
        }
        if (to != null) {
            conditions.add(field.lt(to));
        }
    }

    private void when(boolean asked, Condition condition) {
        if (asked) {
            conditions.add(condition);
        }
    }

    private void presence(@Nullable Boolean asked, Condition condition) {
        if (asked != null) {
            conditions.add(asked ? condition : condition.not());
        }
    }
}

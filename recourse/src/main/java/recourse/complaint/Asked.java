package recourse.complaint;

import static db.complaint.Tables.RECORD;
import static db.complaint.Tables.SEARCH;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

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
        var asked = new Asked();
        asked.oneOf(RECORD.STAGE, filter.stages());
        asked.oneOf(RECORD.KIND, filter.kinds());
        asked.oneOf(RECORD.SEVERITY, filter.severities());
        asked.oneOf(RECORD.ENDING, filter.endings());
        asked.in(RECORD.CATEGORY_ID, filter.categories());
        asked.in(RECORD.TEAM_ID, filter.teams());
        asked.equal(RECORD.OWNER_ID, filter.owner());
        asked.equal(RECORD.PRODUCT, filter.product());
        asked.equal(RECORD.SITE, filter.site());
        asked.equal(RECORD.BRAND_ID, filter.brand());
        asked.equal(RECORD.CAUSE_ID, filter.cause());
        asked.equal(RECORD.OUTCOME, filter.outcome());
        asked.equal(
                RECORD.SATISFACTION, filter.rating() == null ? null : filter.rating().shortValue());
        asked.between(RECORD.DUE_AT, filter.dueFrom(), filter.dueTo());
        asked.between(RECORD.RECEIVED_AT, filter.receivedFrom(), filter.receivedTo());
        asked.between(RECORD.CLOSED_AT, filter.closedFrom(), filter.closedTo());
        asked.when(filter.noTeam(), RECORD.TEAM_ID.isNull());
        asked.when(filter.nobody(), RECORD.OWNER_ID.isNull());
        asked.presence(filter.open(), RECORD.CLOSED_AT.isNull());
        asked.presence(filter.unread(), RECORD.UNREAD_SINCE.isNotNull());
        if (!filter.conditions().isEmpty()) {
            asked.conditions.add(arrayOverlap(RECORD.CONDITIONS, Rows.names(filter.conditions())));
        }
        filter.within().forEach(within -> asked.conditions.add(within.about(RECORD.ID)));
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

package recourse.complaint;

import static db.complaint.Tables.SEARCH;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.inline;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

import recourse.RecourseTest;

import java.time.Duration;
import java.util.stream.Collectors;

class SearchPartitionsTest extends RecourseTest {
    @Test
    void makesAPartForEachQuarterFromFiveYearsBackToOneAhead() {
        assertThat(parts()).contains("p_2021q1", "p_2026q1", "p_2027q1").doesNotContain("p_2020q4");
    }

    @Test
    void makesTheNextPartWhenTheQuarterTurns() {
        house.clock.advance(Duration.ofDays(40));
        bean(SearchPartitions.class).drain();
        assertThat(parts()).contains("p_2027q2");
    }

    @Test
    void walksThePartsInOrderAndLeavesTheRestAside() {
        var plan =
                database()
                        .explain(
                                database()
                                        .select(SEARCH.COMPLAINT_ID)
                                        .from(SEARCH)
                                        .where(bean(SearchPartitions.class).covered())
                                        .and(SearchText.matches(SEARCH.WORDS, "money"))
                                        .orderBy(
                                                SEARCH.RECEIVED_AT.desc(),
                                                SEARCH.COMPLAINT_ID.desc())
                                        .limit(inline(50)))
                        .plan();
        assertThat(plan)
                .contains("Append", "p_2026q1")
                .doesNotContain("Merge Append", "search_other");
    }

    private java.util.Set<String> parts() {
        return database()
                .fetch("select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid")
                .stream()
                .map(row -> row.get(0, String.class))
                .collect(Collectors.toSet());
    }

    private DSLContext database() {
        return bean(DSLContext.class);
    }
}

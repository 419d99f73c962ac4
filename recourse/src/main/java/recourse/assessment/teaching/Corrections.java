package recourse.assessment.teaching;

import static db.assessment.Tables.PROPOSAL;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.assessment.Proposal.Outcome;
import recourse.assessment.learning.Range;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** How often people left a proposal as it was, month by month: the plainest measure there is. */
@Component
public class Corrections {
    private static final int MONTHS = 12;

    private final DSLContext database;

    Corrections(DSLContext database) {
        this.database = database;
    }

    /** Of the proposals that people decided about in a month, how many they confirmed. */
    public record Month(YearMonth month, Range confirmed) {}

    /** Newest first. */
    public List<Month> byMonth(ZoneId zone) {
        var month =
                field(
                        "to_char({0} at time zone {1}, 'YYYY-MM')",
                        String.class, PROPOSAL.DECIDED_AT, inline(zone.getId()));
        // Grouping by the same words needs the zone written into them; a parameter twice is two.
        return database.select(
                        month,
                        count(),
                        count().filterWhere(PROPOSAL.OUTCOME.eq(Outcome.CONFIRMED.name())))
                .from(PROPOSAL)
                .where(PROPOSAL.OUTCOME.in(Outcome.CONFIRMED.name(), Outcome.CORRECTED.name()))
                .groupBy(month)
                .orderBy(month.desc())
                .limit(MONTHS)
                .fetch(row ->
                        new Month(
                                YearMonth.parse(row.value1()),
                                new Range(row.value2(), row.value3())));
    }
}

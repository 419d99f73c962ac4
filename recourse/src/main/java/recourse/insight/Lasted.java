package recourse.insight;

import static db.insight.Tables.LIFE;

import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

import recourse.organisation.BusinessCalendar;
import recourse.organisation.Calendars;
import recourse.organisation.Organisations;

import java.time.Instant;

/**
 * How long each step took from receipt: on the wall's clock, and in the hours in which the brand
 * works.
 */
@Component
class Lasted {
    private final Organisations organisations;
    private final Calendars calendars;

    Lasted(Organisations organisations, Calendars calendars) {
        this.organisations = organisations;
        this.calendars = calendars;
    }

    void add(Record row) {
        var hours = calendars.of(organisations.brand(row.get(LIFE.BRAND_ID)));
        add(
                row,
                hours,
                LIFE.ACKNOWLEDGED_AT,
                LIFE.ACKNOWLEDGEMENT_SECONDS,
                LIFE.ACKNOWLEDGEMENT_WORK_SECONDS);
        add(
                row,
                hours,
                LIFE.FIRST_RESPONSE_AT,
                LIFE.FIRST_RESPONSE_SECONDS,
                LIFE.FIRST_RESPONSE_WORK_SECONDS);
        add(row, hours, LIFE.CLOSED_AT, LIFE.RESOLUTION_SECONDS, LIFE.RESOLUTION_WORK_SECONDS);
    }

    private static void add(
            Record row,
            BusinessCalendar hours,
            Field<Instant> until,
            Field<Long> seconds,
            Field<Long> workSeconds) {
        var begin = row.get(LIFE.RECEIVED_AT);
        var end = row.get(until);
        if (end != null) {
            // What happened before the receipt, such as a call written down later, took no time.
            var after = end.isBefore(begin) ? begin : end;
            row.set(seconds, after.getEpochSecond() - begin.getEpochSecond());
            row.set(workSeconds, hours.businessTimeBetween(begin, after).toSeconds());
        }
    }
}

package recourse.routing;

import static db.routing.Tables.UNOWNED;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import org.jooq.DSLContext;
import org.jooq.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import recourse.complaint.ComplaintFilter;
import recourse.complaint.Complaints;
import recourse.identity.Viewer;
import recourse.organisation.Brand;
import recourse.organisation.Calendars;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Open complaints that nobody owns: four working hours later their leads are told. */
@Component
public class Unowned {
    private static final Logger LOG = LoggerFactory.getLogger(Unowned.class);
    private static final Duration PATIENCE = Duration.ofHours(4);
    private static final int ENOUGH = 1000;

    private final DSLContext database;
    private final Calendars calendars;
    private final Complaints complaints;

    Unowned(DSLContext database, Calendars calendars, Complaints complaints) {
        this.database = database;
        this.calendars = calendars;
        this.complaints = complaints;
    }

    /** Complaints without an owner for more than four working hours. */
    public static ComplaintFilter.Within tooLong() {
        return complaintId ->
                exists(
                        selectOne()
                                .from(UNOWNED)
                                .where(UNOWNED.COMPLAINT_ID.eq(complaintId))
                                .and(UNOWNED.TOLD_AT.isNotNull()));
    }

    /** How many of them this viewer may see. */
    int tooLong(Viewer viewer) {
        return database.fetchCount(
                selectOne()
                        .from(UNOWNED)
                        .where(UNOWNED.TOLD_AT.isNotNull())
                        .and(complaints.visibleTo(viewer, UNOWNED.COMPLAINT_ID))
                        .limit(ENOUGH));
    }

    Query begin(UUID complaintId, Brand brand, Instant since) {
        var tellAt = tellAt(brand, since);
        return database.insertInto(UNOWNED)
                .set(UNOWNED.COMPLAINT_ID, complaintId)
                .set(UNOWNED.SINCE, since)
                .set(UNOWNED.TELL_AT, tellAt)
                .onConflict(UNOWNED.COMPLAINT_ID)
                .doNothing();
    }

    Query end(UUID complaintId) {
        return database.deleteFrom(UNOWNED).where(UNOWNED.COMPLAINT_ID.eq(complaintId));
    }

    List<UUID> toTell(Instant now, int limit) {
        return database.select(UNOWNED.COMPLAINT_ID)
                .from(UNOWNED)
                .where(UNOWNED.TOLD_AT.isNull())
                .and(UNOWNED.TELL_AT.le(now))
                .orderBy(UNOWNED.TELL_AT)
                .limit(limit)
                .fetch(UNOWNED.COMPLAINT_ID);
    }

    /** Whether it was still to be told. */
    boolean told(UUID complaintId, Instant now) {
        return database.update(UNOWNED)
                        .set(UNOWNED.TOLD_AT, now)
                        .where(UNOWNED.COMPLAINT_ID.eq(complaintId))
                        .and(UNOWNED.TOLD_AT.isNull())
                        .execute()
                > 0;
    }

    /**
     * A calendar that cannot be read must not refuse a receipt: then the hours of the day count.
     */
    private Instant tellAt(Brand brand, Instant since) {
        try {
            return calendars.of(brand).plusBusinessTime(since, PATIENCE);
        } catch (RuntimeException fault) {
            LOG.error("the calendar {} cannot be counted in", brand.calendarId(), fault);
            return since.plus(PATIENCE);
        }
    }
}

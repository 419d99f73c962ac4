package recourse.complaint;

import static db.complaint.Tables.NAMED;
import static db.complaint.Tables.SEARCH;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Writes;
import recourse.timeline.Actor;

import java.util.List;
import java.util.UUID;

/** Who alone may see a restricted complaint. */
@Component
public class Restrictions {
    private final DSLContext database;
    private final Writes writes;
    private final Lifecycle lifecycle;

    Restrictions(DSLContext database, Writes writes, Lifecycle lifecycle) {
        this.database = database;
        this.writes = writes;
        this.lifecycle = lifecycle;
    }

    /** Only these people may see it from now on. */
    @Transactional
    public void restrictTo(UUID complaintId, List<UUID> staff, Actor by, String reason) {
        lifecycle.record(complaintId, FactKind.RESTRICTED, by, Lifecycle.Detail.because(reason));
        writes.add(database.deleteFrom(NAMED).where(NAMED.COMPLAINT_ID.eq(complaintId)));
        staff.forEach(member ->
                writes.add(
                        database.insertInto(NAMED)
                                .set(NAMED.COMPLAINT_ID, complaintId)
                                .set(NAMED.STAFF_ID, member)));
        searchRestricted(complaintId, true);
    }

    /** Who may see an open team's complaint may see it again. */
    @Transactional
    public void openToTeam(UUID complaintId, Actor by, String reason) {
        lifecycle.record(
                complaintId, FactKind.OPENED_TO_TEAM, by, Lifecycle.Detail.because(reason));
        writes.add(database.deleteFrom(NAMED).where(NAMED.COMPLAINT_ID.eq(complaintId)));
        searchRestricted(complaintId, false);
    }

    public List<UUID> named(UUID complaintId) {
        return database.select(NAMED.STAFF_ID)
                .from(NAMED)
                .where(NAMED.COMPLAINT_ID.eq(complaintId))
                .fetch(NAMED.STAFF_ID);
    }

    private void searchRestricted(UUID complaintId, boolean restricted) {
        writes.add(
                database.update(SEARCH)
                        .set(SEARCH.RESTRICTED, restricted)
                        .where(SEARCH.COMPLAINT_ID.eq(complaintId)));
    }
}

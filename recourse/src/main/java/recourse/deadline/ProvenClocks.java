package recourse.deadline;

import static db.deadline.Tables.CLOCK;

import org.springframework.stereotype.Component;

import recourse.timeline.Proven;
import recourse.timeline.ProvenRows;

import java.util.List;

/** What was promised until when, and whether it was kept. */
@Component
class ProvenClocks implements Proven {
    @Override
    public List<ProvenRows> rows() {
        return List.of(
                ProvenRows.of(
                                CLOCK.COMPLAINT_ID,
                                CLOCK.REGIME,
                                CLOCK.CLOCK_,
                                CLOCK.BEGUN_BY,
                                CLOCK.STARTED_AT,
                                CLOCK.ZONE,
                                CLOCK.PAUSES,
                                CLOCK.DUE_AT,
                                CLOCK.PAUSED_SINCE,
                                CLOCK.STATE,
                                CLOCK.EVIDENCE,
                                CLOCK.ENDED_AT,
                                CLOCK.CANCELLED_REASON,
                                CLOCK.WARNED_AT,
                                CLOCK.BREACHED_AT,
                                CLOCK.BREACH_REASON,
                                CLOCK.BREACH_REASON_BY,
                                CLOCK.BREACH_REASON_AT)
                        // While it stands still nothing is due: it is counted anew when it goes on.
                        .except(row -> row.get(CLOCK.PAUSED_SINCE) != null, CLOCK.DUE_AT));
    }
}

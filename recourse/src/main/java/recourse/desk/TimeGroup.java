package recourse.desk;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintCondition;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** What time asks of a complaint, the most pressing first. */
public enum TimeGroup {
    OVERDUE,
    TODAY,
    WEEK,
    LATER,
    UNDATED,
    /** Somebody else is to answer, and nothing is due before the week is over. */
    WAITING;

    static TimeGroup of(Complaint complaint, Instant now, ZoneId zone) {
        var due = complaint.due();
        if (due == null) {
            return isWaiting(complaint) ? WAITING : UNDATED;
        }
        var today = now.atZone(zone).toLocalDate();
        var day = due.at().atZone(zone).toLocalDate();
        if (due.at().isBefore(now)) {
            return OVERDUE;
        }
        if (day.equals(today)) {
            return TODAY;
        }
        if (isWaiting(complaint)) {
            return WAITING;
        }
        return day.isBefore(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))) ? WEEK : LATER;
    }

    private static boolean isWaiting(Complaint complaint) {
        return complaint.is(ComplaintCondition.WAITING_COMPLAINANT)
                || complaint.is(ComplaintCondition.WAITING_OTHERS);
    }
}

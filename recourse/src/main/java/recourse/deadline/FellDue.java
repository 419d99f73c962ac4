package recourse.deadline;

import org.springframework.stereotype.Component;

import recourse.complaint.DueMeanwhile;

import java.time.Instant;
import java.util.UUID;

/** A date that passed before words were written down: nobody heals it by a time of their own. */
@Component
class FellDue implements DueMeanwhile {
    private final Deadlines deadlines;

    FellDue(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public boolean fellDue(UUID complaintId, Instant from, Instant to) {
        return deadlines.of(complaintId).stream()
                .filter(deadline ->
                        deadline.isRunning() || deadline.state() == Deadline.State.MET_LATE)
                .map(Deadline::dueAt)
                .anyMatch(due -> due != null && !due.isBefore(from) && due.isBefore(to));
    }
}

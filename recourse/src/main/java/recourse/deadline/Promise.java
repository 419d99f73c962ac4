package recourse.deadline;

import org.springframework.stereotype.Component;

import recourse.complaint.Due;
import recourse.correspondence.PromisedDate;

import java.util.Optional;
import java.util.UUID;

/**
 * What a complainant may be told to expect next: words on the matter, news, the answer; the
 * acknowledgement is in their hands.
 */
@Component
class Promise implements PromisedDate {
    private final Deadlines deadlines;

    Promise(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Optional<Due> nextFor(UUID complaintId) {
        var others =
                deadlines.of(complaintId).stream()
                        .filter(deadline -> deadline.regime().equals(HouseClock.REGIME))
                        .filter(deadline -> !deadline.clock().equals(HouseClock.ACKNOWLEDGE))
                        .toList();
        return Deadlines.next(others);
    }
}

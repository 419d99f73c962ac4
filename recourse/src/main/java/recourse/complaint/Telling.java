package recourse.complaint;

import org.springframework.stereotype.Component;

import recourse.platform.Clock;
import recourse.timeline.Actor;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.util.UUID;

/** Tells a change on the timeline of its complaint. */
@Component
class Telling {
    private final Timeline timeline;
    private final Clock clock;

    Telling(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    void tell(UUID complaintId, String kind, Actor by, Changes changes) {
        timeline.append(
                Subject.complaint(complaintId),
                new Happening(kind, by, clock.instant(), changes.values()));
    }
}

package recourse.resolution;

import recourse.complaint.Complaint;
import recourse.timeline.Actor;

import java.util.UUID;

/** The way by mail to the complainant. */
public interface OutgoingWords {
    /** What they are for. */
    enum Purpose {
        FINAL_RESPONSE,
        ENDING
    }

    /** Whether there is an address that may be written to. */
    boolean reach(UUID complaintId);

    /** Puts the words among the mails that wait, and says under which id. */
    UUID send(Complaint complaint, Purpose purpose, String text, Actor by);

    /** Stops a mail that has not left; false when it has. */
    boolean stop(UUID messageId, Actor by);
}

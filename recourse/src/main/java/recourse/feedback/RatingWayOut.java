package recourse.feedback;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.correspondence.MessageKind;
import recourse.correspondence.WayOut;
import recourse.platform.Secrets;
import recourse.platform.Settings;

import java.util.UUID;

/**
 * Where the reader of a question how it went says no to it. The link opens nothing else: a mail
 * that asks to be passed on must not pass the complaint on.
 */
@Component
class RatingWayOut implements WayOut {
    private static final String PURPOSE = "rating-refusal";

    private final Secrets secrets;
    private final Settings settings;

    RatingWayOut(Secrets secrets, Settings settings) {
        this.secrets = secrets;
        this.settings = settings;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.RATING_REQUEST;
    }

    @Override
    public String url(Complaint complaint) {
        return settings.publicUrl()
                + "/rating/"
                + complaint.reference()
                + "/"
                + secrets.token(PURPOSE, complaint.id())
                + "/refusal";
    }

    boolean opens(UUID complaintId, String token) {
        return secrets.verifies(token, PURPOSE, complaintId);
    }
}

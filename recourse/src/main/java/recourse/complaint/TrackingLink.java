package recourse.complaint;

import org.springframework.stereotype.Component;

import recourse.platform.Secrets;
import recourse.platform.Settings;

import java.util.UUID;

/**
 * The complainant's way back to their complaint: a link that only they were sent, or the reference
 * and a code.
 */
@Component
public class TrackingLink {
    private static final String LINK = "track";
    private static final String CODE = "track-code";
    private static final int VERSION = 1;
    private static final int CODE_LENGTH = 8;

    private final Secrets secrets;
    private final Settings settings;

    public TrackingLink(Secrets secrets, Settings settings) {
        this.secrets = secrets;
        this.settings = settings;
    }

    public String url(UUID complaintId, Reference reference) {
        return settings.publicUrl() + path(complaintId, reference);
    }

    public String path(UUID complaintId, Reference reference) {
        return "/track/" + reference + "/" + secrets.token(LINK, complaintId, VERSION);
    }

    public boolean opens(UUID complaintId, String token) {
        return secrets.verifies(token, LINK, complaintId, VERSION);
    }

    /** Eight characters to read out or to write on paper; guesses are throttled by whoever asks. */
    public String code(UUID complaintId) {
        return secrets.token(CODE, complaintId, VERSION)
                .substring(0, CODE_LENGTH)
                .toUpperCase(java.util.Locale.ROOT);
    }
}

package recourse.complaint;

import static db.complaint.Tables.RECORD;

import org.jooq.DSLContext;
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
    public static final int FIRST = 1;

    private static final String LINK = "track";
    private static final String CODE = "track-code";
    private static final int CODE_LENGTH = 8;

    private final DSLContext database;
    private final Secrets secrets;
    private final Settings settings;

    public TrackingLink(DSLContext database, Secrets secrets, Settings settings) {
        this.database = database;
        this.secrets = secrets;
        this.settings = settings;
    }

    public String url(Complaint complaint) {
        return url(path(complaint));
    }

    public String url(String path) {
        return settings.publicUrl() + path;
    }

    public String path(Complaint complaint) {
        return path(complaint.id(), complaint.reference(), complaint.linkVersion());
    }

    public boolean opens(Complaint complaint, String token) {
        return secrets.verifies(token, LINK, complaint.id(), complaint.linkVersion());
    }

    /** Eight characters to read out or to write on paper; guesses are throttled by whoever asks. */
    public String code(Complaint complaint) {
        return secrets.token(CODE, complaint.id(), complaint.linkVersion())
                .substring(0, CODE_LENGTH)
                .toUpperCase(java.util.Locale.ROOT);
    }

    /** What was sent so far opens nothing any more, neither link nor code. */
    void endAll(UUID complaintId) {
        database.update(RECORD)
                .set(RECORD.LINK_VERSION, RECORD.LINK_VERSION.plus(1))
                .where(RECORD.ID.eq(complaintId))
                .execute();
    }

    /**
     * @param version of the links of this complaint; {@link #FIRST} while none was ended
     */
    public String path(UUID complaintId, Reference reference, int version) {
        return "/track/" + reference + "/" + secrets.token(LINK, complaintId, version);
    }
}

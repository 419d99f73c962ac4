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
    private static final String LINK = "track";
    private static final String CODE = "track-code";
    private static final int FIRST = 1;
    private static final int CODE_LENGTH = 8;

    private final DSLContext database;
    private final Secrets secrets;
    private final Settings settings;

    public TrackingLink(DSLContext database, Secrets secrets, Settings settings) {
        this.database = database;
        this.secrets = secrets;
        this.settings = settings;
    }

    public String url(UUID complaintId, Reference reference) {
        return settings.publicUrl() + path(complaintId, reference);
    }

    public String path(UUID complaintId, Reference reference) {
        return path(complaintId, reference, version(complaintId));
    }

    /** That of a complaint which nobody has been sent a link to yet. */
    public String firstPath(UUID complaintId, Reference reference) {
        return path(complaintId, reference, FIRST);
    }

    public boolean opens(UUID complaintId, String token) {
        return secrets.verifies(token, LINK, complaintId, version(complaintId));
    }

    /** Eight characters to read out or to write on paper; guesses are throttled by whoever asks. */
    public String code(UUID complaintId) {
        return secrets.token(CODE, complaintId, version(complaintId))
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

    private String path(UUID complaintId, Reference reference, int version) {
        return "/track/" + reference + "/" + secrets.token(LINK, complaintId, version);
    }

    /** One that is being received has no row yet. */
    private int version(UUID complaintId) {
        return database.select(RECORD.LINK_VERSION)
                .from(RECORD)
                .where(RECORD.ID.eq(complaintId))
                .fetchOptional(RECORD.LINK_VERSION)
                .orElse(FIRST);
    }
}

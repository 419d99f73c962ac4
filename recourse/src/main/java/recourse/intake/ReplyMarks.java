package recourse.intake;

import java.util.Optional;
import java.util.UUID;

/** Knows the marks that our own mail carries, so that an answer finds its complaint. */
public interface ReplyMarks {
    /** The complaint of an address or Message-ID that is truly ours. */
    Optional<UUID> complaintOf(String addressOrMessageId);
}

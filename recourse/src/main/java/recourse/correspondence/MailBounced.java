package recourse.correspondence;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A mail of ours came back: what it had met is open again. The contact is the one that it had
 * become.
 */
public record MailBounced(
        UUID complaintId, UUID messageId, MessageKind kind, @Nullable UUID contactId) {}

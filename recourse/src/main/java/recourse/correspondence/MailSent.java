package recourse.correspondence;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail of ours was taken by the next server, or said to be sent by a person; the contact is its
 * proof.
 */
public record MailSent(
        UUID complaintId, UUID messageId, MessageKind kind, UUID contactId, Instant at) {}

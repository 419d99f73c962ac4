package recourse.correspondence;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Reference;
import recourse.identity.Viewer;
import recourse.organisation.Brand;
import recourse.platform.Secrets;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The marks by which an answer to our mail finds its complaint: {@code complaints+TOKEN@…} to
 * answer to and {@code <m.ID.TOKEN@…>} as the mail's own name. Both are recomputed, never stored,
 * and survive servers that fold case.
 */
@Component
public class ReplyToken {
    private static final Viewer READER = new Viewer.Program("correspondence");
    private static final String REPLY = "reply";
    private static final String MESSAGE = "message";

    /**
     * A local part is no longer than this (RFC 5321); a brand with a long one is answered by
     * Message-ID alone.
     */
    private static final int LONGEST_LOCAL_PART = 64;

    private static final Pattern ADDRESS =
            Pattern.compile("[^@]*\\+([0-9a-z]{8})([0-9a-z]{26})@.*");
    private static final Pattern MESSAGE_ID =
            Pattern.compile("<?m\\.([0-9a-f-]{36})\\.([0-9a-z]{26})@[^>]*>?");

    private final Secrets secrets;
    private final Complaints complaints;
    private final Messages messages;

    public ReplyToken(Secrets secrets, Complaints complaints, Messages messages) {
        this.secrets = secrets;
        this.complaints = complaints;
        this.messages = messages;
    }

    /** The complaint's reference and a proof that it was us who wrote it there. */
    public String of(UUID complaintId, Reference reference) {
        return reference.text().substring(3).replace("-", "").toLowerCase(java.util.Locale.ROOT)
                + secrets.token(REPLY, complaintId);
    }

    /** The address of the brand that leads an answer back to this complaint. */
    public String address(Brand brand, UUID complaintId, Reference reference) {
        var address = brand.mailAddress();
        var at = address.lastIndexOf('@');
        var local = address.substring(0, at) + "+" + of(complaintId, reference);
        return local.length() > LONGEST_LOCAL_PART ? address : local + address.substring(at);
    }

    public String messageId(UUID messageId, String domain) {
        return "<m." + messageId + "." + secrets.token(MESSAGE, messageId) + "@" + domain + ">";
    }

    /** The complaint that an address or a Message-ID of ours names, if it is truly ours. */
    public Optional<UUID> find(String addressOrMessageId) {
        var text = addressOrMessageId.strip().toLowerCase(java.util.Locale.ROOT);
        var address = ADDRESS.matcher(text);
        if (address.matches()) {
            return Reference.parse(address.group(1))
                    .flatMap(reference -> complaints.find(READER, reference))
                    .map(Complaint::id)
                    .filter(id -> secrets.verifies(address.group(2), REPLY, id));
        }
        return findMessage(text).flatMap(messages::find).map(Message::complaintId);
    }

    /** The message of ours that carries this Message-ID. */
    public Optional<UUID> findMessage(String messageId) {
        var named = MESSAGE_ID.matcher(messageId.strip().toLowerCase(java.util.Locale.ROOT));
        if (!named.matches()) {
            return Optional.empty();
        }
        var id = UUID.fromString(named.group(1));
        return secrets.verifies(named.group(2), MESSAGE, id) ? Optional.of(id) : Optional.empty();
    }
}

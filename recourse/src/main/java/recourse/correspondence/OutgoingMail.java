package recourse.correspondence;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A mail of ours before it is sent; its message id is ours and stays the same however often it is
 * tried.
 */
public record OutgoingMail(
        String messageId,
        Mailbox from,
        @Nullable Mailbox replyTo,
        List<Mailbox> to,
        String subject,
        String text,
        @Nullable String html,
        @Nullable String inReplyTo,
        List<String> references,
        List<OutgoingFile> files,
        boolean automatic,
        @Nullable String wayOut) {

    public OutgoingMail {
        HeaderValue.checkId(messageId);
        HeaderValue.check("subject", subject);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("a mail to nobody");
        }
        to = List.copyOf(to);
        references = List.copyOf(references);
        files = List.copyOf(files);
        if (inReplyTo != null) {
            HeaderValue.check("in reply to", inReplyTo);
        }
        if (wayOut != null) {
            HeaderValue.check("way out", wayOut);
        }
        references.forEach(id -> HeaderValue.check("reference", id));
    }
}

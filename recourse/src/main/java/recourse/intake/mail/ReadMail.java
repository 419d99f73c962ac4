package recourse.intake.mail;

import org.jspecify.annotations.Nullable;

import recourse.intake.mime.Defect;
import recourse.intake.mime.Headers;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;

/** A mail as far as it could be read; everything in it is the sender's claim. */
public record ReadMail(
        Headers headers,
        @Nullable String messageId,
        List<String> inReplyTo,
        List<String> references,
        @Nullable MailAddress from,
        List<MailAddress> replyTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        String subject,
        @Nullable Instant date,
        String text,
        @Nullable String html,
        List<Attachment> attachments,
        String type,
        List<Defect> defects)
        implements Reading {

    /** How many servers passed it on; hundreds mean a loop. */
    public long hops() {
        return headers.values("Received").count();
    }

    public boolean has(Defect.Kind kind) {
        return defects.stream().anyMatch(defect -> defect.kind() == kind);
    }

    /** The messages that this one may answer, the nearest first. */
    public List<String> answers() {
        var nearestFirst = new LinkedHashSet<>(inReplyTo);
        nearestFirst.addAll(references.reversed());
        return List.copyOf(nearestFirst);
    }
}

package recourse.complaint;

import org.jspecify.annotations.Nullable;

import recourse.evidence.NewFile;
import recourse.timeline.Actor;

import java.time.Instant;
import java.util.List;

/** A message before it is kept. */
public record NewContact(
        Contact.Direction direction,
        Channel channel,
        Instant at,
        @Nullable String authorName,
        Actor author,
        @Nullable String address,
        @Nullable String subject,
        String body,
        @Nullable String html,
        @Nullable Integer quotedFrom,
        List<NewFile> files,
        @Nullable String other) {
    public NewContact(
            Contact.Direction direction,
            Channel channel,
            Instant at,
            @Nullable String authorName,
            Actor author,
            @Nullable String address,
            @Nullable String subject,
            String body,
            @Nullable String html,
            @Nullable Integer quotedFrom,
            List<NewFile> files) {
        this(
                direction,
                channel,
                at,
                authorName,
                author,
                address,
                subject,
                body,
                html,
                quotedFrom,
                files,
                null);
    }

    /** The same words, exchanged with somebody who is not the complainant. */
    public NewContact with(@Nullable String name) {
        return new NewContact(
                direction,
                channel,
                at,
                authorName,
                author,
                address,
                subject,
                body,
                html,
                quotedFrom,
                files,
                name);
    }
}

package recourse.complaint;

import org.jspecify.annotations.Nullable;

import recourse.evidence.NewFile;
import recourse.timeline.Actor;

import java.time.Instant;
import java.util.List;

/**
 * A message before it is kept.
 *
 * @param other with whom it was exchanged, where that is not the complainant
 */
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
}

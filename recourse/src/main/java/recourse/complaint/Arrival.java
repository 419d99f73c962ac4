package recourse.complaint;

import org.jspecify.annotations.Nullable;

import recourse.evidence.NewFile;
import recourse.organisation.Brand;
import recourse.party.Person;
import recourse.timeline.Actor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What came in, as it came in.
 *
 * @param receivedAt when it reached the organisation, not when it was read or typed in
 * @param language a tag if it is known already; otherwise it is detected
 * @param acknowledge whether the sender may be written to at all (RFC 3834: no bounces, lists,
 *     automatic senders)
 * @param saidOnReceipt an acknowledgement given in person: who said it is the actor
 */
public record Arrival(
        Channel channel,
        Kind kind,
        Instant receivedAt,
        Brand brand,
        @Nullable String language,
        @Nullable String subject,
        String narrative,
        @Nullable String html,
        @Nullable Integer quotedFrom,
        @Nullable String desiredOutcome,
        @Nullable LocalDate incidentDate,
        @Nullable String product,
        @Nullable String site,
        Person.Details complainant,
        List<Other> others,
        List<NewFile> files,
        boolean acknowledge,
        boolean saidOnReceipt,
        Actor by) {
    public Arrival {
        others = List.copyOf(others);
        files = List.copyOf(files);
    }

    /** Somebody beside the complainant. */
    public record Other(
            InvolvedRole role,
            Person.Details details,
            @Nullable String relation,
            @Nullable String authority) {}
}

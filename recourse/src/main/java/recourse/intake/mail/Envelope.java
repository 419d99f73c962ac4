package recourse.intake.mail;

import java.time.Instant;
import java.util.List;

/** What a mail server told us about a mail before handing it over; an empty sender means nobody. */
public record Envelope(String sender, List<String> recipients, String peer, Instant receivedAt) {
    public Envelope {
        recipients = List.copyOf(recipients);
    }
}

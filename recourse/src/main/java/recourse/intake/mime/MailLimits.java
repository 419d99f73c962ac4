package recourse.intake.mime;

import java.time.Duration;

/** How much of a mail is looked at before the rest is only kept, unread, in its raw form. */
public record MailLimits(
        int rawBytes,
        int depth,
        int parts,
        int headers,
        int headerBytes,
        int addresses,
        int textCharacters,
        Duration time) {

    public static MailLimits usual() {
        return new MailLimits(
                64 << 20, 20, 200, 1_000, 64 << 10, 500, 5_000_000, Duration.ofMillis(1_500));
    }
}

package recourse.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Refused;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** When something reached the organisation, as far as whoever hands it in may say so. */
@Component
public class ReceiptTime {
    /** Clocks of two machines differ; more than this is a mistake. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Duration NOW = Duration.ofMinutes(5);

    /** Whatever lay in a drawer for longer is more likely a slip of the keyboard. */
    private static final Duration OLDEST = Duration.ofDays(10 * 366);

    private final Clock clock;

    public ReceiptTime(Clock clock) {
        this.clock = clock;
    }

    /** The instant that was given, with its offset; now where none was given. */
    public Instant of(Viewer viewer, @Nullable String given, Checks checks) {
        var now = clock.instant();
        if (given == null || given.isBlank()) {
            return now;
        }
        try {
            return checked(viewer, OffsetDateTime.parse(given.strip()).toInstant(), now, checks);
        } catch (DateTimeParseException strange) {
            checks.fault("receivedAt", "intake.received.offset");
            return now;
        }
    }

    private static Instant checked(Viewer viewer, Instant at, Instant now, Checks checks) {
        if (at.isAfter(now.plus(AHEAD))) {
            checks.fault("receivedAt", "intake.received.future");
            return now;
        }
        if (at.isBefore(now.minus(OLDEST))) {
            checks.fault("receivedAt", "intake.received.long-ago");
            return now;
        }
        if (at.isBefore(now.minus(NOW)) && !viewer.may(Permission.BACKDATE)) {
            throw Refused.notAllowed("intake.received.backdate");
        }
        // A clock a little ahead of ours does not put a receipt into the future.
        return (at.isAfter(now) ? now : at).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}

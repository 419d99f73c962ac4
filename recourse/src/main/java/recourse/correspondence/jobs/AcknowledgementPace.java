package recourse.correspondence.jobs;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import recourse.correspondence.Message;
import recourse.correspondence.MessageKind;
import recourse.identity.Throttle;
import recourse.platform.Settings;
import recourse.platform.Sha256;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Lets no more than a few acknowledgements an hour leave by themselves to one address ({@code
 * acknowledge-limit}, 0 for no limit): a help desk that answers each with a new mail would never
 * end, and whoever writes in another's name would have us flood them. Nobody complains more often
 * in earnest; the address itself is not kept.
 */
@Component
class AcknowledgementPace {
    private static final int MOST = 5;
    private static final Duration PERIOD = Duration.ofHours(1);

    private final Throttle throttle;
    private final int most;

    AcknowledgementPace(Throttle throttle, Settings settings) {
        this.throttle = throttle;
        this.most = settings.other("acknowledge-limit").map(Integer::parseInt).orElse(MOST);
    }

    /** Counted at the first try alone: what was interrupted or is sent by a person was counted. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean allows(Message message) {
        var isFirstTry = message.attempts() == 0 && message.reply() == null;
        return most <= 0
                || message.kind() != MessageKind.ACKNOWLEDGEMENT
                || message.simulated()
                || !isFirstTry
                || throttle.allows(subject(message.recipient()), most, PERIOD);
    }

    private static String subject(@Nullable String address) {
        var plain = address == null ? "" : mailbox(address.strip().toLowerCase(Locale.ROOT));
        return "acknowledge:" + HexFormat.of().formatHex(Sha256.of(plain));
    }

    /** One mailbox has many addresses: whatever follows a plus, and a dot at the end. */
    private static String mailbox(String address) {
        var at = address.lastIndexOf('@');
        var plus = address.indexOf('+', 1);
        var end = address.length();
        while (end > 0 && address.charAt(end - 1) == '.') {
            end--;
        }
        return plus > 0 && plus < at
                ? address.substring(0, plus) + address.substring(at, end)
                : address.substring(0, end);
    }
}

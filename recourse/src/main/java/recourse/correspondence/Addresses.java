package recourse.correspondence;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.organisation.Organisation;
import recourse.organisation.Organisations;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which addresses may be written to. */
@Component
public class Addresses {
    private static final String DEMONSTRATION = "@example.org";
    private static final Pattern ROBOT =
            Pattern.compile(
                    "(no|not|do[-_.]?not|never)[-_.]?(reply|answer|respond).*|.*[-_.+]?(noreply|no-reply)|keine[-_.]?antwort.*|nicht[-_.]?antworten.*"
                            + "|mailer[-_.]?daemon|postmaster|bounces?([-+_.].*)?|.*-(bounces?|request|owner)|owner-.*|(auto|automatic)[-_.]?(reply|mailer).*");

    private final Organisations organisations;

    public Addresses(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * Not one of our own, not a machine's, and an address at all: an answer to it would reach
     * somebody.
     */
    public boolean reachSomebody(@Nullable String address) {
        if (address == null || !isMailbox(address)) {
            return false;
        }
        var lower = address.strip().toLowerCase(Locale.ROOT);
        var local = lower.substring(0, lower.lastIndexOf('@'));
        return !ROBOT.matcher(local).matches()
                && organisations.brandAt(withoutTag(lower)).isEmpty();
    }

    /** People of the demonstration have addresses at which nobody lives. */
    public boolean isPretended(String address) {
        return address.strip().toLowerCase(Locale.ROOT).endsWith(DEMONSTRATION)
                && organisations.find().map(Organisation::demonstration).orElse(false);
    }

    static String withoutTag(String address) {
        var at = address.lastIndexOf('@');
        var plus = address.indexOf('+');
        return plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
    }

    private static boolean isMailbox(String address) {
        try {
            return new Mailbox(null, address.strip()).address().contains("@");
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}

package recourse.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.platform.Secrets;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Marks a browser from which somebody signed in, for that name alone. Its wrong tries are counted
 * by themselves, so that strangers who guess at a name cannot keep its owner out.
 */
@Component
public class KnownDevices {
    private static final String PURPOSE = "device";
    private static final int BYTES = 16;

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(Secrets secrets) {
        this.secrets = secrets;
    }

    /** What the browser keeps: a name of its own, and our proof that it belongs to the person's. */
    public String mark(String userName) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var device = HexFormat.of().formatHex(bytes);
        return device + "." + secrets.token(PURPOSE, device, People.folded(userName));
    }

    /** The device's own name, where the mark is ours and for this person. */
    Optional<String> known(String userName, @Nullable String mark) {
        var parts = mark == null ? new String[0] : mark.split("\\.", 3);
        return parts.length == 2
                        && secrets.verifies(parts[1], PURPOSE, parts[0], People.folded(userName))
                ? Optional.of(parts[0])
                : Optional.empty();
    }
}

package recourse.portal;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import recourse.identity.Throttle;
import recourse.platform.Refused;
import recourse.platform.Secrets;
import recourse.platform.Settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Keeps one connection from flooding the public form. An office or a mobile network may be many
 * people behind one address, so the limit is wide ({@code form-limit}, 0 for none); the address
 * itself is never kept.
 */
@Component
class FormPace {
    private static final int MOST = 60;
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int NETWORK = 8;

    private final Throttle throttle;
    private final Secrets secrets;
    private final int most;

    FormPace(Throttle throttle, Secrets secrets, Settings settings) {
        this.throttle = throttle;
        this.secrets = secrets;
        this.most = settings.other("form-limit").map(Integer::parseInt).orElse(MOST);
    }

    void count(HttpServletRequest request) {
        var subject = "form:" + secrets.token("form-pace", network(request.getRemoteAddr()));
        if (most > 0 && !throttle.allows(subject, most, PERIOD)) {
            throw Refused.of(Refused.Kind.TOO_MANY, "portal.form.many", PERIOD.toMinutes());
        }
    }

    /** Whoever has one address of version 6 has all that begin with its first half. */
    private static String network(String peer) {
        var bytes = address(peer).getAddress();
        return Arrays.toString(bytes.length > NETWORK ? Arrays.copyOf(bytes, NETWORK) : bytes);
    }

    /** Never asks a name server: what is no address counts as none in particular. */
    private static InetAddress address(String written) {
        try {
            var isAddress = written.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.%a-z]*");
            return InetAddress.getByName(isAddress ? written : "0.0.0.0");
        } catch (UnknownHostException notOne) {
            return new java.net.InetSocketAddress(0).getAddress();
        }
    }
}

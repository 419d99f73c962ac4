package recourse.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.platform.Refused;

import java.net.InetAddress;
import java.util.Optional;

/** Proves who somebody is by name and password, slowly for those who guess. */
@Component
public class SignIn {
    private final People people;
    private final Sessions sessions;
    private final Throttle throttle;
    private final KnownDevices devices;

    public SignIn(People people, Sessions sessions, Throttle throttle, KnownDevices devices) {
        this.people = people;
        this.sessions = sessions;
        this.throttle = throttle;
        this.devices = devices;
    }

    /**
     * The token of a new session, or empty where name and password do not go together.
     *
     * @param mark what a browser carries from which somebody signed in before
     */
    public Optional<String> signIn(
            String userName,
            String password,
            InetAddress address,
            String device,
            @Nullable String mark) {
        var member = people.named(userName).orElse(null);
        // Whoever is meant is counted under one name, however it is written.
        var name = member == null ? userName : member.userName();
        var known =
                devices.known(name, mark)
                        .map(one -> Throttle.subject("sign-in-device", one))
                        .filter(throttle::mayTry);
        if (known.isEmpty() && !mayTryAsStranger(name, address)) {
            throw Refused.of(
                    Refused.Kind.TOO_MANY, "identity.sign-in.pause", Throttle.PAUSE.toMinutes());
        }
        if (!people.provesIdentity(member, password) || member == null) {
            return Optional.empty();
        }
        known.ifPresentOrElse(throttle::succeeded, () -> succeededAsStranger(name, address));
        return Optional.of(sessions.begin(member.id(), device + " · " + address.getHostAddress()));
    }

    /**
     * Five wrong tries at a name from one address, and ten times as many at a name from anywhere or
     * from one address at any names. All are counted, whichever says no: the answer tells nobody
     * which of them it was.
     */
    private boolean mayTryAsStranger(String userName, InetAddress address) {
        return throttle.mayTryFrom(from(address))
                & throttle.mayTryFrom(anywhere(userName))
                & throttle.mayTry(at(userName, address));
    }

    private void succeededAsStranger(String userName, InetAddress address) {
        throttle.succeeded(at(userName, address));
        throttle.succeededFrom(anywhere(userName));
        throttle.succeededFrom(from(address));
    }

    private static String from(InetAddress address) {
        return Throttle.subject("sign-in", address);
    }

    private static String anywhere(String userName) {
        return Throttle.subject("sign-in", userName);
    }

    /** The address stands first: a name may be of any length. */
    private static String at(String userName, InetAddress address) {
        return Throttle.subject("sign-in-at:" + from(address), userName);
    }
}

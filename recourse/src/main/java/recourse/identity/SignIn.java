package recourse.identity;

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

    public SignIn(People people, Sessions sessions, Throttle throttle) {
        this.people = people;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    /** The token of a new session, or empty where name and password do not go together. */
    public Optional<String> signIn(
            String userName, String password, InetAddress address, String device) {
        var name = Throttle.subject("sign-in", userName);
        var from = Throttle.subject("sign-in", address);
        // Both are counted, whichever says no: the answer tells nobody which of them it was.
        if (!throttle.mayTryFrom(from) | !throttle.mayTry(name)) {
            throw Refused.of(
                    Refused.Kind.TOO_MANY, "identity.sign-in.pause", Throttle.PAUSE.toMinutes());
        }
        var member = people.named(userName.strip()).orElse(null);
        if (!people.provesIdentity(member, password) || member == null) {
            return Optional.empty();
        }
        throttle.succeeded(name);
        throttle.succeededFrom(from);
        return Optional.of(sessions.begin(member.id(), device + " · " + address.getHostAddress()));
    }
}

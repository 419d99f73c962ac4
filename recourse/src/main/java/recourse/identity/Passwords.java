package recourse.identity;

import static db.identity.Tables.STAFF;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Administrator;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.platform.Secrets;
import recourse.platform.SettingChanged;
import recourse.platform.SettingChanged.Area;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * How somebody gets a password: by a link that works once, typed by an administrator, or chosen
 * anew by themselves. The link is an HMAC over the present hash, so that using it ends it.
 */
@Component
public class Passwords {
    static final Duration LINK_LASTS = Duration.ofDays(3);
    private static final String PURPOSE = "password";

    private final DSLContext database;
    private final PasswordEncoder encoder;
    private final People people;
    private final Sessions sessions;
    private final Secrets secrets;
    private final Throttle throttle;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Passwords(
            DSLContext database,
            PasswordEncoder encoder,
            People people,
            Sessions sessions,
            Secrets secrets,
            Throttle throttle,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.encoder = encoder;
        this.people = people;
        this.sessions = sessions;
        this.secrets = secrets;
        this.throttle = throttle;
        this.clock = clock;
        this.events = events;
    }

    /** The address under which this person chooses a password, once and for three days. */
    public String link(StaffMember member) {
        var until = clock.instant().plus(LINK_LASTS).getEpochSecond();
        return "/password/" + member.id() + "/" + until + "/" + token(member.id(), until);
    }

    @Transactional
    public void set(Administrator by, StaffMember member, String password) {
        PasswordRule.demand("password", password);
        write(member.id(), password);
        sessions.endAllOf(member.id());
        tell(member, by);
    }

    /** Who the link is for; nobody once it was used or its time is over. */
    public StaffMember linked(UUID staffId, long until, String token) {
        var member = people.find(staffId).orElseThrow(Refused::notVisible);
        if (clock.instant().isAfter(Instant.ofEpochSecond(until))
                || !secrets.verifies(token, PURPOSE, staffId, until, hash(staffId))) {
            throw Refused.notVisible();
        }
        return member;
    }

    @Transactional
    public void choose(UUID staffId, long until, String token, String password) {
        var member = linked(staffId, until, token);
        PasswordRule.demand("password", password);
        write(staffId, password);
        sessions.endAllOf(staffId);
        tell(member, new Administrator(member.viewer().actor().toString()));
    }

    /** The old one is asked, so that a screen left open is not enough; other sessions end. */
    @Transactional
    public void change(Viewer.Staff self, String old, String password, String keptSession) {
        var member = people.find(self.id()).orElseThrow(Refused::notVisible);
        var subject = "password:" + self.id();
        if (throttle.mustWait(subject)) {
            throw Refused.of(
                    Refused.Kind.TOO_MANY, "identity.sign-in.pause", Throttle.PAUSE.toMinutes());
        }
        var checks = new Checks();
        PasswordRule.check(checks, "password", password);
        if (!people.provesIdentity(member, old)) {
            throttle.failed(subject);
            checks.fault("old", "identity.account.wrong-old");
        }
        checks.refuseFaults();
        throttle.succeeded(subject);
        write(self.id(), password);
        sessions.endOthersOf(self.id(), keptSession);
        tell(member, new Administrator(self.actor().toString()));
    }

    private void write(UUID staffId, String password) {
        database.update(STAFF)
                .set(STAFF.PASSWORD_HASH, encoder.encode(password))
                .where(STAFF.ID.eq(staffId))
                .execute();
    }

    private void tell(StaffMember member, Administrator by) {
        // That it changed is told, never what it was or is.
        events.publishEvent(
                SettingChanged.changed(
                        Area.STAFF,
                        member.name(),
                        by,
                        Map.of("password", ""),
                        Map.of("password", "•••")));
    }

    private String token(UUID staffId, long until) {
        return secrets.token(PURPOSE, staffId, until, hash(staffId));
    }

    private String hash(UUID staffId) {
        return Objects.requireNonNull(
                database.select(STAFF.PASSWORD_HASH)
                        .from(STAFF)
                        .where(STAFF.ID.eq(staffId))
                        .fetchOne(STAFF.PASSWORD_HASH));
    }
}

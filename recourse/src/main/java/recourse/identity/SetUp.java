package recourse.identity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.organisation.Brand;
import recourse.organisation.Calendars;
import recourse.organisation.Organisation;
import recourse.organisation.Organisations;
import recourse.platform.Refused;
import recourse.platform.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Makes an empty organisation and its first administrator. Whoever can read the data folder or the
 * console has the one-time code; nobody else who finds the page first can take the house.
 */
@Component
public class SetUp {
    private static final List<DayOfWeek> WEEKDAYS =
            List.of(
                    DayOfWeek.MONDAY,
                    DayOfWeek.TUESDAY,
                    DayOfWeek.WEDNESDAY,
                    DayOfWeek.THURSDAY,
                    DayOfWeek.FRIDAY);
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 12;

    private final Settings settings;
    private final Organisations organisations;
    private final Calendars calendars;
    private final StandardRoles roles;
    private final People people;
    private final Throttle throttle;

    public SetUp(
            Settings settings,
            Organisations organisations,
            Calendars calendars,
            StandardRoles roles,
            People people,
            Throttle throttle) {
        this.settings = settings;
        this.organisations = organisations;
        this.calendars = calendars;
        this.roles = roles;
        this.people = people;
        this.throttle = throttle;
    }

    /** What the page asks. */
    public record Answers(
            String code,
            String organisation,
            String mailAddress,
            ZoneId zone,
            String holidays,
            String currency,
            List<Locale> languages,
            String userName,
            String name,
            String email,
            String password) {}

    public boolean isOpen() {
        return organisations.find().isEmpty();
    }

    /** The code of this folder, made on the first start without an organisation. */
    public String code() {
        var file = settings.data().resolve("setup-code");
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, newCode());
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Transactional
    public void begin(Answers answers) {
        if (!isOpen()) {
            throw Refused.notVisible();
        }
        prove(answers.code());
        calendars.add("house", answers.zone().getId(), answers.holidays(), WEEKDAYS, "09:00-17:00");
        organisations.create(
                new Organisation(
                        answers.organisation(),
                        answers.zone(),
                        answers.currency(),
                        answers.languages(),
                        false,
                        true));
        organisations.add(
                new Brand(
                        new UUID(0, 0),
                        "main",
                        answers.organisation(),
                        answers.mailAddress(),
                        null,
                        null,
                        answers.languages(),
                        "house",
                        answers.zone(),
                        true));
        var admin = java.util.Objects.requireNonNull(roles.add().get("admin"));
        people.addStaff(
                answers.userName(), answers.name(), answers.email(), answers.password(), admin);
        delete(settings.data().resolve("setup-code"));
    }

    private void prove(String given) {
        if (!throttle.mayTry("set-up")) {
            throw Refused.of(
                    Refused.Kind.TOO_MANY, "identity.sign-in.pause", Throttle.PAUSE.toMinutes());
        }
        var typed =
                given.replaceAll("[\\s-]", "")
                        .toUpperCase(Locale.ROOT)
                        .getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(typed, code().getBytes(StandardCharsets.US_ASCII))) {
            throw Refused.invalid("code", "identity.set-up.wrong-code");
        }
    }

    private static String newCode() {
        var random = new SecureRandom();
        var code = new StringBuilder();
        for (var i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}

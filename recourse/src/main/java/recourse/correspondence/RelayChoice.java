package recourse.correspondence;

import static db.correspondence.Tables.RELAY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Administrator;
import recourse.platform.AfterCommit;
import recourse.platform.Cached;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.platform.SettingChanged;
import recourse.platform.Settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which mail server takes our mail: named at the start of the program ({@code relay-host}), else by
 * an administrator. The password is never kept in the database and never typed into a page: it is
 * read from a file in the data folder.
 */
@Component
public class RelayChoice {
    private static final String PASSWORD_FILE = "relay.password";
    private static final int SUBMISSION = 587;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DSLContext database;
    private final Settings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Cached<Optional<Choice>> chosen;

    public RelayChoice(
            DSLContext database, Settings settings, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
        this.chosen = new Cached<>(Duration.ofSeconds(3), this::read);
    }

    /** What is asked of an administrator. */
    public record Choice(
            String host, int port, RelaySettings.Encryption encryption, @Nullable String user) {}

    /** Empty while mail has no way out. */
    public Optional<RelaySettings> current(String hostName) {
        return choice().map(choice ->
                new RelaySettings(
                        choice.host(),
                        choice.port(),
                        choice.encryption(),
                        choice.user(),
                        passwordFile(),
                        hostName,
                        PATIENCE));
    }

    public Optional<Choice> choice() {
        return isFixed() ? Optional.of(fixed()) : chosen.get();
    }

    /** Whether it was named at the start: then no page changes it. */
    public boolean isFixed() {
        return settings.other("relay-host").isPresent();
    }

    /** Where the password is read from, if the server wants one. */
    public Path passwordFile() {
        return settings.other("relay-password-file")
                .map(Path::of)
                .orElse(settings.data().resolve(PASSWORD_FILE));
    }

    @Transactional
    public void choose(
            Viewer viewer,
            @Nullable String host,
            @Nullable String port,
            @Nullable String encryption,
            @Nullable String user) {
        mayChoose(viewer);
        var checks = new Checks();
        var server = checks.required("host", host, 255);
        var number = port(checks, port);
        var kind = checks.oneOf("encryption", RelaySettings.Encryption.class, encryption);
        var name = checks.text("user", user, 300);
        if (name != null && kind == RelaySettings.Encryption.NONE && !isHere(server)) {
            checks.fault("encryption", "correspondence.relay.password-in-the-clear");
        }
        if (name != null && !Files.isReadable(passwordFile())) {
            checks.fault("user", "correspondence.relay.no-password", passwordFile());
        }
        checks.refuseFaults();
        write(
                viewer,
                new Choice(
                        server,
                        number,
                        kind == null ? RelaySettings.Encryption.STARTTLS : kind,
                        name));
    }

    /** From now on mail waits. */
    @Transactional
    public void forget(Viewer viewer) {
        mayChoose(viewer);
        var before = values(read());
        database.deleteFrom(RELAY).execute();
        tell(viewer, before, Map.of());
        AfterCommit.run(chosen::forget);
    }

    private void tell(Viewer viewer, Map<String, String> before, Map<String, String> after) {
        events.publishEvent(
                SettingChanged.changed(
                        SettingChanged.Area.RELAY,
                        after.getOrDefault("host", before.getOrDefault("host", "")),
                        new Administrator(viewer.actor().toString()),
                        before,
                        after));
    }

    private static Map<String, String> values(Optional<Choice> choice) {
        return choice.map(one ->
                        Map.of(
                                "host", one.host(),
                                "port", String.valueOf(one.port()),
                                "encryption", one.encryption().name(),
                                "user", Objects.requireNonNullElse(one.user(), "")))
                .orElse(Map.of());
    }

    private void write(Viewer viewer, Choice choice) {
        tell(viewer, values(read()), values(Optional.of(choice)));
        database.insertInto(RELAY)
                .set(RELAY.ID, 1)
                .set(RELAY.HOST, choice.host())
                .set(RELAY.PORT, choice.port())
                .set(RELAY.ENCRYPTION, choice.encryption().name())
                .set(RELAY.USER_NAME, choice.user())
                .set(RELAY.CHANGED_AT, clock.instant())
                .set(RELAY.CHANGED_BY, viewer.actor().toString())
                .onConflict(RELAY.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        AfterCommit.run(chosen::forget);
    }

    private void mayChoose(Viewer viewer) {
        if (!viewer.may(Permission.ADMINISTER)) {
            throw Refused.notAllowed("correspondence.relay.not-allowed");
        }
        if (isFixed()) {
            throw Refused.conflict("correspondence.relay.fixed");
        }
    }

    private static int port(Checks checks, @Nullable String typed) {
        try {
            var port =
                    typed == null || typed.isBlank() ? SUBMISSION : Integer.parseInt(typed.strip());
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as for a number that is no port.
        }
        checks.fault("port", "correspondence.relay.port");
        return SUBMISSION;
    }

    private Choice fixed() {
        var encryption =
                settings.other("relay-encryption").orElse("starttls").toUpperCase(Locale.ROOT);
        return new Choice(
                settings.other("relay-host").orElseThrow(),
                settings.other("relay-port").map(Integer::parseInt).orElse(SUBMISSION),
                RelaySettings.Encryption.valueOf(encryption),
                settings.other("relay-user").orElse(null));
    }

    private Optional<Choice> read() {
        return database.selectFrom(RELAY)
                .fetchOptional(row ->
                        new Choice(
                                row.get(RELAY.HOST),
                                row.get(RELAY.PORT),
                                RelaySettings.Encryption.valueOf(row.get(RELAY.ENCRYPTION)),
                                row.get(RELAY.USER_NAME)));
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
    }
}

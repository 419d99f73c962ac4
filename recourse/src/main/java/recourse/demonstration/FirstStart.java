package recourse.demonstration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.demonstration.year.Year;
import recourse.identity.ApiKeys;
import recourse.identity.Permission;
import recourse.organisation.Organisations;
import recourse.platform.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the demonstration organisation on the first start in an empty folder, before any door
 * opens. House and year are one transaction: a start that was cut off begins anew.
 */
@Component
class FirstStart implements SmartLifecycle {
    private static final List<String> USERS =
            List.of("admin", "lead", "handler", "quality", "compliance");

    private static final Logger LOG = LoggerFactory.getLogger("recourse");

    private final Settings settings;
    private final Organisations organisations;
    private final SampleHouse house;
    private final Year year;
    private final TransactionTemplate transaction;
    private final ApiKeys keys;
    private volatile boolean started;
    private final SecureRandom random = new SecureRandom();

    FirstStart(
            Settings settings,
            Organisations organisations,
            SampleHouse house,
            Year year,
            ApiKeys keys,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.organisations = organisations;
        this.house = house;
        this.year = year;
        this.transaction = transaction;
        this.keys = keys;
    }

    /** Before the web server and the mail door, which begin in later phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        if (!settings.empty() && !organisations.isReady()) {
            makeDemonstration();
        }
        started = true;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    private void makeDemonstration() {
        LOG.info("Making the demonstration, a year of 400 complaints: about a minute, once");
        var access = new TreeMap<String, String>();
        for (var user : USERS) {
            access.put(user, password());
        }
        transaction.executeWithoutResult(status -> {
            house.make(access);
            year.live();
            var key =
                    keys.create("Demonstration", "demonstration", EnumSet.allOf(Permission.class));
            organisations.openDoors();
            // Before the commit: whoever finds the house must find the way in.
            writeAccess(access, key);
        });
    }

    private void writeAccess(Map<String, String> passwords, String key) {
        var lines = new StringBuilder();
        lines.append("url=").append(settings.publicUrl()).append('\n');
        lines.append("mail=")
                .append(settings.bind())
                .append(':')
                .append(settings.mailPort())
                .append('\n');
        lines.append("api.key=").append(key).append('\n');
        passwords.forEach((user, password) ->
                lines.append("password.").append(user).append('=').append(password).append('\n'));
        writePrivately(settings.data().resolve("demo-access.properties"), lines.toString());
    }

    private static void writePrivately(Path file, String text) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private String password() {
        var bytes = new byte[8];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

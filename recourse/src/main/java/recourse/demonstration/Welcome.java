package recourse.demonstration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import recourse.identity.SetUp;
import recourse.organisation.Organisations;
import recourse.platform.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Says at the start where the program is and how to come in. */
@Component
class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger("recourse");

    private final Settings settings;
    private final Organisations organisations;
    private final SetUp setUp;

    Welcome(Settings settings, Organisations organisations, SetUp setUp) {
        this.settings = settings;
        this.organisations = organisations;
        this.setUp = setUp;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        LOG.info("Recourse is open at {}", settings.publicUrl());
        if (setUp.isOpen()) {
            LOG.info(
                    "Set it up at {}/set-up with the one-time code {}",
                    settings.publicUrl(),
                    setUp.code());
        } else if (organisations.get().demonstration()) {
            tellDemonstrationAccess();
        }
    }

    private void tellDemonstrationAccess() {
        var access = settings.data().resolve("demo-access.properties");
        if (!Files.isReadable(access)) {
            return;
        }
        try {
            LOG.info(
                    "This is the demonstration. Sign in as admin, lead, handler, quality or compliance; {} says:",
                    access);
            Files.readAllLines(access).forEach(line -> LOG.info("  {}", line));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

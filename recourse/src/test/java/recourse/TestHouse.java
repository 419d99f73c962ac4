package recourse;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import recourse.demonstration.SampleHouse;
import recourse.identity.ApiKeys;
import recourse.identity.Permission;
import recourse.organisation.Organisations;
import recourse.platform.Clock;
import recourse.platform.Drains;
import recourse.platform.Settings;
import recourse.timeline.ProofsBegan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * The whole program on a real PostgreSQL, started once for all tests of a run: the sample house is
 * furnished, the doors are open, nothing happens by itself, and the time stands still. Tests that
 * change how the house runs start one of their own.
 */
public final class TestHouse {
    private static final String[] FURNITURE = {
        "identity.role",
        "identity.staff",
        "identity.team",
        "identity.membership",
        "identity.api_key",
        "routing.rule",
        "resolution.authority",
        "correspondence.template",
        "assessment.threshold"
    };

    /** From there, and from nowhere else, it is believed who asks and how. */
    public static final String PROXY = "127.0.0.2";

    private static final TestHouse INSTANCE = new TestHouse().furnished();

    public final TestClock clock = new TestClock();
    public final ConfigurableApplicationContext context;
    public final int port;
    public String apiKey = "";

    public static TestHouse get() {
        return INSTANCE;
    }

    private TestHouse() {
        var settings =
                Settings.of(
                        List.of(
                                "--port",
                                "0",
                                "--mail-port",
                                "0",
                                "--empty",
                                "--data",
                                folder(),
                                "--background",
                                "off",
                                "--trusted-proxies",
                                PROXY),
                        Map.of());
        context =
                new SpringApplicationBuilder(Recourse.class)
                        .web(WebApplicationType.SERVLET)
                        .properties(Recourse.webServer(settings))
                        .initializers(starting -> {
                            starting.getBeanFactory().registerSingleton("settings", settings);
                            starting.getBeanFactory().registerSingleton("clock", new Clock(clock));
                        })
                        .run();
        port =
                Integer.parseInt(
                        String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    /** One of its own that nobody has set up: the caller closes its context. */
    public static TestHouse empty() {
        return new TestHouse();
    }

    /** Each user's password is their name: bean by bean the rest is as in the demonstration. */
    private TestHouse furnished() {
        bean(SampleHouse.class).make(Map.of());
        letProgramsIn();
        bean(Organisations.class).openDoors();
        return this;
    }

    void letProgramsIn() {
        apiKey = bean(ApiKeys.class).create("Tests", "tests", EnumSet.allOf(Permission.class));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Does everything that waits. */
    public void runDue() {
        bean(Drains.class).runDue();
    }

    /** Takes away every complaint and what hangs on it; the house itself stays furnished. */
    public void clear() {
        var database = bean(DSLContext.class);
        var filled =
                database.fetch(
                        "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                                + " where schemaname not in ('public', 'pg_catalog', 'information_schema', 'organisation', 'taxonomy') and schemaname not like 'pg!_temp%' escape '!'"
                                + " and schemaname || '.' || tablename <> all ({0})",
                        DSL.val(FURNITURE));
        database.execute("truncate " + String.join(", ", filled.getValues(0, String.class)));
        delete(bean(Settings.class).keys().resolve("seals.log"));
        bean(ProofsBegan.class).begin();
    }

    private static String folder() {
        try {
            var folder = Files.createTempDirectory("recourse-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder.toString();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void delete(java.nio.file.Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            // It was only a temporary folder.
        }
    }
}

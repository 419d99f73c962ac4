package recourse.intake;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import recourse.Recourse;
import recourse.complaint.Contacts;
import recourse.demonstration.SampleHouse;
import recourse.identity.ApiKeys;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Clock;
import recourse.platform.Drains;
import recourse.platform.Invariant;
import recourse.platform.Settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The whole program in a process of its own, which a test can kill and start again. */
final class KilledProgram implements AutoCloseable {
    /** Longer than anybody may hold what waits: after it, what a killed program held is free. */
    private static final Duration LATER = Duration.ofMinutes(10);

    private final Path data;
    private final int relay;
    private volatile Process process;
    private volatile CompletableFuture<Doors> doors = new CompletableFuture<>();

    private KilledProgram(Path data, int relay) {
        this.data = data;
        this.relay = relay;
    }

    /** Where it can be reached, once it stands again. */
    record Doors(int http, int mail, String key) {}

    static KilledProgram on(Path data, int relay) throws IOException {
        var program = new KilledProgram(data, relay);
        program.start();
        return program;
    }

    Doors doors() {
        return doors.join();
    }

    void killAndStartAgain() throws IOException, InterruptedException {
        doors = new CompletableFuture<>();
        process.destroyForcibly().waitFor();
        start();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void start() throws IOException {
        process = run("serve", data, relay);
        var output = process.inputReader();
        var said = line(output, "up ").split(" ");
        // Nobody reads on, so a full pipe must not stop it.
        Thread.ofVirtual().start(() -> output.lines().forEach(line -> {}));
        doors.complete(new Doors(Integer.parseInt(said[1]), Integer.parseInt(said[2]), said[3]));
    }

    private static String line(BufferedReader output, String beginning) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new IOException("the program ended before it stood");
    }

    /** What is there in the end, each line beginning with what it tells. */
    static List<String> settled(Path data, int relay) throws IOException, InterruptedException {
        var process = run("settle", data, relay);
        var lines = new ArrayList<String>();
        process.inputReader().lines().forEach(lines::add);
        if (process.waitFor() != 0) {
            throw new IOException("it did not settle: " + String.join("\n", lines));
        }
        return lines;
    }

    private static Process run(String act, Path data, int relay) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProgram.class.getName(),
                        act,
                        data.toString(),
                        String.valueOf(relay))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        var settles = arguments[0].equals("settle");
        var program = begin(Path.of(arguments[1]), arguments[2], settles);
        if (settles) {
            settle(program);
            program.close();
            return;
        }
        var environment = program.getEnvironment();
        System.out.println(
                "up "
                        + environment.getProperty("local.server.port")
                        + " "
                        + program.getBean(MailDoor.class).port()
                        + " "
                        + key(program));
        Thread.currentThread().join();
    }

    private static ConfigurableApplicationContext begin(Path data, String relay, boolean settles) {
        var settings =
                Settings.of(
                        List.of(
                                "--port=0",
                                "--mail-port=0",
                                "--empty",
                                "--data=" + data,
                                "--relay-host=127.0.0.1",
                                "--relay-port=" + relay,
                                "--relay-encryption=none",
                                "--background=" + (settles ? "off" : "on")),
                        Map.of());
        var time =
                settles
                        ? InstantSource.offset(java.time.Clock.systemUTC(), LATER)
                        : InstantSource.system();
        return new SpringApplicationBuilder(Recourse.class)
                .properties(Map.of("server.port", 0, "server.address", "127.0.0.1"))
                .initializers(starting -> {
                    starting.getBeanFactory().registerSingleton("settings", settings);
                    starting.getBeanFactory().registerSingleton("clock", new Clock(time));
                })
                .run();
    }

    /**
     * The house is furnished at the first start; each start makes a key of the same integration.
     */
    private static String key(ConfigurableApplicationContext program) {
        var organisations = program.getBean(Organisations.class);
        if (organisations.find().isEmpty()) {
            program.getBean(SampleHouse.class).make(Map.of());
            organisations.openDoors();
        }
        return program.getBean(ApiKeys.class)
                .create("Tests", "tests", EnumSet.allOf(Permission.class));
    }

    private static void settle(ConfigurableApplicationContext program) {
        program.getBean(Drains.class).runDue();
        var viewer = new Viewer.Program("test");
        var contacts = program.getBean(Contacts.class);
        for (var after = (UUID) null; ; ) {
            var page = program.getBean(Inputs.class).list(viewer, null, after, 200);
            page.items().forEach(item -> System.out.println("took " + words(contacts, item)));
            after = page.next();
            if (after == null) {
                break;
            }
        }
        program.getBeanProvider(Invariant.class)
                .forEach(invariant ->
                        invariant
                                .check()
                                .faults()
                                .forEach(fault -> System.out.println("fault " + fault)));
    }

    private static String words(Contacts contacts, InputItem item) {
        var complaint = item.complaintId();
        return complaint == null ? item.state().name() : contacts.of(complaint).getFirst().body();
    }
}

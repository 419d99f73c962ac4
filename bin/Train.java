import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Runs the program once on a folder of its own, asks it a few things, and keeps the classes it
 * needed.
 */
class Train {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path app;
    private final Path data;
    private final String address;
    private final Process program;

    private Train(Path app, Path data, Path log, List<String> java) throws IOException {
        var port = freePort();
        var command = new ArrayList<>(java);
        command.addAll(
                List.of("-XX:AOTCacheOutput=" + unfinished(app), "-jar", app + "/recourse.jar"));
        command.addAll(List.of("--data", data.toString(), "--port", String.valueOf(port)));
        command.addAll(List.of("--mail-port", String.valueOf(freePort())));
        this.app = app;
        this.data = data;
        this.address = "http://127.0.0.1:" + port;
        this.program =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(program::destroy));
    }

    public static void main(String[] arguments) throws Exception {
        var app = Path.of(arguments[0]);
        var questions = Files.readAllLines(Path.of(arguments[1]));
        var java = Arrays.asList(arguments).subList(3, arguments.length);
        var data = Files.createTempDirectory("recourse-training");
        var trained = new Train(app, data, Path.of(arguments[2]), java).succeeds(questions);
        delete(data);
        Files.deleteIfExists(Path.of(unfinished(app) + ".config"));
        System.exit(trained ? 0 : 1);
    }

    private boolean succeeds(List<String> questions) throws IOException, InterruptedException {
        var asked = ask(questions);
        // The cache is written while it ends; and only so does it take its PostgreSQL along.
        program.destroy();
        if (!program.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            program.destroyForcibly().waitFor();
        }
        if (!asked || !Files.exists(unfinished(app))) {
            Files.deleteIfExists(unfinished(app));
            return false;
        }
        Files.move(unfinished(app), app.resolve("start.aot"));
        return true;
    }

    private boolean ask(List<String> questions) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            if (!ready(client)) {
                return false;
            }
            var key = apiKey();
            for (var question : questions) {
                if (!question.isBlank() && !question.startsWith("#")) {
                    client.send(request(key, question.split(" ", 3)), BodyHandlers.discarding());
                }
            }
            return true;
        }
    }

    private boolean ready(HttpClient client) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/health/ready")).build();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (program.isAlive() && System.nanoTime() < until) {
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return true;
                }
            } catch (IOException notYet) {
                // Its door is still closed.
            }
            Thread.sleep(200);
        }
        return false;
    }

    private HttpRequest request(String key, String[] question) {
        var body =
                question.length > 2
                        ? BodyPublishers.ofString(question[2])
                        : BodyPublishers.noBody();
        return HttpRequest.newBuilder(URI.create(address + question[1]))
                .method(question[0], body)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .build();
    }

    private String apiKey() throws IOException {
        var access = new Properties();
        var file = data.resolve("demo-access.properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                access.load(reader);
            }
        }
        return access.getProperty("api.key", "none");
    }

    private static Path unfinished(Path app) {
        return app.resolve("start.aot.new");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

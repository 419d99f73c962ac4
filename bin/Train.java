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

    public static void main(String[] arguments) throws Exception {
        var app = Path.of(arguments[0]);
        var data = Files.createTempDirectory("recourse-training");
        var cache = app.resolve("start.aot");
        var unfinished = app.resolve("start.aot.new");
        try {
            var port = freePort();
            var command = new ArrayList<>(Arrays.asList(arguments).subList(3, arguments.length));
            command.addAll(
                    List.of("-XX:AOTCacheOutput=" + unfinished, "-jar", app + "/recourse.jar"));
            command.addAll(List.of("--data", data.toString(), "--port", String.valueOf(port)));
            command.addAll(List.of("--mail-port", String.valueOf(freePort())));
            var program =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Path.of(arguments[2]).toFile())
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(program::destroy));
            ask(
                    program,
                    "http://127.0.0.1:" + port,
                    data,
                    Files.readAllLines(Path.of(arguments[1])));
            program.destroy();
            if (!program.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    || !Files.exists(unfinished)) {
                program.destroyForcibly();
                System.exit(1);
            }
            Files.move(unfinished, cache);
        } finally {
            delete(data);
        }
    }

    private static void ask(Process program, String address, Path data, List<String> questions)
            throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            if (!ready(program, client, address)) {
                program.destroyForcibly().waitFor();
                System.exit(1);
            }
            var key = apiKey(data);
            for (var question : questions) {
                if (!question.isBlank() && !question.startsWith("#")) {
                    client.send(
                            request(address, key, question.split(" ", 3)),
                            BodyHandlers.discarding());
                }
            }
        }
    }

    private static boolean ready(Process program, HttpClient client, String address)
            throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (program.isAlive() && System.nanoTime() < until) {
            try {
                var request = HttpRequest.newBuilder(URI.create(address + "/health/ready")).build();
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

    private static HttpRequest request(String address, String key, String[] question) {
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

    private static String apiKey(Path data) throws IOException {
        var access = new Properties();
        var file = data.resolve("demo-access.properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                access.load(reader);
            }
        }
        return access.getProperty("api.key", "none");
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

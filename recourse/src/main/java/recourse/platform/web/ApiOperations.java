package recourse.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What each operation of the API does, in one sentence: classpath:openapi/operations.txt. */
final class ApiOperations {
    private static final String FILE = "/openapi/operations.txt";

    private final Map<String, String> sentences = read();

    String summary(String method, String path) {
        var sentence = sentences.get(method + " " + path);
        return sentence == null ? "" : sentence;
    }

    private static Map<String, String> read() {
        try (var file = ApiOperations.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not there");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" +", 3))
                    .collect(Collectors.toUnmodifiableMap(l -> l[0] + " " + l[1], l -> l[2]));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

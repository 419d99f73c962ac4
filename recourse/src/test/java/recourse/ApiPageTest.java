package recourse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.platform.Json;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What docs/api.md shows is what happens: its examples are carried out one after the other. */
class ApiPageTest extends RecourseTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("```http\n(.*?)```\n+→ `(\\d{3})`([^\n]*)", Pattern.DOTALL);

    @Test
    void eachExampleIsAnsweredAsThePageSays() throws IOException {
        var page = Files.readString(Path.of("../docs/api.md"));
        var known = new HashMap<String, String>();
        var examples = EXAMPLE.matcher(page);
        var number = 0;
        while (examples.find()) {
            number++;
            var answer = carryOut(examples.group(1), known);
            assertThat(answer.status())
                    .as(examples.group(1) + answer.body())
                    .isEqualTo(Integer.parseInt(examples.group(2)));
            for (var quoted : examples.group(3).split("`")) {
                if (quoted.startsWith("\"")) {
                    assertThat(answer.body().replace("\":\"", "\": \"")).contains(quoted);
                }
            }
        }
        assertThat(number).isGreaterThan(12);
    }

    /** A name in braces is the newest field of that name in an answer so far. */
    private Answer carryOut(String example, Map<String, String> known) {
        var text = example;
        for (var field : known.entrySet()) {
            text = text.replace("{" + field.getKey() + "}", field.getValue());
        }
        var parts = text.split("\n\n", 2);
        var lines = parts[0].strip().split("\n");
        var line = lines[0].split(" ");
        var request = request(line[1]).header("Authorization", "Bearer " + house.apiKey);
        for (var i = 1; i < lines.length; i++) {
            var header = lines[i].split(": ", 2);
            request.header(header[0], header[1]);
        }
        var body = parts.length == 1 ? "" : parts[1].strip();
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        var answer = send(request.method(line[0], BodyPublishers.ofString(body)));
        if (answer.status() < 300 && answer.body().startsWith("{")) {
            Json.fields(answer.body())
                    .forEach((name, value) -> known.put(name, String.valueOf(value)));
        }
        return answer;
    }
}

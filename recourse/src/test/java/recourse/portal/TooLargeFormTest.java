package recourse.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.RecourseTest;

import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;

class TooLargeFormTest extends RecourseTest {
    private static final String BORDER = "--border\r\nContent-Disposition: form-data; name=";

    @Test
    void saysInWordsThatAFileIsTooLarge() {
        var film = new byte[27 * 1024 * 1024];
        Arrays.fill(film, (byte) 'x');
        var answer =
                send(form("\"files\"; filename=\"film.mp4\"\r\nContent-Type: video/mp4\r\n", film));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("<h1>", "40 MB");
    }

    @Test
    void saysInWordsThatAFormCannotBeRead() {
        var answer =
                send(
                        request("/complain")
                                .header("Content-Type", "multipart/form-data; boundary=border")
                                .POST(HttpRequest.BodyPublishers.ofString("--border\r\nbroken")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1>");
    }

    @Test
    void saysThatFilesMustBeChosenAgainWhenAFormComesBack() {
        var letter = "Dear all".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var head = "\"files\"; filename=\"%s\"\r\nContent-Type: text/plain\r\n";
        var answer = send(form(head.formatted("letter.txt"), letter));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"files-again\"", "choose your files again");
        assertThat(send(form(head.formatted(""), new byte[0])).body())
                .doesNotContain("choose your files again");
    }

    private HttpRequest.Builder form(String head, byte[] content) {
        var parts =
                List.of(
                        (BORDER + head + "\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        content,
                        "\r\n--border--\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return request("/complain")
                .header("Content-Type", "multipart/form-data; boundary=border")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts));
    }
}

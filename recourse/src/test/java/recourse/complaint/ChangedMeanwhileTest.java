package recourse.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.CaseTest;

import java.net.http.HttpRequest.BodyPublishers;

/** Who says which version they read changes that one, or nothing. */
class ChangedMeanwhileTest extends CaseTest {
    @Test
    void aChangeOfAnOlderVersionIsRefused() {
        var reference = owned();
        ok(201, as("handler", "POST", reference, "/findings", FINDING));
        var read = complaint(reference).version();
        ok(201, as("handler", "POST", reference, "/decision", null));
        assertThat(answer(reference, read).status()).isEqualTo(412);
        assertThat(stage(reference)).isEqualTo(Stage.DECIDED);
        ok(201, answer(reference, complaint(reference).version()));
    }

    private Answer answer(String reference, int version) {
        return send(
                request("/api/v1/complaints/" + reference + "/answer")
                        .header("Authorization", "Bearer " + house.apiKey)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + version + "\"")
                        .POST(BodyPublishers.ofString(SAID)));
    }
}

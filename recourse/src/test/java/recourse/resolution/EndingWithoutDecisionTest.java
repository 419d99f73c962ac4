package recourse.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import recourse.CaseTest;
import recourse.complaint.Stage;

import java.util.Map;

class EndingWithoutDecisionTest extends CaseTest {
    private static final String ENDING =
            """
            {"ending": "%s", "reason": "As they told us", "words": "We end this here.", "how": "PHONE"}\
            """;

    @ParameterizedTest
    @ValueSource(strings = {"NOT_A_COMPLAINT", "WITHDRAWN", "OUTSIDE_REMIT", "NO_CONTACT"})
    void saysWhyInOurOwnWords(String ending) {
        var reference = owned();
        ok(201, as("handler", "POST", reference, "/closure", ENDING.formatted(ending)));
        assertThat(stage(reference)).isEqualTo(Stage.CLOSED);
        assertThat(complaint(reference).outcome()).isNull();
        assertThat(
                        bean(recourse.complaint.Contacts.class)
                                .of(complaint(reference).id())
                                .getLast()
                                .body())
                .isEqualTo("We end this here.");
        ok(204, as("handler", "DELETE", reference, "/closure", null));
        assertThat(complaint(reference).isClosed()).isFalse();
    }

    @Test
    void writesNothingToSpam() {
        var reference = owned();
        ok(422, as("handler", "POST", reference, "/closure", ENDING.formatted("SPAM")));
        ok(
                201,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/closure",
                        "{\"ending\": \"SPAM\", \"reason\": \"Advertising\"}"));
    }

    @Test
    void needsReasonAndWords() {
        var answer = as("handler", "POST", owned(), "/closure", "{\"ending\": \"WITHDRAWN\"}");
        assertThat(ok(422, answer).body()).contains("\"reason\"", "\"words\"");
    }

    @Test
    void needsNoWordsToWhoeverCannotBeReached() {
        var reference = filed(Map.of("name", "Nobody"));
        ok(
                201,
                api(
                        "POST",
                        "/api/v1/complaints/" + reference + "/closure",
                        "{\"ending\": \"NO_CONTACT\", \"reason\": \"No address\"}"));
    }

    @Test
    void namesTheOtherComplaintOfADuplicate() {
        var reference = owned();
        ok(422, as("handler", "POST", reference, "/closure", ENDING.formatted("DUPLICATE")));
        var ofItself =
                ENDING.formatted("DUPLICATE")
                        .replace("}", ", \"duplicateOf\": \"" + reference + "\"}");
        ok(422, as("handler", "POST", reference, "/closure", ofItself));
        var ofAnother =
                ENDING.formatted("DUPLICATE")
                        .replace("}", ", \"duplicateOf\": \"" + owned() + "\"}");
        ok(201, as("handler", "POST", reference, "/closure", ofAnother));
    }

    @Test
    void isNoWayOutOnceTheFinalResponseIsGiven() {
        ok(409, as("handler", "POST", answered(), "/closure", ENDING.formatted("WITHDRAWN")));
    }
}

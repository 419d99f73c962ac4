package recourse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import recourse.complaint.Complaint;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;

import java.time.Duration;
import java.util.Map;

class AcknowledgeByHandTest extends MailTest {
    private Complaint complaint;

    @BeforeEach
    void receiveByLetter() {
        complaint =
                complaintFrom(
                        "{\"name\": \"Pat Doe\", \"postalAddress\": \"1 Long Street\"}",
                        "You charged me twice.",
                        "LETTER");
        house.clock.advance(Duration.ofHours(2));
    }

    private String path() {
        return "/complaints/" + complaint.reference() + "/acknowledgement";
    }

    @Test
    void showsALetterThatGivesTheShortCode() {
        var page = page("handler", path());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        bean(recourse.complaint.TrackingLink.class).code(complaint),
                        "Pat Doe\n1 Long Street",
                        "value=\"LETTER\"")
                .doesNotContain("Ana Moor by letter");
    }

    @Test
    void isNoLetterWithoutAPostalAddress() {
        complaint =
                complaintFrom(
                        "{\"name\": \"Pat Doe\", \"phone\": \"+49 30 1\"}",
                        "Sie haben mir das Sofa zweimal berechnet und niemand ruft zurück.",
                        "PHONE");
        assertThat(page("handler", path()).body())
                .contains("There is no postal address", "Sie erreichen")
                .doesNotContain("value=\"LETTER\"", "per Brief");
    }

    @Test
    void isProvenByTheDayOfPosting() {
        assertThat(
                        form(
                                        "handler",
                                        path(),
                                        Map.of("channel", "LETTER", "at", "2026-03-02T11:00"))
                                .status())
                .isEqualTo(303);
        var fact = bean(Lifecycle.class).newest(complaint.id(), FactKind.ACKNOWLEDGED);
        assertThat(fact).isNotNull();
        assertThat(fact.at()).isEqualTo(java.time.Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(messages(complaint))
                .singleElement()
                .extracting(Message::state)
                .isEqualTo(MessageState.POSTED);
        assertThat(form("handler", path(), Map.of("channel", "PHONE")).status()).isEqualTo(409);
    }

    @Test
    void mayNotLieBeforeTheReceipt() {
        var answer = form("handler", path(), Map.of("channel", "PHONE", "at", "2026-03-01T11:00"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("before the complaint was received");
    }
}

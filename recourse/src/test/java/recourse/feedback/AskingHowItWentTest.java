package recourse.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import recourse.CaseTest;
import recourse.complaint.Complaint;
import recourse.complaint.TrackingLink;
import recourse.correspondence.Message;
import recourse.correspondence.MessageKind;
import recourse.correspondence.Messages;
import recourse.correspondence.RelayChoice;
import recourse.identity.Viewer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** When, how and whom we ask how it went. The clock starts on a Monday at ten in Berlin. */
class AskingHowItWentTest extends CaseTest {
    @RegisterExtension
    static final GreenMailExtension RELAY =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private static final Pattern WAY_OUT = Pattern.compile("<http[^/]*//[^/]+(/rating/[^>]+)>");
    private static final Instant THURSDAY_NINE = Instant.parse("2026-03-05T08:00:00Z");

    @BeforeEach
    void sendThroughTheRelay() throws Exception {
        house.clear();
        RELAY.purgeEmailFromAllMailboxes();
        bean(RelayChoice.class)
                .choose(
                        staff("admin"),
                        "127.0.0.1",
                        String.valueOf(RELAY.getSmtp().getPort()),
                        "NONE",
                        null);
    }

    @AfterEach
    void letMailWaitAgain() {
        bean(RelayChoice.class).forget(staff("admin"));
    }

    @Test
    void asksOnTheThirdWorkingDayWhenItBegins() {
        var complaint = complaint(closed());
        at(THURSDAY_NINE.minusSeconds(1));
        assertThat(asking(complaint)).isEmpty();
        assertThat(page(complaint)).doesNotContain("id=\"rating\"");
        at(THURSDAY_NINE);
        assertThat(asking(complaint)).hasSize(1);
        assertThat(page(complaint)).contains("id=\"rating\"");
        assertThat(told(complaint.reference().text())).contains("rating-asked");
        assertThat(mail()).contains("/track/" + complaint.reference(), "#rating", "Do not ask me");
        at(THURSDAY_NINE.plus(Duration.ofDays(30)));
        assertThat(asking(complaint)).hasSize(1);
    }

    @Test
    void givesTheReaderAWayOutOfOneClick() throws MessagingException {
        var complaint = complaint(closed());
        at(THURSDAY_NINE);
        var mail = received().getLast();
        assertThat(mail.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var path = wayOut(mail);
        var looked = page(null, path);
        assertThat(looked.body()).contains("Do not ask me").doesNotContain("Pat", "sofa");
        assertThat(page(complaint)).contains("id=\"rating\"");
        var pressed = form(null, path, Map.of("List-Unsubscribe", "One-Click"));
        assertThat(pressed.status()).isEqualTo(200);
        assertThat(page(complaint)).doesNotContain("id=\"rating\"");
        form(null, path, Map.of("List-Unsubscribe", "One-Click"));
        assertThat(told(complaint.reference().text())).containsOnlyOnce("rating-refused");
        assertThat(as("handler", "GET", complaint.reference().text(), "", null).body())
                .contains("ratingRefusedAt\":\"2026");
        assertThat(page("handler", "/complaints/" + complaint.reference()).body())
                .contains("Does not want to be asked");
    }

    @Test
    void neverAsksTheSamePersonAgainWhoSaidNo() {
        closed();
        at(THURSDAY_NINE);
        form(null, wayOut(received().getLast()), Map.of("List-Unsubscribe", "One-Click"));
        var next = complaint(closed());
        at(THURSDAY_NINE.plus(Duration.ofDays(14)));
        assertThat(asking(next)).isEmpty();
        assertThat(page(next)).doesNotContain("id=\"rating\"");
    }

    @Test
    void takesANoOnThePageToo() {
        var complaint = complaint(closed());
        at(THURSDAY_NINE);
        var path = bean(TrackingLink.class).path(complaint);
        assertThat(form(null, path + "/rating-refusal", Map.of()).status()).isEqualTo(303);
        assertThat(page(complaint)).doesNotContain("id=\"rating\"");
    }

    @Test
    void doesNotAskAboutWhatIsOpenAgainOrWasRatedOrEndedWithoutADecision() {
        var reopened = closed();
        ok(201, as("handler", "POST", reopened, "/reopening", "{\"reason\": \"A second charge\"}"));
        var rated = closed();
        bean(Rate.class).rate(new Viewer.Complainant(complaint(rated).id()), 4, null);
        var withdrawn = owned();
        ok(
                201,
                as(
                        "handler",
                        "POST",
                        withdrawn,
                        "/closure",
                        "{\"ending\": \"SPAM\", \"reason\": \"Advertising\"}"));
        at(THURSDAY_NINE);
        assertThat(List.of(reopened, rated, withdrawn))
                .allSatisfy(reference -> assertThat(asking(complaint(reference))).isEmpty());
    }

    @Test
    void asksLaterOrNeverAsTheHouseSays() {
        ok(422, at("admin", "PUT", "/api/v1/rating", "{\"asks\": true, \"workingDays\": \"0\"}"));
        ok(200, at("admin", "PUT", "/api/v1/rating", "{\"asks\": true, \"workingDays\": \"5\"}"));
        var later = complaint(closed());
        ok(200, at("admin", "PUT", "/api/v1/rating", "{\"asks\": false, \"workingDays\": \"5\"}"));
        var never = complaint(closed());
        at(THURSDAY_NINE.plus(Duration.ofDays(1)));
        assertThat(asking(later)).isEmpty();
        at(Instant.parse("2026-03-09T08:00:00Z"));
        assertThat(asking(later)).hasSize(1);
        assertThat(asking(never)).isEmpty();
        form("admin", "/settings/rating", Map.of("asks", "true", "workingDays", "3"));
        assertThat(page("admin", "/settings/rating").body()).contains("checked", "value=\"3\"");
    }

    private void at(Instant instant) {
        house.clock.set(instant);
        house.runDue();
    }

    private List<Message> asking(Complaint complaint) {
        return bean(Messages.class).of(complaint.id()).stream()
                .filter(message -> message.kind() == MessageKind.RATING_REQUEST)
                .toList();
    }

    private String page(Complaint complaint) {
        return page(null, bean(TrackingLink.class).path(complaint)).body();
    }

    private static List<MimeMessage> received() {
        return Arrays.asList(RELAY.getReceivedMessages());
    }

    private static String mail() {
        try {
            return String.valueOf(received().getLast().getContent())
                    + com.icegreen.greenmail.util.GreenMailUtil.getBody(received().getLast())
                            .replace("=\r\n", "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String wayOut(MimeMessage mail) {
        try {
            var found = WAY_OUT.matcher(mail.getHeader("List-Unsubscribe", null));
            assertThat(found.find()).isTrue();
            return found.group(1);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

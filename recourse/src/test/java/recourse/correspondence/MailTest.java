package recourse.correspondence;

import static db.correspondence.Tables.MESSAGE;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import recourse.RecourseTest;
import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.complaint.Particulars;
import recourse.identity.People;
import recourse.identity.Viewer;
import recourse.platform.Ids;
import recourse.platform.Json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A test whose mail really leaves: through a mail server of its own. Each test writes to an address
 * of its own.
 */
abstract class MailTest extends RecourseTest {
    @RegisterExtension
    static final GreenMailExtension RELAY =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    static final Viewer PROGRAM = new Viewer.Program("test");

    final String address = "pat-" + bean(Ids.class).next() + "@example.net";

    @BeforeEach
    void sendThroughTheRelay() {
        relayAt(RELAY.getSmtp().getPort());
    }

    @AfterEach
    void letMailWaitAgain() {
        bean(RelayChoice.class).forget(staff("admin"));
    }

    void relayAt(int port) {
        bean(RelayChoice.class)
                .choose(staff("admin"), "127.0.0.1", String.valueOf(port), "NONE", null);
    }

    /** A complaint of the handler's team, with the sender's address. */
    Complaint complaint(String narrative) {
        return complaintFrom(
                "{\"name\": \"Pat Doe\", \"email\": \"" + address + "\"}", narrative, "WEB");
    }

    Complaint complaintFrom(String complainant, String narrative, String channel) {
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints",
                        """
                        {"channel": "%s", "subject": "My Secret Subject", "narrative": "%s", "complainant": %s}\
                        """
                                .formatted(channel, narrative, complainant));
        var reference = String.valueOf(Json.fields(answer.body()).get("reference"));
        var complaint = bean(Complaints.class).get(PROGRAM, reference);
        var team = bean(People.class).teamNamed("payments").orElseThrow();
        bean(Particulars.class)
                .assign(complaint, team.id(), staff("handler").id(), PROGRAM.actor(), "test");
        return bean(Complaints.class).get(PROGRAM, reference);
    }

    /** The mails that this test's sender received. */
    List<MimeMessage> received() {
        return received(address);
    }

    List<MimeMessage> received(String recipient) {
        return Arrays.stream(RELAY.getReceivedMessages())
                .filter(mail -> isTo(mail, recipient))
                .toList();
    }

    static String raw(MimeMessage mail) {
        try {
            var bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    List<Message> messages(Complaint complaint) {
        return bean(Messages.class).of(complaint.id());
    }

    List<FactKind> facts(Complaint complaint) {
        return bean(Lifecycle.class).standing(complaint.id()).stream()
                .map(fact -> fact.kind())
                .toList();
    }

    void putBack(UUID message, MessageState state) {
        bean(DSLContext.class)
                .update(MESSAGE)
                .set(MESSAGE.STATE, state.name())
                .set(MESSAGE.NEXT_AT, house.clock.instant())
                .setNull(MESSAGE.CONTACT_ID)
                .setNull(MESSAGE.SETTLED_AT)
                .where(MESSAGE.ID.eq(message))
                .execute();
    }

    private static boolean isTo(MimeMessage mail, String recipient) {
        try {
            return mail.getAllRecipients()[0].toString().contains(recipient);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

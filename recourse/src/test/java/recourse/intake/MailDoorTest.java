package recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;

import recourse.RecourseTest;
import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.correspondence.Messages;
import recourse.correspondence.ReplyToken;
import recourse.identity.Viewer;
import recourse.intake.mail.SmtpClient;
import recourse.organisation.Organisations;
import recourse.platform.Ids;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** A test that speaks SMTP with the running program. */
abstract class MailDoorTest extends RecourseTest {
    static final Viewer PROGRAM = new Viewer.Program("test");
    private static int stories;

    /** Each story happens to other people. */
    final String sender = "ada" + ++stories + "@example.net";

    @BeforeEach
    void settleWhatOthersLeft() {
        house.runDue();
    }

    /** The server's last answer. */
    String deliver(String from, String to, String mail) {
        try (var client = new SmtpClient(bean(MailDoor.class).port())) {
            client.answer();
            client.say("EHLO relay.example.net");
            client.say("MAIL FROM:<" + from + ">");
            var answer = client.say("RCPT TO:<" + to + ">");
            if (!answer.startsWith("250")) {
                return answer;
            }
            client.say("DATA");
            return client.mail(mail.replace("\n", "\r\n"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    UUID keep(String from, String to, String mail) {
        var answer = deliver(from, to, mail);
        assertThat(answer).startsWith("250 2.0.0 Kept as ");
        return UUID.fromString(answer.substring(answer.lastIndexOf(' ') + 1));
    }

    InputItem receive(String from, String to, String mail) {
        var id = keep(from, to, mail);
        house.runDue();
        return input(id);
    }

    InputItem receive(String mail) {
        return receive(sender, "complaints@localhost", mail);
    }

    InputItem input(UUID id) {
        return bean(Inputs.class).get(PROGRAM, id);
    }

    Complaint complaint(InputItem input) {
        assertThat(input.complaintId()).isNotNull();
        return bean(Complaints.class).get(PROGRAM, input.complaintId());
    }

    /** A plain mail of the story's sender. */
    String mail(String subject, String text) {
        return "From: Ada Quill <%s>\nTo: complaints@localhost\nSubject: %s\nMessage-ID: <%s@example.net>\n\n%s\n"
                .formatted(sender, subject, subject.replaceAll("\\W", ""), text);
    }

    /** A server's report that it could not deliver a mail of ours. */
    String report(String messageId) {
        return """
        From: MAILER-DAEMON@relay.example.net
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: text/plain

        Nobody lives here.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; relay.example.net

        Final-Recipient: rfc822; %s
        Action: failed
        Status: 5.1.1
        --b
        Content-Type: message/rfc822-headers

        Message-ID: %s
        Subject: We have your complaint
        --b--
        """
                .formatted(sender, messageId);
    }

    /** The address that our mails on this complaint ask to be answered at. */
    String mark(Complaint complaint) {
        var brand = bean(Organisations.class).brand(complaint.brandId());
        return bean(ReplyToken.class).address(brand, complaint.id(), complaint.reference());
    }

    /** The Message-ID of our acknowledgement. */
    String messageId(Complaint complaint) {
        var acknowledgement = bean(Messages.class).of(complaint.id()).getFirst();
        return bean(ReplyToken.class).messageId(acknowledgement.id(), "localhost");
    }

    IntakeSummary figures() {
        return bean(IntakeFigures.class).summary(PROGRAM);
    }

    /** A mail of a list, which waits for a person. */
    InputItem held() {
        return receive(
                "List-Id: <news.example.net>\n"
                        + mail("News " + bean(Ids.class).next(), "Read all about it."));
    }
}

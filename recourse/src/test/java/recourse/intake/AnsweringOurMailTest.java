package recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.correspondence.MessageState;
import recourse.correspondence.Messages;
import recourse.correspondence.RelayChoice;

import java.util.Arrays;

/** Our mail leaves through a real server, and what comes of it comes back through our door. */
class AnsweringOurMailTest extends MailDoorTest {
    @RegisterExtension
    static final GreenMailExtension RELAY =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void sendThroughTheRelay() {
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
    void acknowledgesAPersonOnceAndNoMachine() {
        receive(mail("Bill", "The bill is wrong."));
        receive("Auto-Submitted: auto-generated\n" + mail("Form", "A machine hands this in."));
        receive("List-Id: <news.example.net>\n" + mail("News", "Read all about it."));
        house.runDue();
        assertThat(Arrays.stream(RELAY.getReceivedMessages()).filter(this::isToSender)).hasSize(1);
    }

    @Test
    void joinsAnAnswerToTheAddressAndToTheNameOfOurMail() throws MessagingException {
        var complaint = complaint(receive(mail("Bill", "The bill is wrong.")));
        house.runDue();
        var ours = acknowledgement();
        var byAddress =
                receive(
                        sender,
                        ours.getReplyTo()[0].toString().replaceAll(".*<|>.*", ""),
                        mail("Re: Bill", "One."));
        var byName =
                receive("References: " + ours.getMessageID() + "\n" + mail("Re: Bill", "Two."));
        assertThat(byAddress.state()).isEqualTo(InputState.THREADED);
        assertThat(byName.state()).isEqualTo(InputState.THREADED);
        assertThat(byName.complaintId())
                .isEqualTo(complaint.id())
                .isEqualTo(byAddress.complaintId());
    }

    @Test
    void noticesThatAMailOfOursCameBack() throws MessagingException {
        var complaint = complaint(receive(mail("Bill", "The bill is wrong.")));
        house.runDue();
        assertThat(bean(Lifecycle.class).newest(complaint.id(), FactKind.ACKNOWLEDGED)).isNotNull();
        var report = receive("", "complaints@localhost", report(acknowledgement().getMessageID()));
        assertThat(report.state()).isEqualTo(InputState.BOUNCE);
        assertThat(report.complaintId()).isEqualTo(complaint.id());
        assertThat(bean(Messages.class).of(complaint.id()).getFirst().state())
                .isEqualTo(MessageState.BOUNCED);
        assertThat(bean(Lifecycle.class).newest(complaint.id(), FactKind.ACKNOWLEDGED)).isNull();
        var again =
                receive(
                        "",
                        "complaints@localhost",
                        "X-Again: yes\n" + report(acknowledgement().getMessageID()));
        assertThat(again.state()).isEqualTo(InputState.BOUNCE);
        assertThat(again.complaintId()).isEqualTo(complaint.id());
    }

    @Test
    void takesNothingBackForAReportThatAPersonSends() throws MessagingException {
        var complaint = complaint(receive(mail("Bill", "The bill is wrong.")));
        house.runDue();
        var forged = receive(report(acknowledgement().getMessageID()));
        assertThat(forged.state()).isEqualTo(InputState.HELD);
        assertThat(forged.reason()).isEqualTo("UNPROVEN_REPORT");
        assertThat(bean(Messages.class).of(complaint.id()).getFirst().state())
                .isEqualTo(MessageState.SENT);
        assertThat(bean(Lifecycle.class).newest(complaint.id(), FactKind.ACKNOWLEDGED)).isNotNull();
        assertThat(page("lead", "/intake/" + forged.id()).body())
                .contains(complaint.reference().text());
    }

    private MimeMessage acknowledgement() {
        return Arrays.stream(RELAY.getReceivedMessages())
                .filter(this::isToSender)
                .findFirst()
                .orElseThrow();
    }

    private boolean isToSender(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().contains(sender);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

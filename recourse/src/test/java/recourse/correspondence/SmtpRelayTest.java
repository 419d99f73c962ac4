package recourse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import static recourse.correspondence.OutgoingMailFixture.answer;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

class SmtpRelayTest {
    private static final byte[] MAIL =
            MailComposer.compose(
                    answer().text(".\n.. dots\n").build(), Instant.parse("2026-07-06T07:12:31Z"));

    private static final Mailbox FROM = new Mailbox(null, "complaints@example.org");
    private static final Mailbox TO = new Mailbox("Jürgen Müller", "juergen..mueller@example.net");

    @RegisterExtension
    static final GreenMailExtension MAILS =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private static Relay.Outcome through(int port) {
        var settings =
                new RelaySettings(
                        "127.0.0.1",
                        port,
                        RelaySettings.Encryption.NONE,
                        null,
                        null,
                        "example.org",
                        Duration.ofSeconds(5));
        return new SmtpRelay(settings).send(FROM, TO, MAIL);
    }

    @Test
    void handsTheMailOverAsItWasComposed() throws Exception {
        assertThat(through(MAILS.getSmtp().getPort())).isInstanceOf(Relay.Outcome.Delivered.class);
        var received = MAILS.getReceivedMessages()[0];
        assertThat(received.getMessageID()).isEqualTo("<answer.1@example.org>");
        assertThat(received.getContent().toString()).startsWith(".\r\n.. dots");
        assertThat(received.getAllRecipients()[0].toString())
                .contains("juergen.mueller@example.net");
    }

    @Test
    void keepsTheRepliesThatProveDelivery() throws IOException {
        try (var server =
                new ScriptedServer(
                        "250 2.0.0 Ok: queued as 4F00", ScriptedServer.Stage.AFTER_DATA)) {
            assertThat(through(server.port()))
                    .isEqualTo(new Relay.Outcome.Delivered("250 2.0.0 Ok: queued as 4F00"));
        }
    }

    @Test
    void givesUpWhereTheRecipientIsUnknown() throws IOException {
        try (var server =
                new ScriptedServer(
                        "550 5.1.1 nobody of that name", ScriptedServer.Stage.RECIPIENT)) {
            assertThat(through(server.port()))
                    .isEqualTo(new Relay.Outcome.Refused(550, "550 5.1.1 nobody of that name"));
        }
    }

    @Test
    void triesLaterWhereTheServerIsBusy() throws IOException {
        try (var server =
                new ScriptedServer("451 4.7.1 greylisted", ScriptedServer.Stage.RECIPIENT)) {
            assertThat(through(server.port()))
                    .isEqualTo(new Relay.Outcome.Later("451 4.7.1 greylisted"));
        }
    }

    @Test
    void givesUpWhereTheContentIsRefused() throws IOException {
        try (var server =
                new ScriptedServer("554 5.7.1 looks like spam", ScriptedServer.Stage.AFTER_DATA)) {
            assertThat(through(server.port()))
                    .isEqualTo(new Relay.Outcome.Refused(554, "554 5.7.1 looks like spam"));
        }
    }

    @Test
    void triesLaterWhereNobodyAnswers() throws IOException {
        var server = new ScriptedServer("", ScriptedServer.Stage.RECIPIENT);
        server.close();
        assertThat(through(server.port())).isInstanceOf(Relay.Outcome.Later.class);
    }

    @Test
    void triesLaterWhereTheLineBreaksBeforeTheMailIsSaid() throws IOException {
        try (var server =
                new ScriptedServer(ScriptedServer.HANG_UP, ScriptedServer.Stage.RECIPIENT)) {
            assertThat(through(server.port())).isInstanceOf(Relay.Outcome.Later.class);
        }
    }

    @Test
    void doesNotKnowWhereTheLineBreaksBeforeTheAnswer() throws IOException {
        try (var server =
                new ScriptedServer(ScriptedServer.HANG_UP, ScriptedServer.Stage.AFTER_DATA)) {
            assertThat(through(server.port())).isInstanceOf(Relay.Outcome.Unknown.class);
        }
    }
}

package recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.intake.mail.Envelope;
import recourse.intake.mail.MailSink;
import recourse.intake.mail.Reading;
import recourse.intake.mail.SmtpClient;
import recourse.intake.mail.SmtpDoor;
import recourse.intake.mail.SmtpSettings;
import recourse.intake.mail.Spool;
import recourse.platform.Busy;
import recourse.platform.Clock;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;

class KeepingMailTest extends MailDoorTest {
    @Test
    void countsTheSameMailOnce() {
        var before = figures();
        var mail = mail("Twice", "Sent twice by a nervous server.");
        var first = keep(sender, "complaints@localhost", mail);
        var again = keep(sender, "complaints@localhost", "Received: from elsewhere\n" + mail);
        house.runDue();
        assertThat(again).isEqualTo(first);
        assertThat(input(first).repeats()).isEqualTo(1);
        assertThat(figures().received()).isEqualTo(before.received() + 1);
        assertThat(figures().repeats()).isEqualTo(before.repeats() + 1);
    }

    @Test
    void takesTwoMailsOfOneMessageIdForTwo() {
        var first = receive(mail("Same id", "The first story."));
        var second = receive(mail("Same id", "The second story."));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.complaintId()).isNotEqualTo(first.complaintId());
    }

    @Test
    void filesOnceHoweverOftenTheDrainComesBack() {
        var id = keep(sender, "complaints@localhost", mail("Once", "Only once."));
        var waiting = bean(WaitingMails.class).take().orElseThrow();
        var reading =
                new recourse.intake.mail.MailReader()
                        .read(bean(RawMail.class).of(waiting.inputId(), waiting.fileId()));
        var before = figures();
        bean(FileMail.class).file(waiting, (recourse.intake.mail.ReadMail) reading);
        bean(FileMail.class).file(waiting, (recourse.intake.mail.ReadMail) reading);
        house.runDue();
        assertThat(input(id).state()).isEqualTo(InputState.FILED);
        assertThat(figures().filed()).isEqualTo(before.filed() + 1);
    }

    @Test
    void takesUpAgainWhatAKilledProcessLeft() {
        var id = keep(sender, "complaints@localhost", mail("Killed", "The reader died."));
        assertThat(bean(WaitingMails.class).take().orElseThrow().inputId()).isEqualTo(id);
        house.runDue();
        assertThat(input(id).state()).isEqualTo(InputState.WAITING);
        house.clock.advance(WaitingMails.IN_HAND.plusSeconds(1));
        house.runDue();
        assertThat(input(id).state()).isEqualTo(InputState.FILED);
    }

    @Test
    void leavesAMailThatKillsItsReaderTwiceToAPerson() {
        var id = keep(sender, "complaints@localhost", mail("Deadly", "The reader dies."));
        var drain =
                drainThat(raw -> {
                    throw new StackOverflowError();
                });
        drain.drain();
        assertThat(input(id).state()).isEqualTo(InputState.WAITING);
        house.clock.advance(WaitingMails.IN_HAND.plusSeconds(1));
        drain.drain();
        assertThat(input(id).state()).isEqualTo(InputState.NEEDS_READING);
        assertThat(input(id).reason()).isEqualTo("FAILED");
    }

    @Test
    void leavesAMailToAPersonThatTookTheProcessWithItTwice() {
        var id = keep(sender, "complaints@localhost", mail("Deadly", "The process dies."));
        for (var attempt = 1; attempt <= 2; attempt++) {
            assertThat(bean(WaitingMails.class).take()).isPresent();
            house.clock.advance(WaitingMails.IN_HAND.plusSeconds(1));
        }
        house.runDue();
        assertThat(input(id).state()).isEqualTo(InputState.NEEDS_READING);
    }

    @Test
    void blamesNoMailForADatabaseThatWentAway() {
        var id = keep(sender, "complaints@localhost", mail("Storm", "The power failed."));
        for (var attempt = 1; attempt <= 4; attempt++) {
            drainThat(
                            raw -> {
                                throw new IllegalStateException(
                                        new java.sql.SQLException("gone", "08006"));
                            })
                    .drain();
            house.clock.advance(WaitingMails.IN_HAND.plusSeconds(1));
        }
        house.runDue();
        assertThat(input(id).state()).isEqualTo(InputState.FILED);
    }

    @Test
    void keepsNothingWhereItCouldNotKeepAll(@TempDir Path spool) throws Exception {
        var before = figures();
        MailSink failing =
                new MailSink() {
                    @Override
                    public String accept(Envelope envelope, Spool mail) {
                        return String.valueOf(
                                bean(TransactionTemplate.class)
                                        .<UUID>execute(status -> {
                                            try {
                                                bean(KeepMail.class).accept(envelope, mail);
                                            } catch (java.io.IOException broken) {
                                                throw new java.io.UncheckedIOException(broken);
                                            }
                                            throw new IllegalStateException("the disk is full");
                                        }));
                    }
                };
        var settings = SmtpSettings.at(InetAddress.getLoopbackAddress(), 0, "localhost", spool);
        try (var door =
                new SmtpDoor(settings, address -> true, () -> true, failing, bean(Clock.class))) {
            door.start();
            try (var client = new SmtpClient(door.port())) {
                client.answer();
                client.say("MAIL FROM:<" + sender + ">");
                client.say("RCPT TO:<complaints@localhost>");
                client.say("DATA");
                assertThat(client.mail(mail("Full", "No room.").replace("\n", "\r\n")))
                        .startsWith("451");
            }
        }
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsTooLargeAndCountsIt() {
        var before = figures().refused();
        assertThat(
                        deliver(
                                sender,
                                "complaints@localhost",
                                "x".repeat(998).concat("\n").repeat(60_100)))
                .startsWith("552");
        assertThat(deliver(sender, "nobody@localhost", "x\n")).startsWith("550");
        assertThat(figures().refused()).isEqualTo(before + 2);
    }

    private MailDrain drainThat(Function<byte[], Reading> reader) {
        ObjectProvider<FileMail> fileMail =
                house.context.getBeanProvider(ResolvableType.forClass(FileMail.class));
        return new MailDrain(
                bean(WaitingMails.class), bean(RawMail.class), fileMail, bean(Busy.class), reader);
    }
}

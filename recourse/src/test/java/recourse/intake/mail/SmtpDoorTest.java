package recourse.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

class SmtpDoorTest {
    private static final Instant NOW = Instant.parse("2026-07-06T07:12:31Z");
    private static final Set<String> OURS =
            Set.of("complaints@example.org", "beschwerden@example.org");

    @TempDir Path spool;

    private final List<Envelope> envelopes = Collections.synchronizedList(new ArrayList<>());
    private final List<String> mails = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean ready = true;
    private volatile boolean broken;
    private SmtpDoor door;
    private SmtpClient client;

    @BeforeEach
    void open() throws IOException {
        var settings =
                new SmtpSettings(
                        InetAddress.getLoopbackAddress(),
                        0,
                        "mx.example.org",
                        1_000_000,
                        10,
                        3,
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(1),
                        spool,
                        null);
        door = new SmtpDoor(settings, OURS::contains, () -> ready, this::keep, () -> NOW);
        door.start();
        client = new SmtpClient(door.port());
        client.answer();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        door.close();
        try (var left = Files.list(spool)) {
            assertThat(left).isEmpty();
        }
    }

    private String keep(Envelope envelope, Spool mail) throws IOException {
        if (broken) {
            throw new IllegalStateException("the database is away");
        }
        envelopes.add(envelope);
        mails.add(new String(mail.bytes(), StandardCharsets.UTF_8));
        return "R-" + mails.size();
    }

    private String deliver(String body) throws IOException {
        client.say("MAIL FROM:<ada@example.net>");
        client.say("RCPT TO:<complaints@example.org>");
        client.say("DATA");
        return client.mail(body);
    }

    @Test
    void saysWhatItCanDo() throws IOException {
        assertThat(client.say("EHLO relay.example.net"))
                .contains("SIZE 1000000", "8BITMIME", "SMTPUTF8", "PIPELINING")
                .doesNotContain("CHUNKING", "STARTTLS");
    }

    @Test
    void answersWithTheIdUnderWhichTheMailIsKept() throws IOException {
        assertThat(deliver("Subject: Bill\r\n\r\nIt is wrong.\r\n"))
                .isEqualTo("250 2.0.0 Kept as R-1");
        assertThat(mails).containsExactly("Subject: Bill\r\n\r\nIt is wrong.\r\n");
        assertThat(envelopes)
                .containsExactly(
                        new Envelope(
                                "ada@example.net",
                                List.of("complaints@example.org"),
                                "127.0.0.1",
                                NOW));
    }

    @Test
    void takesMailForSeveralMailboxesAndReplyTokens() throws IOException {
        client.say("MAIL FROM:<>");
        assertThat(client.say("RCPT TO:<complaints+rt7f3@example.org>")).startsWith("250");
        assertThat(client.say("RCPT TO:<beschwerden@example.org>")).startsWith("250");
        client.say("DATA");
        assertThat(client.mail("Subject: x\r\n\r\nx\r\n")).startsWith("250");
        assertThat(envelopes.getFirst().recipients())
                .containsExactly("complaints+rt7f3@example.org", "beschwerden@example.org");
        assertThat(envelopes.getFirst().sender()).isEmpty();
    }

    @Test
    void refusesAddressesThatAreNotOurs() throws IOException {
        client.say("MAIL FROM:<ada@example.net>");
        assertThat(client.say("RCPT TO:<compliants@example.org>"))
                .startsWith("550 5.1.1")
                .contains("spelled");
        assertThat(client.say("RCPT TO:<someone@elsewhere.example>")).startsWith("550");
        assertThat(client.say("DATA")).startsWith("503");
    }

    @Test
    void asksToTryAgainWhereNothingWasKeptAndThenTakesIt() throws IOException {
        broken = true;
        assertThat(deliver("x\r\n")).startsWith("451 4.3.0").contains("nothing was kept");
        broken = false;
        assertThat(deliver("x\r\n")).startsWith("250");
    }

    @Test
    void asksToWaitUntilSetUpIsDone() throws IOException {
        ready = false;
        assertThat(client.say("MAIL FROM:<ada@example.net>"))
                .startsWith("451 4.3.0")
                .contains("not set up");
        ready = true;
        assertThat(deliver("x\r\n")).startsWith("250");
    }

    @Test
    void refusesAnAnnouncedSizeAtOnce() throws IOException {
        assertThat(client.say("MAIL FROM:<ada@example.net> SIZE=1000001 BODY=8BITMIME"))
                .startsWith("552 5.3.4");
        assertThat(client.say("MAIL FROM:<ada@example.net> SIZE=99999999999"))
                .startsWith("552 5.3.4");
        assertThat(client.say("MAIL FROM:<ada@example.net> BODY=8BITMIME SIZE=1000000"))
                .startsWith("250");
    }

    @Test
    void refusesATooLargeMailAndGoesOnWithTheNext() throws IOException {
        assertThat(deliver("long line\r\n".repeat(100_000)))
                .startsWith("552 5.3.4")
                .contains("1 MB");
        assertThat(deliver("short\r\n")).startsWith("250");
        assertThat(mails).containsExactly("short\r\n");
    }

    @Test
    void keepsALargeMailWhole() throws IOException {
        var body = "0123456789abcdef\r\n".repeat(40_000);
        assertThat(deliver(body)).startsWith("250");
        assertThat(mails).containsExactly(body);
    }

    @Test
    void takesTheExtraDotsOffAgain() throws IOException {
        assertThat(deliver("a\r\n.\r\n..b\r\n")).startsWith("250");
        assertThat(mails).containsExactly("a\r\n.\r\n..b\r\n");
    }

    @Test
    void endsAMailOnlyAtADotBetweenWholeLineBreaks() throws IOException {
        assertThat(deliver("a\n.\nMAIL FROM:<eve@example.net>\nb\r.\rc\r\n")).startsWith("250");
        assertThat(mails).containsExactly("a\n.\nMAIL FROM:<eve@example.net>\nb\r.\rc\r\n");
    }

    @Test
    void takesCommandsThatComeAllAtOnce() throws IOException {
        client.write(
                "MAIL FROM:<ada@example.net>\r\nRCPT TO:<complaints@example.org>\r\nRCPT TO:<nobody@example.org>\r\nDATA\r\n");
        assertThat(client.answer()).startsWith("250");
        assertThat(client.answer()).startsWith("250");
        assertThat(client.answer()).startsWith("550");
        assertThat(client.answer()).startsWith("354");
        client.write("x\r\n.\r\nQUIT\r\n");
        assertThat(client.answer()).startsWith("250");
        assertThat(client.answer()).startsWith("221");
    }

    @Test
    void passesEveryByteThrough() throws IOException {
        assertThat(client.say("MAIL FROM:<jürgen@example.net> BODY=8BITMIME SMTPUTF8"))
                .startsWith("250");
        client.say("RCPT TO:<complaints@example.org>");
        client.say("DATA");
        assertThat(client.mail("Subject: Gebühr\r\n\r\n39,90 € – 苦情\r\n")).startsWith("250");
        assertThat(mails).containsExactly("Subject: Gebühr\r\n\r\n39,90 € – 苦情\r\n");
        assertThat(envelopes.getFirst().sender()).isEqualTo("jürgen@example.net");
    }

    @Test
    void keepsNothingOfAMailThatBreaksOff() throws IOException {
        client.say("MAIL FROM:<ada@example.net>");
        client.say("RCPT TO:<complaints@example.org>");
        client.say("DATA");
        client.write("half a mail\r\n" + "x".repeat(400_000));
        client.close();
        door.close();
        assertThat(mails).isEmpty();
    }

    @Test
    void takesNoChunksWhoseEndCouldBeForged() throws IOException {
        client.say("MAIL FROM:<ada@example.net>");
        client.say("RCPT TO:<complaints@example.org>");
        assertThat(client.say("BDAT 5 LAST")).startsWith("502");
    }

    @Test
    void asksOnePeerToComeOneAfterTheOther() throws IOException {
        try (var second = new SmtpClient(door.port());
                var third = new SmtpClient(door.port());
                var fourth = new SmtpClient(door.port())) {
            assertThat(second.answer()).startsWith("220");
            assertThat(third.answer()).startsWith("220");
            assertThat(fourth.answer()).startsWith("421");
        }
    }

    @Test
    void answersWhatItIsFilingBeforeItCloses() throws Exception {
        var filing = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        var settings =
                SmtpSettings.at(InetAddress.getLoopbackAddress(), 0, "mx.example.org", spool);
        var slow =
                new SmtpDoor(
                        settings,
                        OURS::contains,
                        () -> true,
                        (envelope, mail) -> {
                            filing.countDown();
                            try {
                                released.await();
                            } catch (InterruptedException interrupted) {
                                throw new IOException(interrupted);
                            }
                            return "R-slow";
                        },
                        () -> NOW);
        slow.start();
        try (var patient = new SmtpClient(slow.port())) {
            patient.answer();
            patient.write(
                    "MAIL FROM:<a@example.net>\r\nRCPT TO:<complaints@example.org>\r\nDATA\r\n");
            patient.answer();
            patient.answer();
            patient.answer();
            patient.write("x\r\n.\r\n");
            filing.await();
            var closing = Thread.ofVirtual().start(slow::close);
            released.countDown();
            assertThat(patient.answer()).contains("R-slow");
            closing.join();
        }
    }
}

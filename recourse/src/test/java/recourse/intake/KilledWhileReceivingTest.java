package recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import recourse.intake.mail.SmtpClient;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Killed twice while mail and calls come in, the senders trying again as senders do: nothing is
 * lost and nothing doubles. The seed only chooses the moments.
 */
class KilledWhileReceivingTest {
    private static final int MAILS = 60;
    private static final int CALLS = 60;
    private static final int SENDERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    static final GreenMailExtension RELAY =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @TempDir Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Semaphore confirmed = new Semaphore(0);

    @Test
    void losesNothingAndDoublesNothing() throws Exception {
        var waiting = new ConcurrentLinkedQueue<>(stories());
        try (var program = KilledProgram.on(data, RELAY.getSmtp().getPort())) {
            var senders = start(program, waiting);
            var moments = new Random(20261127);
            for (var kill = 0; kill < 2; kill++) {
                confirmed.acquire(5 + moments.nextInt(40));
                program.killAndStartAgain();
            }
            for (var sender : senders) {
                sender.join();
            }
        }
        var found = KilledProgram.settled(data, RELAY.getSmtp().getPort());
        assertThat(told(found, "fault ")).isEmpty();
        assertThat(told(found, "took ")).containsExactlyInAnyOrderElementsOf(stories());
        assertThatEachWasAcknowledgedUnderOneId();
    }

    private static List<String> stories() {
        var stories = new ArrayList<String>();
        IntStream.range(0, MAILS).forEach(i -> stories.add("Mail " + i + " says what went wrong."));
        IntStream.range(0, CALLS).forEach(i -> stories.add("Call " + i + " says what went wrong."));
        return stories;
    }

    private static String address(String story) {
        return story.replaceAll("^(\\w+) (\\d+) .*", "$1$2@example.net")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private List<Thread> start(KilledProgram program, Queue<String> waiting) {
        return IntStream.range(0, SENDERS)
                .mapToObj(any -> Thread.ofVirtual().start(() -> sendAll(program, waiting)))
                .toList();
    }

    private void sendAll(KilledProgram program, Queue<String> waiting) {
        for (var story = waiting.poll(); story != null; story = waiting.poll()) {
            while (!isTaken(program, story)) {
                Thread.yield();
            }
            confirmed.release();
        }
    }

    /** The same bytes, the same envelope, the same key each time. */
    private boolean isTaken(KilledProgram program, String story) {
        var doors = program.doors();
        try {
            return story.startsWith("Mail") ? mail(doors, story) : call(doors, story);
        } catch (IOException broken) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean mail(KilledProgram.Doors doors, String story) throws IOException {
        try (var client = new SmtpClient(doors.mail())) {
            client.answer();
            client.say("EHLO relay.example.net");
            client.say("MAIL FROM:<" + address(story) + ">");
            client.say("RCPT TO:<complaints@localhost>");
            client.say("DATA");
            return client.mail(
                            "From: "
                                    + address(story)
                                    + "\r\nSubject: Wrong\r\n\r\n"
                                    + story
                                    + "\r\n")
                    .startsWith("250");
        }
    }

    private boolean call(KilledProgram.Doors doors, String story)
            throws IOException, InterruptedException {
        var body =
                "{\"channel\": \"API\", \"narrative\": \"%s\", \"complainant\": {\"email\": \"%s\"}}"
                        .formatted(story, address(story));
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:" + doors.http() + "/api/v1/complaints"))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + doors.key())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", story)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
    }

    private static List<String> told(List<String> found, String what) {
        return found.stream()
                .filter(line -> line.startsWith(what))
                .map(line -> line.substring(what.length()))
                .toList();
    }

    private static void assertThatEachWasAcknowledgedUnderOneId() {
        var ids =
                Arrays.stream(RELAY.getReceivedMessages())
                        .collect(
                                Collectors.groupingBy(
                                        KilledWhileReceivingTest::recipient,
                                        Collectors.mapping(
                                                KilledWhileReceivingTest::id, Collectors.toSet())));
        assertThat(ids.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        stories().stream().map(KilledWhileReceivingTest::address).toList());
        assertThat(ids.values()).allSatisfy(one -> assertThat(one).hasSize(1));
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

package recourse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import recourse.LostLine;
import recourse.complaint.Contacts;
import recourse.complaint.FactKind;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

class AcknowledgementTest extends MailTest {
    @Test
    void leavesOnceForAComplaint() throws Exception {
        var complaint = complaint("You charged me twice for one sofa.");
        house.runDue();
        house.clock.advance(Duration.ofDays(1));
        house.runDue();
        assertThat(received()).hasSize(1);
        var mail = received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("We have your complaint " + complaint.reference());
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(facts(complaint))
                .contains(FactKind.ACKNOWLEDGED)
                .doesNotContain(FactKind.FIRST_RESPONSE);
        assertThat(messages(complaint))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.state()).isEqualTo(MessageState.SENT);
                    assertThat(message.reply()).startsWith("250");
                });
        assertThat(bean(Contacts.class).of(complaint.id())).hasSize(2);
    }

    @Test
    void goesLaterWhenTheDatabaseWentAwayWhileItWasWritten() {
        var complaint = complaint("You charged me twice for one sofa.");
        bean(LostLine.class).atTheNextQueryOf("from \"evidence\".\"file\"");
        assertThatThrownBy(house::runDue).isInstanceOf(RuntimeException.class);
        assertThat(received()).isEmpty();
        assertThat(messages(complaint))
                .singleElement()
                .satisfies(message -> assertThat(message.state()).isEqualTo(MessageState.WAITING));
        house.runDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void holdsNoWordOfTheSender() {
        complaint("You charged me twice for one sofa.");
        house.runDue();
        assertThat(raw(received().getFirst())).doesNotContain("Pat Doe", "Secret", "sofa");
    }

    @Test
    void namesReferencePersonAndLink() throws Exception {
        var complaint = complaint("You charged me twice for one sofa.");
        house.runDue();
        var text =
                String.valueOf(
                        ((jakarta.mail.Multipart) received().getFirst().getContent())
                                .getBodyPart(0)
                                .getContent());
        assertThat(text)
                .contains(
                        complaint.reference().text(),
                        "Ana Moor",
                        "+49 30 5550 0101",
                        "/track/" + complaint.reference());
    }

    @Test
    void speaksGermanToWhoWritesGerman() throws Exception {
        complaint("Sie haben mir das Sofa zweimal berechnet und niemand ruft mich zurück.");
        house.runDue();
        assertThat(received().getFirst().getSubject()).endsWith("ist bei uns angekommen");
    }

    @Test
    void leadsAnAnswerBackToItsComplaint() throws Exception {
        var complaint = complaint("You charged me twice for one sofa.");
        house.runDue();
        var mail = received().getFirst();
        var replyTo = ((jakarta.mail.internet.InternetAddress) mail.getReplyTo()[0]).getAddress();
        assertThat(bean(ReplyToken.class).find(replyTo.toUpperCase(java.util.Locale.ROOT)))
                .contains(complaint.id());
        assertThat(bean(ReplyToken.class).find(mail.getMessageID())).contains(complaint.id());
        assertThat(bean(ReplyToken.class).find(replyTo.replaceFirst(".@", "~@"))).isEmpty();
    }

    @Test
    void goesToNobodyWhoCannotReadIt() {
        for (var nobody :
                new String[] {
                    "no-reply@shop.example.net",
                    "complaints@localhost",
                    "complaints+x@localhost",
                    "mailer-daemon@example.net"
                }) {
            var complaint =
                    complaintFrom(
                            "{\"email\": \"" + nobody + "\"}", "You charged me twice.", "WEB");
            assertThat(messages(complaint)).as(nobody).isEmpty();
        }
    }

    @Test
    void doesNotFloodAnAddressButWaitsForAPersonAfterTheFifthInAnHour() {
        for (var i = 0; i < 5; i++) {
            complaint("You charged me twice, number " + i + ".");
        }
        house.runDue();
        assertThat(received()).hasSize(5);
        var sixth = complaint("You charged me twice, once more.");
        house.runDue();
        assertThat(received()).hasSize(5);
        assertThat(facts(sixth)).doesNotContain(FactKind.ACKNOWLEDGED);
        assertThat(bean(Messages.class).mailsToCheck(staff("handler"), 500))
                .filteredOn(message -> message.complaintId().equals(sixth.id()))
                .singleElement()
                .extracting(Message::state)
                .isEqualTo(MessageState.HELD_BACK);

        bean(SettleMessage.class).sendAgain(staff("admin"), messages(sixth).getFirst().id());
        house.runDue();
        assertThat(received()).hasSize(6);
        assertThat(facts(sixth)).contains(FactKind.ACKNOWLEDGED);

        house.clock.advance(Duration.ofMinutes(61));
        var later = complaint("You charged me twice, an hour later.");
        house.runDue();
        assertThat(facts(later)).contains(FactKind.ACKNOWLEDGED);
    }

    @Test
    void doesNotFloodOneMailboxUnderManyAddresses() {
        var sixth = complaint("You charged me twice.");
        for (var i = 0; i < 5; i++) {
            house.runDue();
            var other = address.replace("@", "+" + i + "@").toUpperCase(Locale.ROOT);
            sixth =
                    complaintFrom(
                            "{\"name\": \"Pat Doe\", \"email\": \"" + other + "\"}",
                            "You charged me twice.",
                            "WEB");
        }
        house.runDue();
        assertThat(messages(sixth))
                .singleElement()
                .extracting(Message::state)
                .isEqualTo(MessageState.HELD_BACK);
    }

    @Test
    void isATaskForAPersonWhereThereIsNoAddress() {
        var complaint =
                complaintFrom(
                        "{\"name\": \"Pat\", \"phone\": \"+49 30 1\"}",
                        "You charged me twice.",
                        "PHONE");
        house.runDue();
        assertThat(messages(complaint))
                .singleElement()
                .extracting(Message::state)
                .isEqualTo(MessageState.BY_HAND);
        assertThat(facts(complaint)).doesNotContain(FactKind.ACKNOWLEDGED);
    }

    @Test
    void isOnlySimulatedToPeopleOfTheDemonstration() {
        var complaint =
                complaintFrom(
                        "{\"email\": \"" + address.replace("example.net", "example.org") + "\"}",
                        "You charged me twice.",
                        "WEB");
        house.runDue();
        assertThat(messages(complaint))
                .singleElement()
                .extracting(Message::state)
                .isEqualTo(MessageState.SIMULATED);
        assertThat(facts(complaint)).contains(FactKind.ACKNOWLEDGED);
        assertThat(received(address.replace("example.net", "example.org"))).isEmpty();
    }

    @Test
    void repeatsUnderTheSameMessageIdAfterACrash() throws Exception {
        var complaint = complaint("You charged me twice for one sofa.");
        house.runDue();
        putBack(messages(complaint).getFirst().id(), MessageState.SENDING);
        house.runDue();
        assertThat(received()).hasSize(2);
        assertThat(received().getLast().getMessageID())
                .isEqualTo(received().getFirst().getMessageID());
        assertThat(facts(complaint)).containsOnlyOnce(FactKind.ACKNOWLEDGED);
    }

    @Test
    void isTriedAgainWhenTheRelayWasDown() throws IOException {
        var complaint = complaint("You charged me twice for one sofa.");
        var gone = new ScriptedServer("", ScriptedServer.Stage.RECIPIENT);
        gone.close();
        relayAt(gone.port());
        house.runDue();
        assertThat(messages(complaint))
                .singleElement()
                .extracting(Message::state)
                .isEqualTo(MessageState.WAITING);
        relayAt(RELAY.getSmtp().getPort());
        house.runDue();
        assertThat(received()).isEmpty();
        house.clock.advance(Duration.ofMinutes(1));
        house.runDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void isShownWhenItWasRefused() throws IOException {
        var complaint = complaint("You charged me twice for one sofa.");
        try (var server =
                new ScriptedServer(
                        "550 5.1.1 nobody of that name", ScriptedServer.Stage.RECIPIENT)) {
            relayAt(server.port());
            house.runDue();
        }
        assertThat(facts(complaint)).doesNotContain(FactKind.ACKNOWLEDGED);
        assertThat(bean(Messages.class).mailsToCheck(staff("handler"), 1000))
                .anySatisfy(message -> {
                    assertThat(message.complaintId()).isEqualTo(complaint.id());
                    assertThat(message.reply()).contains("nobody of that name");
                });
        assertThat(bean(Messages.class).mailsToCheck(staff("handler2"), 1000))
                .noneMatch(message -> message.complaintId().equals(complaint.id()));
    }

    @Test
    void waitsWhileThereIsNoRelay() {
        bean(RelayChoice.class).forget(staff("admin"));
        var complaint = complaint("You charged me twice for one sofa.");
        house.runDue();
        assertThat(messages(complaint))
                .singleElement()
                .extracting(Message::state)
                .isEqualTo(MessageState.WAITING);
        sendThroughTheRelay();
        house.runDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void leavesOnceWhenTwoDeliverAtOnce() throws Exception {
        var complaint = complaint("You charged me twice for one sofa.");
        var drains = bean(recourse.platform.Drains.class);
        try (var both = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            var first = both.submit(drains::runDue);
            var second = both.submit(drains::runDue);
            first.get();
            second.get();
        }
        assertThat(received()).hasSize(1);
        assertThat(facts(complaint)).containsOnlyOnce(FactKind.ACKNOWLEDGED);
    }
}

package recourse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.complaint.FactKind;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A reply that did not arrive, or of which nobody knows. */
class UndeliveredReplyTest extends Replies {
    @Test
    void isShownWhenTheRelayRefusesIt() throws IOException {
        reply("Your sofa", "I look into it.");
        try (var server =
                new ScriptedServer("550 5.7.1 not from you", ScriptedServer.Stage.RECIPIENT)) {
            relayAt(server.port());
            sendNow();
        }
        assertThat(facts(complaint)).doesNotContain(FactKind.FIRST_RESPONSE);
        assertThat(page("lead", "/settings/outgoing").body())
                .contains(complaint.reference().text(), "not from you");
        relayAt(RELAY.getSmtp().getPort());
        assertThat(form("lead", "/messages/" + reply().id() + "/delivery", Map.of()).status())
                .isEqualTo(303);
        house.runDue();
        assertThat(facts(complaint)).contains(FactKind.FIRST_RESPONSE);
    }

    @Test
    void leavesADecisionToAPersonWhenNobodyKnowsWhetherItLeft() {
        var to =
                new Recipient(
                        complaint.id(),
                        recourse.complaint.InvolvedRole.COMPLAINANT,
                        "Pat Doe",
                        address);
        var draft =
                new Outbox.Draft(
                        MessageKind.FINAL_RESPONSE,
                        to,
                        java.util.Locale.ENGLISH,
                        "Our answer",
                        "We refund it.",
                        List.of(),
                        new Speaker(staff("handler").actor(), "Ana Moor"),
                        null);
        var id = bean(Outbox.class).add(complaint, draft);
        putBack(id, MessageState.SENDING);
        house.runDue();
        assertThat(bean(Messages.class).find(id).orElseThrow().state())
                .isEqualTo(MessageState.PERHAPS_SENT);
        assertThat(received()).hasSize(1);
        bean(SettleMessage.class).markSent(staff("lead"), id);
        house.runDue();
        assertThat(facts(complaint)).contains(FactKind.FIRST_RESPONSE);
        assertThat(received()).hasSize(1);
    }

    @Test
    void opensAgainWhatABouncedMailHadMet() throws Exception {
        reply("Your sofa", "I look into it.");
        sendNow();
        var bounced =
                bean(BouncedMail.class)
                        .bounced(received().getLast().getMessageID(), "550 mailbox full");
        assertThat(bounced).isPresent();
        assertThat(facts(complaint))
                .doesNotContain(FactKind.FIRST_RESPONSE)
                .contains(FactKind.ACKNOWLEDGED);
        assertThat(bean(Messages.class).mailsToCheck(staff("handler"), 1000))
                .extracting(Message::id)
                .contains(bounced.get().id());
    }

    @Test
    void countsAnotherMailThatArrivedAsTheFirstWordsWhenOneBounces() throws Exception {
        reply("One", "I look into it.");
        sendNow();
        reply("Two", "I found it.");
        sendNow();
        bean(BouncedMail.class).bounced(received().get(1).getMessageID(), "550 mailbox full");
        assertThat(facts(complaint)).containsOnlyOnce(FactKind.FIRST_RESPONSE);
    }

    @Test
    void givesUpAfterDays() throws IOException {
        reply("Your sofa", "I look into it.");
        var gone = new ScriptedServer("", ScriptedServer.Stage.RECIPIENT);
        gone.close();
        relayAt(gone.port());
        for (var tried = 0; tried < 40; tried++) {
            house.clock.advance(Duration.ofHours(3));
            house.runDue();
        }
        assertThat(reply().state()).isEqualTo(MessageState.REFUSED);
    }
}

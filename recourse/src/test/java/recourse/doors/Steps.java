package recourse.doors;

import static db.correspondence.Tables.MESSAGE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import recourse.CaseTest;
import recourse.complaint.Channel;
import recourse.complaint.Contact;
import recourse.complaint.Contacts;
import recourse.complaint.InvolvedRole;
import recourse.complaint.Involvements;
import recourse.complaint.NewContact;
import recourse.complaint.Restrictions;
import recourse.correspondence.MessageState;
import recourse.evidence.Files;
import recourse.evidence.NewFile;
import recourse.intake.MailDoor;
import recourse.intake.mail.SmtpClient;
import recourse.timeline.Actor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What somebody does to a complaint, one step at a time. */
abstract class Steps extends CaseTest {
    UUID id(Living living) {
        return complaint(living.reference()).id();
    }

    void complainOf(Living living, String userName) {
        bean(Involvements.class)
                .involve(
                        id(living),
                        InvolvedRole.COMPLAINED_OF,
                        null,
                        staff(userName).id(),
                        null,
                        PROGRAM.actor());
    }

    void restrict(Living living, String... userNames) {
        var named = List.of(userNames).stream().map(name -> staff(name).id()).distinct().toList();
        bean(Restrictions.class).restrictTo(id(living), named, PROGRAM.actor(), "test");
    }

    Living does(String method, Living living, String path, @Nullable String json) {
        var answer = as("handler", method, living.reference(), living.fill(path), json);
        if (answer.status() >= 300) {
            throw new AssertionError(path + " " + answer.status() + " " + answer.body());
        }
        return living;
    }

    Living idOf(Living living, String path, String json) {
        var answer = as("handler", "POST", living.reference(), path, json);
        if (answer.status() >= 300) {
            throw new AssertionError(path + " " + answer.status() + " " + answer.body());
        }
        return living.with("id", field(answer, "id"));
    }

    UUID kept(Living living) {
        var bytes = "till log".getBytes(StandardCharsets.UTF_8);
        var file = NewFile.of("till.txt", "text/plain", bytes);
        return bean(Files.class).keep(id(living), null, file, PROGRAM.actor()).id();
    }

    UUID written(Living living, @Nullable String html) {
        return bean(Contacts.class)
                .add(
                        id(living),
                        new NewContact(
                                Contact.Direction.IN,
                                Channel.EMAIL,
                                house.clock.instant(),
                                "Pat Doe",
                                Actor.complainant(),
                                null,
                                "The lamp",
                                "And now the lamp.",
                                html,
                                null,
                                List.of()))
                .id();
    }

    Living put(Living living, MessageState state) {
        bean(DSLContext.class)
                .update(MESSAGE)
                .set(MESSAGE.STATE, state.name())
                .where(MESSAGE.ID.eq(UUID.fromString(living.fill("{id}"))))
                .execute();
        return living;
    }

    UUID mailed(String reference) {
        try (var client = new SmtpClient(bean(MailDoor.class).port())) {
            client.answer();
            client.say("EHLO relay.example.net");
            client.say("MAIL FROM:<kim@example.net>");
            client.say("RCPT TO:<complaints@localhost>");
            client.say("DATA");
            var answer =
                    client.mail(
                            "From: kim@example.net\r\nSubject: "
                                    + reference
                                    + "\r\n\r\nI saw it too.\r\n");
            house.runDue();
            return UUID.fromString(answer.substring(answer.lastIndexOf(' ') + 1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

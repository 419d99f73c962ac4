package recourse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import recourse.complaint.Contact;
import recourse.complaint.Contacts;
import recourse.complaint.FactKind;
import recourse.complaint.NewContact;
import recourse.evidence.Files;
import recourse.evidence.NewFile;
import recourse.platform.Refused;

import java.util.List;
import java.util.Map;

class ReplyTest extends Replies {
    @Test
    void meetsTheFirstResponseOnlyWhenTheRelaySaysSo() throws Exception {
        reply("Your sofa", "I look into it.\n\nAna");
        house.runDue();
        assertThat(received()).hasSize(1);
        assertThat(facts(complaint)).doesNotContain(FactKind.FIRST_RESPONSE);
        sendNow();
        assertThat(received()).hasSize(2);
        assertThat(facts(complaint)).contains(FactKind.FIRST_RESPONSE, FactKind.UPDATED);
        var mail = received().getLast();
        assertThat(mail.getSubject()).isEqualTo("Your sofa [" + complaint.reference() + "]");
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
        assertThat(mail.getHeader("References")).isNotEmpty();
        assertThat(raw(mail)).contains("I look into it.", "Pat Doe");
    }

    @Test
    void saysWhatItIsAboutAndWhoWritesIt() throws Exception {
        reply(null, "I look into it.");
        sendNow();
        var mail = received().getLast();
        assertThat(mail.getSubject())
                .isEqualTo("Your complaint: My Secret Subject [" + complaint.reference() + "]");
        assertThat(reply().body())
                .isEqualTo("I look into it.\n\nAna Moor\nPayments and cards, Alder & Quay Bank");
        reply(null, "I look into it.\n\nKind regards\nAna Moor");
        assertThat(messages(complaint).getLast().body()).endsWith("Kind regards\nAna Moor");
    }

    @Test
    void answersAMailUnderItsSubject() throws Exception {
        complaint =
                complaintFrom("{\"email\": \"" + address + "\"}", "You charged me twice.", "EMAIL");
        reply(null, "I look into it.");
        sendNow();
        assertThat(received().getLast().getSubject())
                .isEqualTo("Re: My Secret Subject [" + complaint.reference() + "]");
    }

    @Test
    void isKeptAsAContactOnlyOnceItHasLeft() {
        reply(
                "Your sofa",
                "I look into it.",
                NewFile.of(
                        "proof.txt",
                        "text/plain",
                        "paid".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(bean(Contacts.class).of(complaint.id())).hasSize(2);
        sendNow();
        var contact = bean(Contacts.class).of(complaint.id()).getLast();
        assertThat(contact.authorName()).isEqualTo("Ana Moor");
        assertThat(bean(Files.class).of(complaint.id()))
                .singleElement()
                .satisfies(file -> assertThat(file.holderId()).isEqualTo(contact.id()));
        assertThat(raw(received().getLast())).contains("proof.txt");
    }

    @Test
    void canBeTakenBackBeforeItLeaves() {
        var answer =
                form(
                        "handler",
                        "/complaints/" + complaint.reference() + "/contacts",
                        Map.of("kind", "reply", "body", "I look into it."));
        assertThat(answer.status()).isEqualTo(303);
        var message = reply();
        assertThat(
                        form(
                                        "handler",
                                        "/complaints/"
                                                + complaint.reference()
                                                + "/contacts/"
                                                + message.id(),
                                        Map.of("_method", "DELETE"))
                                .status())
                .isEqualTo(303);
        sendNow();
        assertThat(received()).hasSize(1);
        assertThatThrownBy(() -> bean(SettleMessage.class).cancel(staff("handler"), message.id()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void cannotAddAHeaderField() throws Exception {
        reply("Hello\r\nBcc: everybody@example.com", "I look into it.");
        sendNow();
        assertThat(received().getLast().getHeader("Bcc")).isNull();
        assertThat(received().getLast().getSubject())
                .startsWith("Hello Bcc: everybody@example.com");
        assertThat(received("everybody@example.com")).isEmpty();
    }

    @Test
    void refusesATemplateWithAGap() {
        var template = bean(Templates.class).find("needs-longer").orElseThrow();
        var words =
                new MailWords(
                        bean(recourse.platform.web.Texts.class),
                        java.util.Locale.ENGLISH,
                        java.time.ZoneOffset.UTC);
        var filled = bean(Templates.class).fill(template, complaint, staff("handler"), words);
        assertThat(filled.body()).contains("Hello Pat Doe", "Ana Moor", "⟦the reason⟧");
        assertThatThrownBy(() -> reply("News", filled.body()))
                .hasMessageContaining("correspondence.contact.gap");
        assertThatThrownBy(() -> reply("News", "Dear {{name}}"))
                .hasMessageContaining("correspondence.contact.gap");
    }

    @Test
    void marksAMissingVariable() {
        bean(Templates.class)
                .add(
                        "odd-" + complaint.id(),
                        recourse.platform.Words.of("en", "Odd"),
                        recourse.platform.Words.of("en", "{{nothing-known}}"),
                        recourse.platform.Words.of("en", "{{reference}}"));
        var answer =
                api(
                        "GET",
                        "/api/v1/complaints/"
                                + complaint.reference()
                                + "/templates/odd-"
                                + complaint.id(),
                        null);
        assertThat(answer.body())
                .contains(
                        "⟦nothing-known missing⟧",
                        complaint.reference().text(),
                        "\"missing\":[\"nothing-known\"]");
    }

    @Test
    void countsACallAtOnce() {
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints/" + complaint.reference() + "/contacts",
                        """
                        {"direction": "OUT", "channel": "PHONE", "text": "Told Pat that we look into it.", "by": "Ana Moor"}\
                        """);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(facts(complaint)).contains(FactKind.FIRST_RESPONSE, FactKind.UPDATED);
    }

    @Test
    void isNoPersonsFirstWordsWhereNoPersonIsNamed() {
        api(
                "POST",
                "/api/v1/complaints/" + complaint.reference() + "/contacts",
                """
                {"direction": "OUT", "channel": "PHONE", "text": "A machine called."}\
                """);
        assertThat(facts(complaint))
                .doesNotContain(FactKind.FIRST_RESPONSE)
                .contains(FactKind.UPDATED);
    }

    @Test
    void waitsForTheComplainantOnceTheQuestionsHaveLeft() {
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints/" + complaint.reference() + "/questions",
                        """
                        {"questions": ["Which card?", "Which day?"], "dueOn": "2026-03-09", "by": "handler"}\
                        """);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(facts(complaint)).doesNotContain(FactKind.WAITING_COMPLAINANT);
        sendNow();
        assertThat(raw(received().getLast()))
                .contains("1. Which card?", "2. Which day?", "9 March 2026");
        assertThat(facts(complaint)).contains(FactKind.WAITING_COMPLAINANT);
        bean(Contacts.class)
                .add(
                        complaint.id(),
                        new NewContact(
                                Contact.Direction.IN,
                                recourse.complaint.Channel.WEB,
                                house.clock.instant(),
                                "Pat Doe",
                                recourse.timeline.Actor.complainant(),
                                null,
                                null,
                                "The blue one.",
                                null,
                                null,
                                List.of()));
        assertThat(facts(complaint)).contains(FactKind.COMPLAINANT_ANSWERED);
        assertThat(bean(Questions.class).of(complaint.id())).hasSize(2).noneMatch(Question::isOpen);
    }
}

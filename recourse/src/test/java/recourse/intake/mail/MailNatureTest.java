package recourse.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import static recourse.intake.mail.MailFixture.mail;
import static recourse.intake.mail.MailFixture.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailNatureTest {
    private static MailNature of(ReadMail mail) {
        return MailNature.of(
                mail, null, address -> address.equalsIgnoreCase("complaints@example.org"));
    }

    private static MailNature withHeader(String header) {
        return of(
                read(
                        "From: Ada <ada@example.net>\nSubject: My bill\n"
                                + header
                                + "\n\nIt is wrong.\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parcel-never-came",
                "kettle-on-fire",
                "nobody-out-of-hours",
                "my-parcel-could-not-be-delivered"
            })
    void answersPeopleWhateverTheyComplainOf(String name) {
        var nature = of(mail(name));
        assertThat(nature.kind()).isEqualTo(MailKind.PERSON);
        assertThat(nature.mayBeAcknowledged()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    somebody-is-away,           AUTO_REPLY
                    not-delivered-with-report,  BOUNCE
                    not-delivered-in-words,     BOUNCE
                    delayed,                    BOUNCE
                    newsletter,                 LIST
                    from-a-web-form,            GENERATED
                    """)
    void neverAnswersMachines(String name, MailKind kind) {
        var nature = of(mail(name));
        assertThat(nature.kind()).isEqualTo(kind);
        assertThat(nature.mayBeAcknowledged()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Auto-Submitted: auto-replied (vacation)             | AUTO_REPLY
                    Auto-Submitted: auto-notified; owner-email="a@b.c"  | GENERATED
                    Auto-Submitted: no                                  | PERSON
                    X-Autoreply: yes                                    | AUTO_REPLY
                    X-Autoreply: no                                     | PERSON
                    X-Autorespond: yes                                  | AUTO_REPLY
                    Precedence: auto_reply                              | AUTO_REPLY
                    Precedence: bulk                                    | LIST
                    Precedence: junk                                    | LIST
                    Precedence: first-class                             | PERSON
                    List-Id: <talk.example.com>                         | LIST
                    X-BeenThere: talk@example.com                       | LIST
                    X-FC-MachineGenerated: true                         | GENERATED
                    X-Cron-Env: <SHELL=/bin/sh>                         | GENERATED
                    X-PHP-Originating-Script: 1008:rcube.php            | PERSON
                    Return-Path: <>                                     | NULL_SENDER
                    Return-Path: <ada@example.net>                      | PERSON
                    Content-Type: multipart/report; report-type=disposition-notification; boundary=x | AUTO_REPLY
                    Content-Type: multipart/report; report-type=delivery-status; boundary=x | GENERATED
                    """)
    void knowsTheSignsOfMachines(String header, MailKind kind) {
        assertThat(withHeader(header).kind()).isEqualTo(kind);
        assertThat(withHeader(header).mayBeAcknowledged()).isEqualTo(kind == MailKind.PERSON);
    }

    @Test
    void takesAVacationSubjectForOneOnlyWithAnotherSign() {
        var alone =
                read(
                        "From: a@example.net\nSubject: Automatische Antwort\n\nIhre automatische Antwort hilft mir nicht.\n");
        assertThat(of(alone).kind()).isEqualTo(MailKind.PERSON);
        var backed =
                read(
                        "From: a@example.net\nSubject: Automatische Antwort\nPrecedence: bulk\n\nIch bin im Urlaub.\n");
        assertThat(of(backed).kind()).isEqualTo(MailKind.AUTO_REPLY);
        assertThat(MailNature.of(alone, "", address -> false).kind())
                .isEqualTo(MailKind.PERHAPS_AUTO_REPLY);
    }

    @Test
    void asksAPersonWhereOnlyWordsSoundLikeAMachine() {
        var complaint =
                read(
                        "From: a@example.net\nSubject: Vacation refund refused\n"
                                + "X-Auto-Response-Suppress: OOF\n\nYou refused my refund.\n");
        assertThat(of(complaint).kind()).isEqualTo(MailKind.PERHAPS_AUTO_REPLY);
        assertThat(of(complaint).mayBeAcknowledged()).isFalse();
    }

    @Test
    void keepsSilentWhereTheSenderAsksForIt() {
        assertThat(withHeader("X-Auto-Response-Suppress: OOF, AutoReply").kind())
                .isEqualTo(MailKind.PERSON);
        assertThat(withHeader("X-Auto-Response-Suppress: OOF, AutoReply").mayBeAcknowledged())
                .isFalse();
        assertThat(withHeader("X-Auto-Response-Suppress: DR, RN, NRN").mayBeAcknowledged())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noreply@shop.example",
                "no-reply@shop.example",
                "donotreply@shop.example",
                "do_not_reply+7@shop.example",
                "keine-antwort@shop.example",
                "bounces+ada=example.net@shop.example",
                "talk-request@lists.example",
                "root@shop.example"
            })
    void writesToNoRobot(String address) {
        var mail = read("From: Shop <" + address + ">\nSubject: Hello\n\nHello.\n");
        assertThat(of(mail).mayBeAcknowledged()).isFalse();
    }

    @Test
    void answersBehindARobotWhereAPersonIsToBeAnswered() {
        var mail =
                read(
                        "From: noreply@www.example.com\nReply-To: ada@example.net\nSubject: Form\n\nHello.\n");
        assertThat(of(mail).mayBeAcknowledged()).isTrue();
    }

    @Test
    void answersAMailWithoutAnAuthorWhereItWasSentFrom() {
        var mail = read("Subject: Bill\n\nIt is wrong.\n");
        assertThat(MailNature.of(mail, "ada@example.net", any -> false).mayBeAcknowledged())
                .isTrue();
        assertThat(MailNature.of(mail, "nobody@example.net", any -> false).mayBeAcknowledged())
                .isFalse();
        assertThat(MailNature.of(mail, null, any -> false).mayBeAcknowledged()).isFalse();
    }

    @Test
    void doesNotTalkToItself() {
        var mail =
                read(
                        "From: complaints@example.org\nSubject: We have your complaint\n\nThank you.\n");
        assertThat(of(mail).kind()).isEqualTo(MailKind.OWN);
    }

    @Test
    void takesNoFormOfAPersonForAReportOfAServer() {
        var form =
                read(
                        "Return-Path: <>\nFrom: form@www.example.com\nSubject: Delivery failed\n\nMy parcel was not delivered.\n");
        assertThat(of(form).kind()).isEqualTo(MailKind.NULL_SENDER);
    }

    @Test
    void breaksLoops() {
        assertThat(of(mail("went-in-circles")).mayBeAcknowledged()).isFalse();
    }

    @Test
    void readsAReportWrittenForMachines() {
        var bounce = of(mail("not-delivered-with-report")).bounce();
        assertThat(bounce.outcome()).isEqualTo(Bounce.Outcome.FAILED);
        assertThat(bounce.recipients()).containsExactly("juergen.mueller@example.net");
        assertThat(bounce.status()).isEqualTo("5.1.1");
        assertThat(bounce.originalMessageId()).isEqualTo("<ack.4711@example.org>");
    }

    @Test
    void readsAReportWrittenInWords() {
        var bounce = of(mail("not-delivered-in-words")).bounce();
        assertThat(bounce.recipients()).containsExactly("ida@example.net");
        assertThat(bounce.status()).isEqualTo("5.1.1");
        assertThat(bounce.originalMessageId()).isEqualTo("<ack.9@example.org>");
    }

    @Test
    void tellsADelayFromAFailure() {
        var bounce = of(mail("delayed")).bounce();
        assertThat(bounce.outcome()).isEqualTo(Bounce.Outcome.DELAYED);
        assertThat(bounce.recipients()).containsExactly("per@example.net");
    }
}

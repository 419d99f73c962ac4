package recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.complaint.Channel;
import recourse.complaint.Contacts;
import recourse.complaint.Involvements;
import recourse.evidence.Files;
import recourse.evidence.StoredFile;
import recourse.organisation.Organisations;
import recourse.party.Persons;
import recourse.timeline.Entry;
import recourse.timeline.Timeline;

import java.util.UUID;

class FilingMailTest extends MailDoorTest {
    @Test
    void makesAComplaintOfAPersonsMail() {
        var filed =
                receive(
                        mail(
                                "The kettle caught fire",
                                "It burned my hand.\n\nOn Monday, Kim wrote:\n> Dear Ada"));
        assertThat(filed.state()).isEqualTo(InputState.FILED);
        var complaint = complaint(filed);
        assertThat(complaint.subject()).isEqualTo("The kettle caught fire");
        assertThat(complaint.channel()).isEqualTo(Channel.EMAIL);
        assertThat(complaint.complainantName()).isEqualTo("Ada Quill");
        assertThat(complaint.receivedAt()).isEqualTo(filed.receivedAt());
        var contact = bean(Contacts.class).of(complaint.id()).getFirst();
        assertThat(contact.body()).startsWith("It burned my hand.");
        assertThat(contact.address()).isEqualTo(sender);
        assertThat(contact.body().substring(contact.quotedFrom())).startsWith("On Monday");
    }

    @Test
    void readsWhatSomebodyForwardsWithoutAWordOfTheirOwn() {
        var filed =
                receive(
                        """
                        From: Ada <%s>
                        Subject: Fwd: Kettle
                        MIME-Version: 1.0
                        Content-Type: message/rfc822

                        From: Kim <kim@example.net>
                        Subject: Kettle

                        It caught fire on Sunday.
                        """
                                .formatted(sender));
        assertThat(words(filed)).startsWith("It caught fire on Sunday.");
    }

    @Test
    void saysThatAMailIsLockedRatherThanEmpty() {
        var filed =
                receive(
                        """
                        From: Ada <%s>
                        Subject: Secret
                        MIME-Version: 1.0
                        Content-Type: multipart/encrypted; boundary=b; protocol="application/pgp-encrypted"

                        --b
                        Content-Type: application/pgp-encrypted

                        Version: 1
                        --b
                        Content-Type: application/octet-stream

                        -----BEGIN PGP MESSAGE-----
                        --b--
                        """
                                .formatted(sender));
        assertThat(words(filed)).startsWith("(this mail is encrypted");
    }

    private String words(InputItem filed) {
        return bean(Contacts.class).of(complaint(filed).id()).getFirst().body();
    }

    @Test
    void keepsTheMailAsItCameAndItsFiles() {
        var filed =
                receive(
                        """
                        From: Ada <%s>
                        Subject: Receipt
                        MIME-Version: 1.0
                        Content-Type: multipart/mixed; boundary=b

                        --b
                        Content-Type: text/plain

                        See the receipt.
                        --b
                        Content-Type: text/csv; name=receipt.csv
                        Content-Disposition: attachment; filename=receipt.csv

                        kettle,39.90
                        --b--
                        """
                                .formatted(sender));
        assertThat(bean(Files.class).of(complaint(filed).id()))
                .extracting(StoredFile::name)
                .containsExactlyInAnyOrder("mail.eml", "receipt.csv");
    }

    @Test
    void choosesTheBrandByTheAddress() {
        var filed = receive(sender, "home@localhost", mail("Lamp", "The lamp arrived in pieces."));
        assertThat(complaint(filed).brandId())
                .isEqualTo(bean(Organisations.class).brandNamed("shop").orElseThrow().id());
    }

    @Test
    void saysInWordsThatAMailHadNone() {
        var filed = receive(mail("Nothing", ""));
        assertThat(bean(Contacts.class).of(complaint(filed).id()).getFirst().body())
                .isEqualTo("(no text)");
    }

    @Test
    void cutsALongStoryInTheNarrativeAndKeepsItWhole() {
        var filed = receive(mail("Long", "It went on and on. ".repeat(6_000)));
        var complaint = complaint(filed);
        assertThat(bean(Contacts.class).of(complaint.id()).getFirst().body()).hasSize(100_000);
        assertThat(bean(Files.class).of(complaint.id()))
                .extracting(StoredFile::name)
                .contains("text.txt", "mail.eml");
    }

    @Test
    void threadsAnAnswerToOurMarkAndProvesTheAddress() {
        var complaint = complaint(receive(mail("Bill", "The bill is wrong.")));
        var answer = receive(sender, mark(complaint), mail("Re: Bill", "Any news?"));
        assertThat(answer.state()).isEqualTo(InputState.THREADED);
        assertThat(answer.complaintId()).isEqualTo(complaint.id());
        assertThat(bean(Contacts.class).of(complaint.id())).hasSize(2);
        assertThat(provenAt(complaint.id())).isTrue();
    }

    @Test
    void threadsAnAnswerByTheMessageThatItAnswers() {
        var complaint = complaint(receive(mail("Bill", "The bill is wrong.")));
        var answer =
                receive(
                        "In-Reply-To: "
                                + messageId(complaint)
                                + "\n"
                                + mail("Re: Bill", "Any news?"));
        assertThat(answer.state()).isEqualTo(InputState.THREADED);
    }

    @Test
    void holdsAStrangersAnswerToOurMarkAndTellsNobody() {
        var complaint = complaint(receive(mail("Bill", "The bill is wrong.")));
        var held =
                receive(
                        "eve@example.net",
                        mark(complaint),
                        "From: eve@example.net\nSubject: Re: Bill\n\nWhat is going on?\n");
        assertThat(held.state()).isEqualTo(InputState.HELD);
        assertThat(held.reason()).isEqualTo("STRANGER");
        assertThat(held.complaintId()).isNull();
        assertThat(held.proposedId()).isEqualTo(complaint.id());
        assertThat(bean(Contacts.class).of(complaint.id())).hasSize(1);
    }

    @Test
    void holdsAStrangersMailThatOnlyNamesANumber() {
        var complaint = complaint(receive(mail("Bill", "The bill is wrong.")));
        var held =
                receive(
                        "eve@example.net",
                        "complaints@localhost",
                        "From: eve@example.net\nSubject: about "
                                + complaint.reference()
                                + "\n\nTell me more.\n");
        assertThat(held.state()).isEqualTo(InputState.HELD);
        assertThat(held.reason()).isEqualTo("NUMBER");
        assertThat(bean(Inputs.class).words(held)).isEqualTo("Tell me more.");
        assertThat(bean(Contacts.class).of(complaint.id())).hasSize(1);
    }

    @Test
    void threadsByNumberOnlyWhenTheAddressIsProven() {
        var complaint = complaint(receive(mail("Bill", "The bill is wrong.")));
        var early = receive(mail("About " + complaint.reference(), "Is there news?"));
        assertThat(early.state()).isEqualTo(InputState.HELD);
        receive(sender, mark(complaint), mail("Re: Bill", "It is me."));
        var later = receive(mail("Again about " + complaint.reference(), "Is there news now?"));
        assertThat(later.state()).isEqualTo(InputState.THREADED);
    }

    @Test
    void notesAMachinesAnswerOnTheTimelineOnly() {
        var complaint = complaint(receive(mail("Bill", "The bill is wrong.")));
        var away =
                receive(
                        sender,
                        mark(complaint),
                        "Auto-Submitted: auto-replied\n" + mail("Away", "I am away."));
        assertThat(away.state()).isEqualTo(InputState.AUTO_REPLY);
        assertThat(bean(Contacts.class).of(complaint.id())).hasSize(1);
        assertThat(bean(Timeline.class).of(complaint.id()))
                .extracting(Entry::kind)
                .contains("auto-reply");
    }

    @Test
    void recognisesItsOwnEcho() {
        var complaint = complaint(receive(mail("Bill", "The bill is wrong.")));
        var echo =
                receive(
                        "complaints@localhost",
                        mark(complaint),
                        "From: complaints@localhost\nSubject: x\n\nx\n");
        assertThat(echo.state()).isEqualTo(InputState.AUTO_REPLY);
    }

    @Test
    void asksAPersonWhoWritesInOurNameWithoutAMarkOfOurs() {
        var form =
                receive(
                        "complaints@localhost",
                        "complaints@localhost",
                        "From: complaints@localhost\nSubject: x\n\nMy name is Ann, call me.\n");
        assertThat(form.state()).isEqualTo(InputState.HELD);
        assertThat(form.reason()).isEqualTo("OWN");
    }

    @Test
    void asksAPersonAboutARefusedVacation() {
        var held =
                receive(
                        "X-Auto-Response-Suppress: OOF\n"
                                + mail("Vacation refund refused", "You refused my refund."));
        assertThat(held.state()).isEqualTo(InputState.HELD);
        assertThat(held.reason()).isEqualTo("PERHAPS_AUTO_REPLY");
    }

    @Test
    void holdsWhatAListOrNobodySends() {
        assertThat(receive("List-Id: <news.example.net>\n" + mail("News", "Buy now.")).state())
                .isEqualTo(InputState.HELD);
        var nobody = receive("", "complaints@localhost", mail("Hello", "This is a story."));
        assertThat(nobody.state()).isEqualTo(InputState.HELD);
        assertThat(nobody.reason()).isEqualTo("NULL_SENDER");
    }

    @Test
    void holdsAReportThatNamesNoMailOfOurs() {
        for (var server : java.util.List.of("", "postmaster@relay.example.net")) {
            var report =
                    receive(
                            server,
                            "complaints@localhost",
                            report("<u" + server.length() + "@example.net>"));
            assertThat(report.state()).isEqualTo(InputState.HELD);
            assertThat(report.reason()).isEqualTo("REPORT");
        }
    }

    @Test
    void leavesWhatIsNoMailToAPerson() {
        var binary =
                receive("\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0001\u0002\u0003\u0004\n");
        assertThat(binary.state()).isEqualTo(InputState.NEEDS_READING);
        assertThat(binary.reason()).isEqualTo("NOT_A_MAIL");
        assertThat(binary.isToCheck()).isTrue();
    }

    private boolean provenAt(UUID complaintId) {
        var person = bean(Involvements.class).of(complaintId).getFirst().personId();
        return bean(Persons.class).find(person).orElseThrow().emailProvenAt() != null;
    }
}

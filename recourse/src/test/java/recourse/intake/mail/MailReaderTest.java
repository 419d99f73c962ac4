package recourse.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import static recourse.intake.mail.MailFixture.mail;
import static recourse.intake.mail.MailFixture.read;

import org.junit.jupiter.api.Test;

import recourse.intake.mime.Defect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

class MailReaderTest {
    @Test
    void readsWhoWroteWhatToWhom() {
        var mail = mail("parcel-never-came");
        assertThat(mail.from())
                .isEqualTo(new MailAddress("Jürgen Müller", "juergen.mueller@example.net"));
        assertThat(mail.to())
                .containsExactly(new MailAddress("Complaints, please", "complaints@example.org"));
        assertThat(mail.cc())
                .containsExactly(
                        new MailAddress("Verbraucherschutz", "verbraucherschutz@example.com"));
        assertThat(mail.messageId()).isEqualTo("<4711.parcel@example.net>");
        assertThat(mail.date()).isEqualTo(Instant.parse("2026-07-06T07:12:31Z"));
        assertThat(mail.defects()).isEmpty();
    }

    @Test
    void joinsASubjectThatWasCutWithinACharacter() {
        assertThat(mail("parcel-never-came").subject())
                .isEqualTo("Mein Paket kam nie an – Erstattung für Bestellung 4711");
    }

    @Test
    void prefersThePlainOneOfTwoAlternativesAndKeepsTheOther() {
        var mail = mail("parcel-never-came");
        assertThat(mail.text())
                .contains("Ich möchte die 39,90 € zurück, und zwar bis Freitag.")
                .doesNotContain("<b>");
        assertThat(mail.html()).contains("<b>nie</b>");
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void makesTextOfHtmlWhereThereIsNoOther() {
        assertThat(mail("kettle-on-fire").text())
                .isEqualTo("It looked like this:\n\na burnt kettle\n\nPlease see the receipt.");
    }

    @Test
    void tellsPicturesInTheTextFromFilesBesideIt() {
        var files = mail("kettle-on-fire").attachments();
        assertThat(files).extracting(Attachment::inline).containsExactly(true, false);
        assertThat(files.getFirst().contentId()).isEqualTo("kettle@photo");
        assertThat(files.getFirst().sniffedType()).isEqualTo("image/png");
    }

    @Test
    void looksAtContentAndNotAtNamesToTellWhatAFileIs() throws IOException {
        var file = mail("kettle-on-fire").attachments().getLast();
        assertThat(file.declaredType()).isEqualTo("application/pdf");
        assertThat(file.sniffedType()).startsWith("application/x-").doesNotContain("pdf");
        assertThat(file.open().readAllBytes()).hasSize((int) file.size()).startsWith('M', 'Z');
    }

    @Test
    void takesPathsOutOfFileNames() {
        assertThat(mail("kettle-on-fire").attachments().getLast().name())
                .isEqualTo("Rechnung für den Kessel.pdf");
    }

    @Test
    void keepsAForwardedMailAsAFileNamedByItsSubject() {
        var mail = mail("forwarded-statement");
        assertThat(mail.text()).isEqualTo("This fee was never agreed. The statement is attached.");
        assertThat(mail.attachments())
                .extracting(Attachment::name)
                .containsExactly("Your statement June - 2026.eml");
        assertThat(mail.attachments().getFirst().size()).isPositive();
    }

    @Test
    void readsAnUnknownCharsetAndNotesIt() {
        var mail = mail("from-an-old-machine");
        assertThat(mail.subject()).isEqualTo("Réclamation n° 7");
        assertThat(mail.text()).isEqualTo("Le café était froid — et le\ufffd service aussi.");
        assertThat(mail.messageId()).isEqualTo("<old.machine.7@example.net>");
        assertThat(mail.defects())
                .extracting(Defect::kind)
                .contains(Defect.Kind.UNKNOWN_CHARSET, Defect.Kind.CHARACTERS_REPLACED);
    }

    @Test
    void keepsWhatArrivedOfACutOffMail() throws IOException {
        var mail = mail("cut-off-on-the-way");
        assertThat(mail.text()).isEqualTo("I send you the contract once more.");
        assertThat(mail.attachments().getFirst().damaged()).isTrue();
        assertThat(
                        new String(
                                mail.attachments().getFirst().open().readAllBytes(),
                                StandardCharsets.US_ASCII))
                .startsWith("%PDF-1.4");
        assertThat(mail.defects())
                .extracting(Defect::kind)
                .contains(Defect.Kind.NOT_CLOSED, Defect.Kind.DAMAGED_CONTENT);
    }

    @Test
    void holdsTogetherHeadersThatABrokenProgramTore() {
        var mail = mail("two-froms-and-a-break");
        assertThat(mail.from()).isEqualTo(new MailAddress("Real Person", "real@example.net"));
        assertThat(mail.to()).hasSize(2);
        assertThat(mail.defects())
                .extracting(Defect::kind)
                .contains(Defect.Kind.REPEATED_HEADER, Defect.Kind.MALFORMED_HEADER);
    }

    @Test
    void letsNoLineBreakOutOfAnEncodedSubject() {
        assertThat(mail("two-froms-and-a-break").subject())
                .startsWith("Where is my money?")
                .contains("Bcc: x@example.com")
                .doesNotContain("\n", "\r");
    }

    @Test
    void findsTheSenderBehindHundredsOfTraces() {
        var mail = mail("went-in-circles");
        assertThat(mail.from()).isEqualTo(new MailAddress("Per Lund", "per@example.net"));
        assertThat(mail.hops()).isGreaterThan(100);
    }

    @Test
    void takesWordsWithoutAnyHeaderForTheText() {
        var mail = read("Dear Sirs: I complain.\nNobody called back.\n");
        assertThat(mail.text()).isEqualTo("Dear Sirs: I complain.\nNobody called back.");
        assertThat(mail.from()).isNull();
    }

    @Test
    void showsTheWordsOfAMultipartThatLostItsBoundaries() {
        var mail =
                read("From: a@example.net\nContent-Type: multipart/mixed\n\nStill, I complain.\n");
        assertThat(mail.text()).isEqualTo("Still, I complain.");
        assertThat(mail.has(Defect.Kind.NO_BOUNDARY)).isTrue();
    }

    @Test
    void findsABoundaryThatTheHeaderForgot() {
        var mail =
                read(
                        "From: a@example.net\nContent-Type: multipart/mixed\n\n--found\n\nHello.\n--found\nContent-Type: image/png\n\nx\n--found--\n");
        assertThat(mail.text()).isEqualTo("Hello.");
        assertThat(mail.attachments()).hasSize(1);
    }

    @Test
    void keepsOuterAndInnerPartsApartWhereOneBoundaryBeginsLikeTheOther() {
        var mail =
                read(
                        "From: a@example.net\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
                                + "Content-Type: multipart/mixed; boundary=xy\n\n--xy\n\ninner\n--xy--\n--x\n\nouter\n--x--\n");
        assertThat(mail.text()).isEqualTo("inner\n\nouter");
    }

    @Test
    void readsMailOfMacintoshesThatEndLinesWithReturnsAlone() {
        assertThat(read("From: a@example.net\rSubject: Hi\r\rLine one\rLine two\r").text())
                .isEqualTo("Line one\nLine two");
    }

    @Test
    void saysWhatIsEncrypted() {
        var mail =
                read(
                        "From: a@example.net\nContent-Type: multipart/encrypted; boundary=e\n\n--e\n"
                                + "Content-Type: application/pgp-encrypted\n\nVersion: 1\n--e\nContent-Type: application/octet-stream\n\nxx\n--e--\n");
        assertThat(mail.has(Defect.Kind.ENCRYPTED)).isTrue();
        assertThat(mail.attachments()).hasSize(2);
    }

    @Test
    void saysWhyItCannotReadWhatIsNoMail() {
        assertThat(new MailReader().read(new byte[0]))
                .isEqualTo(new Unreadable(Unreadable.Reason.EMPTY));
        assertThat(new MailReader().read("\r\n  \r\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Unreadable(Unreadable.Reason.EMPTY));
        assertThat(new MailReader().read(new byte[4_096]))
                .isEqualTo(new Unreadable(Unreadable.Reason.NOT_A_MAIL));
    }
}

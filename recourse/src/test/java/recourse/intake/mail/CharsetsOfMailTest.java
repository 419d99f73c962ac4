package recourse.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import recourse.intake.mime.Defect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Characters that arrive bare, and charsets called by wrong names. */
class CharsetsOfMailTest {
    @ParameterizedTest
    @CsvSource({"koi8-r", "windows-1251", "iso-8859-5", "utf-8"})
    void readsABareSubjectInTheCharsetOfTheBody(String charset) {
        var mail =
                read(
                        subject("Жалоба: Банк", charset),
                        "Content-Type: text/plain; charset=" + charset);
        assertThat(mail.subject()).isEqualTo("Жалоба: Банк");
    }

    @ParameterizedTest
    @CsvSource({"koi8-r", "windows-1251"})
    void readsABareSubjectInTheCharsetOfTheFirstPart(String charset) {
        var mail =
                read(
                        subject("Жалоба: Банк", charset),
                        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset="
                                + charset
                                + "\n\nx\n--b--");
        assertThat(mail.subject()).isEqualTo("Жалоба: Банк");
    }

    @ParameterizedTest
    @CsvSource({"koi8-r", "windows-1251"})
    void tellsRussianWordsWhereNothingNamesTheirCharset(String charset) {
        var mail = read(subject("Re: жалоба на ваш банк", charset), "Mime-Version: 1.0");
        assertThat(mail.subject()).isEqualTo("Re: жалоба на ваш банк");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Grüße aus Köln", "Réclamation: où êtes-vous?", "Größe ÄÖÜ", "¿Qué pasó?"})
    void keepsWesternWordsWestern(String subject) {
        assertThat(read(subject(subject, "windows-1252"), "Mime-Version: 1.0").subject())
                .isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utf 8",
                "UTF_8",
                "utf-8;format=flowed",
                "charset=utf-8",
                "utf8mb4",
                "x-utf-8",
                "unknown-8bit",
                "x-unknown",
                "default",
                "us-ascii",
                "none-of-these"
            })
    void readsWordsUnderANameThatIsNearlyRightOrWrong(String charset) {
        var mail =
                read(
                        new byte[0],
                        "Content-Type: text/plain; charset=\"" + charset + "\"\n\nGrüße für Łódź");
        assertThat(mail.text()).isEqualTo("Grüße für Łódź");
    }

    @ParameterizedTest
    @CsvSource({"iso_8859-2", "ISO 8859-2", "iso88592", "x-iso-8859-2"})
    void knowsOtherSpellingsOfOldNames(String charset) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                ("Content-Type: text/plain; charset=\"" + charset + "\"\n\n")
                        .getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes("Łódź".getBytes(Charset.forName("iso-8859-2")));
        var mail = (ReadMail) new MailReader().read(bytes.toByteArray());
        assertThat(mail.text()).isEqualTo("Łódź");
        assertThat(mail.has(Defect.Kind.UNKNOWN_CHARSET)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-7", "unicode-1-1-utf-7", "UTF7"})
    void readsWhatOldServersWrite(String charset) {
        var mail =
                read(
                        new byte[0],
                        "Content-Type: text/plain; charset="
                                + charset
                                + "\n\nGr+APwA3w-e 1 +- 1 +2D3cqQ");
        assertThat(mail.text()).isEqualTo("Gr\u00fc\u00dfe 1 + 1 \ud83d\udca9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ТЕСТ ПРОЙДЕН", "Тест пройден"})
    void tellsTheTwoRussianCharsetsApart(String subject) {
        for (var charset : new String[] {"koi8-r", "windows-1251"}) {
            assertThat(read(subject(subject, charset), "Mime-Version: 1.0").subject())
                    .isEqualTo(subject);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"boundary=promised", "boundary=\"\"", "x=y"})
    void findsThePartsBehindABoundaryThatWasNotPromised(String parameter) {
        var mail =
                read(
                        new byte[0],
                        "Content-Type: multipart/mixed; "
                                + parameter
                                + "\n\nThis is a mail in parts.\n--found\nContent-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\nThe sofa =3D late\n--found\nContent-Type: image/png; name=a.png\n\nx\n--found--\n");
        assertThat(mail.text()).isEqualTo("The sofa = late");
        assertThat(mail.attachments()).hasSize(1);
    }

    private static byte[] subject(String subject, String charset) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Subject: ".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(subject.getBytes(Charset.forName(charset)));
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static ReadMail read(byte[] start, String rest) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("From: ada@example.net\n".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(start);
        bytes.writeBytes((rest + "\n").getBytes(StandardCharsets.UTF_8));
        return (ReadMail) new MailReader().read(bytes.toByteArray());
    }
}

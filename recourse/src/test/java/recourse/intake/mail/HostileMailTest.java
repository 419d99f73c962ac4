package recourse.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import static java.time.Duration.ofSeconds;

import org.junit.jupiter.api.Test;

import recourse.intake.mime.Defect;
import recourse.platform.PlainText;

import java.nio.charset.StandardCharsets;
import java.util.Random;

class HostileMailTest {
    private static final String HEAD = "From: mallory@example.net\nSubject: hello\n";

    @Test
    void looksIntoPartsOnlySoDeep() {
        var raw = new StringBuilder(HEAD);
        for (var i = 0; i < 20_000; i++) {
            raw.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(readInTime(raw.append("\ncore\n")).has(Defect.Kind.TOO_DEEP)).isTrue();
    }

    @Test
    void takesOnlySoManyParts() {
        var mail =
                readInTime(
                        new StringBuilder(HEAD + "Content-Type: multipart/mixed; boundary=x\n\n")
                                .append(
                                        "--x\nContent-Disposition: attachment; filename=a\n\na\n"
                                                .repeat(50_000)));
        assertThat(mail.attachments()).hasSize(200);
        assertThat(mail.has(Defect.Kind.TOO_MANY_PARTS)).isTrue();
    }

    @Test
    void keepsOnlySoManyHeadersAndStillFindsTheText() {
        var raw = new StringBuilder(HEAD);
        for (var i = 0; i < 200_000; i++) {
            raw.append("X-").append(i).append(": v\n");
        }
        var mail =
                readInTime(
                        raw.append("X-Long: ")
                                .append("a".repeat(5_000_000))
                                .append("\n\nThe complaint.\n"));
        assertThat(mail.text()).isEqualTo("The complaint.");
        assertThat(mail.has(Defect.Kind.HEADERS_CUT)).isTrue();
    }

    @Test
    void countsNoMoreAddressesAndReferencesThanItCanUse() {
        var mail =
                readInTime(
                        new StringBuilder(HEAD)
                                .append("Cc: ")
                                .append("u@example.com,".repeat(100_000))
                                .append("\nReferences: ")
                                .append("<a@b> ".repeat(50_000))
                                .append("\n\nx\n"));
        assertThat(mail.cc()).hasSize(500);
        assertThat(mail.references()).hasSize(100);
    }

    @Test
    void decodesAFloodOfNothing() {
        assertThat(
                        readInTime(
                                        new StringBuilder(HEAD)
                                                .append(
                                                        "Content-Transfer-Encoding: quoted-printable\n\n")
                                                .append("=\n".repeat(2_600_000)))
                                .text())
                .isEmpty();
    }

    @Test
    void cutsTextThatNobodyCouldRead() {
        assertThat(
                        readInTime(
                                        new StringBuilder(HEAD)
                                                .append("\n")
                                                .append("word ".repeat(2_000_000)))
                                .has(Defect.Kind.TEXT_CUT))
                .isTrue();
    }

    @Test
    void walksThroughHostileHtmlOnce() {
        for (var piece :
                new String[] {
                    "<div>",
                    "<a href=\"",
                    "<!--",
                    "<script>",
                    "<",
                    "&",
                    "<b title='>",
                    "<blockquote>",
                    "<a ",
                    "<title>",
                    "</"
                }) {
            assertTimeoutPreemptively(
                    ofSeconds(3), () -> PlainText.of(piece.repeat(300_000) + "x"), piece);
        }
    }

    @Test
    void foldsHostileTextInTime() {
        for (var line :
                new String[] {">", "On a, ", "> a\nb\n", "From: a\n", "-", "_ ", "On x wrote\n"}) {
            assertTimeoutPreemptively(
                    ofSeconds(3),
                    () -> Quoted.foldFrom("Hello\n" + line.repeat(200_000) + "\nwrote:\n"),
                    line);
        }
    }

    /**
     * Every byte of a good mail changed, cut or doubled somewhere: a reading must come back
     * whatever that makes of it.
     */
    @Test
    void neverFailsOnDamagedMail() {
        var random = new Random(7);
        for (var name :
                new String[] {
                    "kettle-on-fire",
                    "parcel-never-came",
                    "not-delivered-with-report",
                    "two-froms-and-a-break"
                }) {
            for (var round = 0; round < 400; round++) {
                var raw = MailFixture.raw(name);
                for (var hit = random.nextInt(12); hit >= 0; hit--) {
                    raw[random.nextInt(raw.length)] = (byte) random.nextInt(256);
                }
                var cut = java.util.Arrays.copyOf(raw, random.nextInt(raw.length) + 1);
                if (new MailReader().read(cut) instanceof ReadMail mail) {
                    assertThat(MailNature.of(mail, null, address -> false)).isNotNull();
                    assertThat(mail.subject()).doesNotContain("\n", "\0");
                }
            }
        }
    }

    private static ReadMail readInTime(StringBuilder raw) {
        var bytes = raw.toString().getBytes(StandardCharsets.ISO_8859_1);
        return assertTimeoutPreemptively(ofSeconds(3), () -> MailFixture.read(bytes));
    }
}

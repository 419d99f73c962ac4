package recourse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static recourse.correspondence.OutgoingMailFixture.answer;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

class MailComposerTest {
    private static final Instant AT = Instant.parse("2026-07-06T07:12:31Z");

    private static MimeMessage sent(OutgoingMail mail) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(MailComposer.compose(mail, AT)));
    }

    @Test
    void writesWhatWasMeantInEveryScript() throws Exception {
        var message = sent(answer().build());
        assertThat(message.getSubject()).isEqualTo("Ihre Beschwerde – Übersicht 苦情");
        assertThat(message.getContent()).isEqualTo("Grüße,\r\nIhre Bank\r\n");
        assertThat(message.getFrom()[0].toString()).contains("complaints@example.org");
        assertThat(message.getHeader("Date", null)).isEqualTo("Mon, 6 Jul 2026 07:12:31 +0000");
    }

    @Test
    void isAsciiOnTheWireWithShortLines() {
        var raw =
                new String(
                        MailComposer.compose(answer().text("ü".repeat(5_000)).build(), AT),
                        StandardCharsets.ISO_8859_1);
        assertThat(raw.chars()).allMatch(c -> c < 0x7f);
        assertThat(raw.lines()).allMatch(line -> line.length() <= 998);
    }

    @Test
    void keepsItsMessageIdHoweverOftenItIsWritten() throws Exception {
        assertThat(sent(answer().build()).getMessageID()).isEqualTo("<answer.1@example.org>");
        assertThat(sent(answer().build()).getMessageID()).isEqualTo("<answer.1@example.org>");
    }

    @Test
    void staysInTheConversation() throws Exception {
        var message = sent(answer().inReplyTo("<4711@example.net>").build());
        assertThat(message.getHeader("In-Reply-To", null)).isEqualTo("<4711@example.net>");
        assertThat(message.getHeader("References", null))
                .isEqualTo("<first@example.net>\r\n <4711@example.net>");
    }

    @Test
    void saysWhenNoPersonWroteIt() throws Exception {
        var automatic = sent(answer().automatic().build());
        assertThat(automatic.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
        assertThat(automatic.getHeader("X-Auto-Response-Suppress", null)).isEqualTo("All");
        assertThat(automatic.getHeader("Precedence")).isNull();
        assertThat(sent(answer().build()).getHeader("Auto-Submitted")).isNull();
    }

    @Test
    void carriesHtmlBesideTextAndFilesBesideBoth() throws Exception {
        var file =
                new OutgoingFile(
                        "Übersicht.pdf",
                        "application/pdf",
                        () -> new ByteArrayInputStream(new byte[] {1, 2, 3}));
        var mixed =
                (MimeMultipart)
                        sent(answer().html("<p>Grüße</p>").files(List.of(file)).build())
                                .getContent();
        var words = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(words.getContentType()).startsWith("multipart/alternative");
        assertThat(words.getBodyPart(1).getContent()).isEqualTo("<p>Grüße</p>");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("Übersicht.pdf");
        assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello\r\nBcc: all@example.net",
                "Hello\nX: y",
                "Hello\rX",
                "Hello\u0000",
                "Hello\u0085x",
                "Hello\u2028x"
            })
    void letsNobodyWriteFurtherHeaders(String hostile) {
        assertThatThrownBy(() -> answer().subject(hostile).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mailbox(hostile, "a@example.net"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mailbox(null, hostile + "@example.net"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> answer().inReplyTo(hostile).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> answer().messageId("<" + hostile + "@example.org>").build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new OutgoingFile(
                                hostile, "a/b", () -> new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "@example.net",
                "ada@",
                "ada@example.net, eve@example.net",
                "<ada@example.net>",
                "a b@example.net"
            })
    void sendsToOneAddressOnly(String address) {
        assertThatThrownBy(() -> new Mailbox(null, address))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesDomainsAsTheNetKnowsThem() {
        assertThat(new Mailbox(null, "ada@bücher.example").address())
                .isEqualTo("ada@xn--bcher-kva.example");
    }
}

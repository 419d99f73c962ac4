package recourse.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class MailIdentityTest {
    private static final String MAIL =
            "From: a@example.net\r\nMessage-ID: <1@example.net>\r\nSubject: Bill\r\n\r\nIt is wrong.\r\n";

    private static MailIdentity of(String sender, String raw) {
        return MailIdentity.of(sender, raw.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isTheSameForOneMailThatCameTwoWays() {
        var second =
                "Received: from x\r\n\tby y\r\nX-Spam-Score: 1\r\nDKIM-Signature: v=1;\r\n b=abc\r\nReturn-Path: <a@example.net>\r\n"
                        + MAIL;
        assertThat(of("a@example.net", second)).isEqualTo(of("A@example.net", MAIL));
    }

    @Test
    void isTheSameWhateverTheLineBreaks() {
        assertThat(of("a@example.net", MAIL.replace("\r\n", "\n")))
                .isEqualTo(of("a@example.net", MAIL));
    }

    @Test
    void tellsTwoMailsOfOneMessageIdApart() {
        assertThat(of("a@example.net", MAIL.replace("wrong", "right")))
                .isNotEqualTo(of("a@example.net", MAIL));
        assertThat(of("a@example.net", MAIL.replace("Bill", "Bull")))
                .isNotEqualTo(of("a@example.net", MAIL));
        assertThat(of("b@example.net", MAIL)).isNotEqualTo(of("a@example.net", MAIL));
    }

    @Test
    void leavesOutTracesOnlyAboveTheText() {
        assertThat(of("a@example.net", MAIL + "Received: never\r\n"))
                .isNotEqualTo(of("a@example.net", MAIL));
    }
}

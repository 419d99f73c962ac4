package recourse.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Mails of people and machines, by what happened to them. */
final class MailFixture {
    private MailFixture() {}

    static byte[] raw(String name) {
        try (var input = MailFixture.class.getResourceAsStream("/mail/" + name + ".eml")) {
            return input.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static ReadMail mail(String name) {
        return read(raw(name));
    }

    static ReadMail read(String raw) {
        return read(raw.getBytes(StandardCharsets.UTF_8));
    }

    static ReadMail read(byte[] raw) {
        var reading = new MailReader().read(raw);
        assertThat(reading).isInstanceOf(ReadMail.class);
        return (ReadMail) reading;
    }
}

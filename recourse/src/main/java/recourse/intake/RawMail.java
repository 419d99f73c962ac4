package recourse.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import recourse.evidence.Files;

/** The bytes of a mail as they came through the door. */
@Component
class RawMail {
    private final Files files;

    RawMail(Files files) {
        this.files = files;
    }

    byte[] of(UUID fileId) {
        var bytes = new ByteArrayOutputStream();
        try {
            files.copy(fileId, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

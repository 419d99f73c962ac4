package recourse.intake;

import org.springframework.stereotype.Component;

import recourse.evidence.Files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;

/** The bytes of a mail as they came through the door. */
@Component
class RawMail {
    private final Files files;

    RawMail(Files files) {
        this.files = files;
    }

    /** Read into one array of its size: large mails are many times the memory of small ones. */
    byte[] of(UUID inputId, UUID fileId) {
        var file = files.find(inputId, fileId).orElseThrow();
        var bytes = new byte[Math.toIntExact(file.size())];
        try {
            files.copy(fileId, new Filling(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes;
    }

    private static final class Filling extends OutputStream {
        private final byte[] bytes;
        private int filled;

        Filling(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int b) {
            bytes[filled++] = (byte) b;
        }

        @Override
        public void write(byte[] chunk, int offset, int length) {
            System.arraycopy(chunk, offset, bytes, filled, length);
            filled += length;
        }
    }
}

package recourse.intake.mail;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a mail while it arrives: in memory as long as they are few, then in a file that goes
 * with it.
 */
public final class Spool implements AutoCloseable {
    private static final int IN_MEMORY = 256 << 10;

    private final Path folder;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream onDisk;
    private long size;

    Spool(Path folder) {
        this.folder = folder;
    }

    void write(byte[] bytes, int length) throws IOException {
        size += length;
        if (onDisk == null && size > IN_MEMORY) {
            file = Files.createTempFile(folder, "mail-", ".eml");
            onDisk = Files.newOutputStream(file);
            memory.writeTo(onDisk);
            memory = new ByteArrayOutputStream();
        }
        if (onDisk != null) {
            onDisk.write(bytes, 0, length);
        } else {
            memory.write(bytes, 0, length);
        }
    }

    void finish() throws IOException {
        if (onDisk != null) {
            onDisk.close();
        }
    }

    public long size() {
        return size;
    }

    public InputStream open() throws IOException {
        return file == null
                ? new ByteArrayInputStream(memory.toByteArray())
                : Files.newInputStream(file);
    }

    public byte[] bytes() throws IOException {
        try (var input = open()) {
            return input.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        finish();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}

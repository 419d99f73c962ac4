package recourse.evidence;

import org.jspecify.annotations.Nullable;

import recourse.platform.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;

/** A file on its way in: what its sender called it and how to read its bytes. */
public record NewFile(
        String name,
        String declaredType,
        @Nullable String contentId,
        boolean inline,
        Content content) {
    /** Opens the bytes, as often as asked. */
    public interface Content {
        InputStream open() throws IOException;
    }

    /** What tells one set of files from another: each one's name and the SHA-256 of its bytes. */
    public static List<String> digests(List<NewFile> files) {
        return files.stream().map(NewFile::digest).toList();
    }

    private String digest() {
        try (var bytes = new DigestInputStream(content.open(), Sha256.digest())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return name + " " + HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static NewFile of(String name, String type, byte[] bytes) {
        return new NewFile(name, type, null, false, () -> new java.io.ByteArrayInputStream(bytes));
    }
}

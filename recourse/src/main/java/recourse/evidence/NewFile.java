package recourse.evidence;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

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

    public static NewFile of(String name, String type, byte[] bytes) {
        return new NewFile(name, type, null, false, () -> new java.io.ByteArrayInputStream(bytes));
    }
}

package recourse.intake.mail;

import org.jspecify.annotations.Nullable;

import recourse.intake.mime.Content;

import java.io.InputStream;

/**
 * A file that came with a mail, with the type it claims and the type it seems to have; opened as
 * often as needed.
 */
public record Attachment(
        String name,
        String declaredType,
        String sniffedType,
        @Nullable String contentId,
        boolean inline,
        long size,
        boolean damaged,
        Content content) {

    public InputStream open() {
        return content.open();
    }
}

package recourse.correspondence;

import java.io.IOException;
import java.io.InputStream;

/** A file that goes with a mail, opened when the mail is composed. */
public record OutgoingFile(String name, String type, Source source) {
    public OutgoingFile {
        HeaderValue.check("file name", name);
        HeaderValue.check("file type", type);
    }

    /** Where its bytes come from. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }
}

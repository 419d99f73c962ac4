package recourse.assessment;

import java.util.Locale;

/** Reads a text and says what it is about and how bad it is. */
@FunctionalInterface
interface TextModel {
    Opinion read(String text, Locale language);

    /** It could not read this text, or does not run on this machine at all. */
    final class Failed extends RuntimeException {
        Failed(Throwable cause) {
            super("the models could not read a text", cause);
        }
    }
}

package recourse.intake.mail;

import java.io.IOException;

/**
 * Where the door puts mail: it returns only when the mail is safe, with an id by which people can
 * find it again.
 */
public interface MailSink {
    String accept(Envelope envelope, Spool mail) throws IOException;

    /** Told of mail that was turned away for good, by the code of the answer. */
    default void refused(String reason) {}
}

package recourse.assessment;

import org.jspecify.annotations.Nullable;

import recourse.complaint.Contact;
import recourse.platform.Sha256;

import java.util.List;
import java.util.Locale;

/**
 * What the models read of a complaint: the subject and the first account, without what was quoted
 * from earlier mails. The places in reasons count from its beginning.
 */
public record AssessedText(String text, Locale language) {

    public static AssessedText of(List<Contact> contacts, Locale language) {
        var account = contacts.stream().filter(Contact::isIn).findFirst();
        return new AssessedText(account.map(AssessedText::written).orElse(""), language);
    }

    byte[] hash() {
        return Sha256.of(language.toLanguageTag() + "\n" + text);
    }

    private static String written(Contact account) {
        var own = own(account.body(), account.quotedFrom());
        var subject = account.subject();
        return subject == null || subject.isBlank() ? own : subject + "\n\n" + own;
    }

    /** A mail that is nothing but a quotation is read whole. */
    private static String own(String body, @Nullable Integer quotedFrom) {
        if (quotedFrom == null || quotedFrom > body.length()) {
            return body;
        }
        var own = body.substring(0, quotedFrom);
        return own.isBlank() ? body : own;
    }
}

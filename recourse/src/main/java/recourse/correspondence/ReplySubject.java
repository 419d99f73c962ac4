package recourse.correspondence;

import org.springframework.stereotype.Component;

import recourse.complaint.Channel;
import recourse.complaint.Complaint;
import recourse.complaint.Contact;
import recourse.complaint.Contacts;
import recourse.complaint.Kind;
import recourse.platform.web.Texts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The subject of a reply that was given none: that of the mail it answers, else the matter. */
@Component
class ReplySubject {
    private static final Pattern ANSWERING =
            Pattern.compile(
                    "^\\s*+(?:(?:re|aw|antw)\\s?(?:\\[\\d+])?:\\s*+)++", Pattern.CASE_INSENSITIVE);

    private final Contacts contacts;
    private final Texts texts;

    ReplySubject(Contacts contacts, Texts texts) {
        this.contacts = contacts;
        this.texts = texts;
    }

    String of(Complaint complaint, Locale language) {
        return answered(complaint)
                .map(subject -> "Re: " + ANSWERING.matcher(subject).replaceFirst("").strip())
                .orElseGet(() -> matter(complaint, language));
    }

    private Optional<String> answered(Complaint complaint) {
        return contacts.of(complaint.id()).reversed().stream()
                .filter(Contact::isIn)
                .findFirst()
                .filter(contact -> contact.channel() == Channel.EMAIL)
                .map(Contact::subject)
                .filter(subject -> !subject.isBlank());
    }

    private String matter(Complaint complaint, Locale language) {
        return complaint.kind() == Kind.COMPLAINT
                ? texts.say(language, "correspondence.mail.subject.REPLY", complaint.title())
                : complaint.title();
    }
}

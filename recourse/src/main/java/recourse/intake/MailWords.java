package recourse.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Arrival;
import recourse.complaint.Channel;
import recourse.complaint.Contact;
import recourse.complaint.Kind;
import recourse.complaint.NewContact;
import recourse.correspondence.Recipients;
import recourse.evidence.NewFile;
import recourse.intake.WaitingMails.Waiting;
import recourse.intake.mail.MailAddress;
import recourse.intake.mail.MailReader;
import recourse.intake.mail.Quoted;
import recourse.intake.mail.ReadMail;
import recourse.organisation.Brand;
import recourse.party.Person;
import recourse.platform.CleanText;
import recourse.platform.web.Texts;
import recourse.timeline.Actor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A mail's words and files, as a complaint or as a contact on one. */
@Component
class MailWords {
    static final int NARRATIVE = 100_000;
    private static final int SUBJECT = 300;

    /** Mail that only its reader's own key opens. */
    private static final Set<String> LOCKED =
            Set.of("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime");

    private final Mailboxes mailboxes;
    private final Recipients recipients;
    private final Texts texts;

    MailWords(Mailboxes mailboxes, Recipients recipients, Texts texts) {
        this.mailboxes = mailboxes;
        this.recipients = recipients;
        this.texts = texts;
    }

    Arrival arrival(Waiting waiting, ReadMail mail, boolean acknowledge) {
        var brand = mailboxes.brandOf(waiting.recipients(), mail);
        var text = narrative(mail, brand);
        return new Arrival(
                Channel.EMAIL,
                Kind.COMPLAINT,
                waiting.receivedAt(),
                brand,
                null,
                subject(mail),
                text,
                html(mail),
                quotedFrom(text),
                null,
                null,
                null,
                null,
                Person.Details.named(name(mail), address(waiting, mail)),
                List.of(),
                files(mail),
                acknowledge,
                false,
                Actor.complainant());
    }

    /**
     * As a contact on this complaint; whoever is not of the complainant's side is named as another.
     */
    NewContact contact(Waiting waiting, ReadMail mail, UUID complaintId) {
        var address = address(waiting, mail);
        var text = narrative(mail, mailboxes.brandOf(waiting.recipients(), mail));
        return new NewContact(
                Contact.Direction.IN,
                Channel.EMAIL,
                waiting.receivedAt(),
                name(mail),
                Actor.complainant(),
                address,
                subject(mail),
                text,
                html(mail),
                quotedFrom(text),
                files(mail),
                another(mail.from() == null ? address : mail.from().address(), complaintId));
    }

    private @Nullable String another(@Nullable String author, UUID complaintId) {
        if (recipients.isComplainantsSide(complaintId, author)) {
            return null;
        }
        return author == null ? "?" : CleanText.of(author);
    }

    /** The beginning of what it says; empty for a mail without words. */
    static String beginning(ReadMail mail) {
        return cut(CleanText.of(mail.text()).strip(), NARRATIVE);
    }

    static @Nullable String subject(ReadMail mail) {
        var subject = CleanText.orNull(mail.subject());
        return subject == null ? null : cut(subject, SUBJECT);
    }

    static @Nullable String name(ReadMail mail) {
        var author = mail.from();
        var name = author == null ? null : CleanText.orNull(author.name());
        return name == null ? null : cut(name, SUBJECT);
    }

    /**
     * Where an answer goes: the address asked for, the author's, or the one that the sending server
     * named.
     */
    @Nullable String address(Waiting waiting, ReadMail mail) {
        return Stream.concat(mail.replyTo().stream(), Stream.ofNullable(mail.from()))
                .map(MailAddress::address)
                .filter(address -> !mailboxes.isOurs(address))
                .findFirst()
                .or(() ->
                        java.util.Optional.of(waiting.sender())
                                .filter(sender -> sender.contains("@")))
                .map(CleanText::of)
                .orElse(null);
    }

    private String narrative(ReadMail mail, Brand brand) {
        var own = beginning(mail);
        var beginning = own.isEmpty() ? forwarded(mail) : own;
        return beginning.isEmpty()
                ? texts.say(
                        brand.languages().getFirst(),
                        LOCKED.contains(mail.type()) ? "intake.mail.locked" : "intake.mail.no-text")
                : beginning;
    }

    /** Who forwards a mail whole, and says nothing of their own, says what stands in it. */
    private static String forwarded(ReadMail mail) {
        for (var attached : mail.attachments()) {
            if (attached.declaredType().equals("message/rfc822")) {
                try (var bytes = attached.open()) {
                    return new MailReader().read(bytes) instanceof ReadMail inner
                            ? beginning(inner)
                            : "";
                } catch (IOException damaged) {
                    return "";
                }
            }
        }
        return "";
    }

    private static @Nullable String html(ReadMail mail) {
        var html = mail.html();
        return html == null ? null : CleanText.of(html);
    }

    private static @Nullable Integer quotedFrom(String text) {
        var fold = Quoted.foldFrom(text);
        return fold.isPresent() ? fold.getAsInt() : null;
    }

    private static List<NewFile> files(ReadMail mail) {
        var files = new ArrayList<NewFile>();
        mail.attachments()
                .forEach(attached ->
                        files.add(
                                new NewFile(
                                        attached.name(),
                                        attached.declaredType(),
                                        attached.contentId(),
                                        attached.inline(),
                                        attached::open)));
        if (mail.text().codePointCount(0, mail.text().length()) > NARRATIVE) {
            files.add(
                    NewFile.of(
                            "text.txt",
                            "text/plain",
                            mail.text().getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}

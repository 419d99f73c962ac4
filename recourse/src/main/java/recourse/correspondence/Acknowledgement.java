package recourse.correspondence;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Due;
import recourse.complaint.TrackingLink;
import recourse.identity.People;
import recourse.organisation.Organisations;
import recourse.platform.Settings;
import recourse.platform.web.Texts;
import recourse.taxonomy.Severity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says that we have a complaint, what happens next and by when, whom to reach and where to follow
 * it. It holds no word of the sender, not even a name: its address is unproven, and whoever wrote
 * may have given somebody else's.
 */
@Component
public class Acknowledgement {
    private static final Set<String> KNOWN =
            Set.of("first-response", "final-response", "next-update");

    private final Texts texts;
    private final MailTemplates mails;
    private final Templates templates;
    private final AcknowledgementText text;
    private final Organisations organisations;
    private final People people;
    private final TrackingLink tracking;
    private final Settings settings;
    private final Promised promised;

    public Acknowledgement(
            Texts texts,
            MailTemplates mails,
            Templates templates,
            AcknowledgementText text,
            Organisations organisations,
            People people,
            TrackingLink tracking,
            Settings settings,
            Promised promised) {
        this.texts = texts;
        this.mails = mails;
        this.templates = templates;
        this.text = text;
        this.organisations = organisations;
        this.people = people;
        this.tracking = tracking;
        this.settings = settings;
        this.promised = promised;
    }

    /** As a mail. */
    public Written write(Complaint complaint, Locale language) {
        var words = words(complaint, language);
        return written(words, byMail(complaint, words));
    }

    /** As a letter: nobody types a long link from paper, so it gives the short code. */
    public Written letter(Complaint complaint, Locale language) {
        var words = words(complaint, language);
        var values = values(words, complaint, "letter");
        values.put(
                AcknowledgementText.FOLLOW,
                words.say(
                        "correspondence.acknowledgement.follow-by-code", tracking.code(complaint)));
        values.put(AcknowledgementText.LINK, settings.publicUrl() + "/track");
        values.put(AcknowledgementText.NOT_YOU, "");
        return written(words, values);
    }

    /** What the variables say in a mail about this complaint. */
    Map<String, String> byMail(Complaint complaint, MailWords words) {
        var values = values(words, complaint, "mail");
        values.put(AcknowledgementText.FOLLOW, words.say("correspondence.acknowledgement.follow"));
        values.put(AcknowledgementText.LINK, tracking.url(complaint));
        values.put(
                AcknowledgementText.NOT_YOU, words.say("correspondence.acknowledgement.not-you"));
        return values;
    }

    /** The same for a complaint that there is not, to see how a text reads. */
    Map<String, String> example(MailWords words) {
        return Map.of(
                AcknowledgementText.REFERENCE, example(words, "reference"),
                AcknowledgementText.OPENING,
                        words.say("correspondence.acknowledgement.opening.plain"),
                AcknowledgementText.NEXT,
                        words.say(
                                "correspondence.acknowledgement.next.first-response",
                                example(words, "next-date")),
                AcknowledgementText.CONTACT,
                        words.say(
                                "correspondence.acknowledgement.reach.mail-or-phone",
                                example(words, "handler"),
                                example(words, "phone")),
                AcknowledgementText.FOLLOW, words.say("correspondence.acknowledgement.follow"),
                AcknowledgementText.LINK, example(words, "link"),
                AcknowledgementText.NOT_YOU, words.say("correspondence.acknowledgement.not-you"),
                AcknowledgementText.BRAND, organisations.defaultBrand().name());
    }

    private static String example(MailWords words, String name) {
        return words.say("correspondence.template.example." + name);
    }

    /** What stands in the file for words that were spoken. */
    public Written spoken(Complaint complaint, Locale language) {
        var words = words(complaint, language);
        var told = words.say("correspondence.acknowledgement.spoken", complaint.reference().text());
        return new Written(subject(words, complaint), told, "");
    }

    private MailWords words(Complaint complaint, Locale language) {
        return new MailWords(texts, language, organisations.brand(complaint.brandId()).zone());
    }

    private Written written(MailWords words, Map<String, String> values) {
        var filled =
                templates.fill(
                        text.current(), name -> Optional.ofNullable(values.get(name)), words);
        // A letter has no word about a mistaken address: its place closes.
        var body = filled.body().strip().replaceAll("\\R[ \\t]*\\R(?:[ \\t]*\\R)+", "\n\n");
        return mails.write(
                "acknowledgement",
                filled.subject(),
                Map.of(
                        "words", words,
                        "subject", filled.subject(),
                        "text", body,
                        "paragraphs", List.of(body.split("\\R\\s*\\R")),
                        "link", values.getOrDefault(AcknowledgementText.LINK, "")));
    }

    private Map<String, String> values(MailWords words, Complaint complaint, String way) {
        var values = new HashMap<String, String>();
        values.put(AcknowledgementText.BRAND, organisations.brand(complaint.brandId()).name());
        values.put(AcknowledgementText.REFERENCE, complaint.reference().text());
        values.put(
                AcknowledgementText.OPENING,
                words.say("correspondence.acknowledgement.opening." + tone(complaint.severity())));
        values.put(AcknowledgementText.NEXT, next(words, promised.of(complaint).orElse(null)));
        values.put(AcknowledgementText.CONTACT, reach(words, complaint, way));
        return values;
    }

    private static String subject(MailWords words, Complaint complaint) {
        return words.say("correspondence.acknowledgement.subject", complaint.reference().text());
    }

    private static String next(MailWords words, @Nullable Due due) {
        if (due == null) {
            return words.say("correspondence.acknowledgement.next.soon");
        }
        var what = due.what().toLowerCase(Locale.ROOT).replace('_', '-');
        var key = KNOWN.contains(what) ? what : "word";
        return words.say("correspondence.acknowledgement.next." + key, words.day(due.at()));
    }

    private String reach(MailWords words, Complaint complaint, String way) {
        var brand = organisations.brand(complaint.brandId());
        var team = people.team(complaint.teamId());
        var who =
                people.nameOf(complaint.ownerId())
                        .or(() -> team.map(one -> one.name()))
                        .orElseGet(() ->
                                words.say("correspondence.acknowledgement.team", brand.name()));
        var phone = team.map(one -> one.phone()).orElse(brand.phone());
        return phone == null
                ? words.say("correspondence.acknowledgement.reach." + way, who)
                : words.say(
                        "correspondence.acknowledgement.reach." + way + "-or-phone", who, phone);
    }

    private static String tone(@Nullable Severity severity) {
        return severity == Severity.HIGH || severity == Severity.CRITICAL ? "serious" : "plain";
    }
}

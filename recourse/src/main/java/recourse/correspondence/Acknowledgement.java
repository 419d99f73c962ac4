package recourse.correspondence;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private static final String OURSELVES = "acknowledge";
    private static final Set<String> KNOWN =
            Set.of("first-response", "final-response", "next-update");

    private final Texts texts;
    private final MailTemplates templates;
    private final Organisations organisations;
    private final People people;
    private final TrackingLink tracking;
    private final Settings settings;
    private final ObjectProvider<PromisedDate> promises;

    public Acknowledgement(
            Texts texts,
            MailTemplates templates,
            Organisations organisations,
            People people,
            TrackingLink tracking,
            Settings settings,
            ObjectProvider<PromisedDate> promises) {
        this.texts = texts;
        this.templates = templates;
        this.organisations = organisations;
        this.people = people;
        this.tracking = tracking;
        this.settings = settings;
        this.promises = promises;
    }

    /** As a mail. */
    public Written write(Complaint complaint, Locale language) {
        var words = words(complaint, language);
        var values = values(words, complaint);
        values.put("reach", reach(words, complaint, "mail"));
        values.put("follow", words.say("correspondence.acknowledgement.follow"));
        values.put("link", tracking.url(complaint.id(), complaint.reference()));
        values.put("closing", words.say("correspondence.acknowledgement.not-you"));
        return templates.write("acknowledgement", subject(words, complaint), values);
    }

    /** As a letter: nobody types a long link from paper, so it gives the short code. */
    public Written letter(Complaint complaint, Locale language) {
        var words = words(complaint, language);
        var values = values(words, complaint);
        values.put("reach", reach(words, complaint, "letter"));
        values.put(
                "follow",
                words.say(
                        "correspondence.acknowledgement.follow-by-code",
                        tracking.code(complaint.id())));
        values.put("link", settings.publicUrl() + "/track");
        values.put("closing", "");
        return templates.write("acknowledgement", subject(words, complaint), values);
    }

    /** What stands in the file for words that were spoken. */
    public Written spoken(Complaint complaint, Locale language) {
        var words = words(complaint, language);
        var text = words.say("correspondence.acknowledgement.spoken", complaint.reference().text());
        return new Written(subject(words, complaint), text, "");
    }

    private MailWords words(Complaint complaint, Locale language) {
        return new MailWords(texts, language, organisations.brand(complaint.brandId()).zone());
    }

    private Map<String, Object> values(MailWords words, Complaint complaint) {
        var values = new HashMap<String, Object>();
        values.put("words", words);
        values.put("brand", organisations.brand(complaint.brandId()).name());
        values.put("reference", complaint.reference().text());
        values.put(
                "opening",
                words.say("correspondence.acknowledgement.opening." + tone(complaint.severity())));
        values.put("next", next(words, promised(complaint).orElse(null)));
        return values;
    }

    private static String subject(MailWords words, Complaint complaint) {
        return words.say("correspondence.acknowledgement.subject", complaint.reference().text());
    }

    private Optional<Due> promised(Complaint complaint) {
        return promises.stream()
                .flatMap(promise -> promise.nextFor(complaint.id()).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(complaint.due()))
                .filter(due -> !due.what().toLowerCase(Locale.ROOT).startsWith(OURSELVES));
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

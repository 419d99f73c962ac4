package recourse.correspondence;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.TrackingLink;
import recourse.organisation.Organisations;
import recourse.platform.web.Texts;

import java.util.HashMap;
import java.util.List;

/** Puts what a person wrote between our name and the ways to answer. */
@Component
public class Letterhead {
    private final Texts texts;
    private final MailTemplates templates;
    private final Organisations organisations;
    private final TrackingLink tracking;

    public Letterhead(
            Texts texts,
            MailTemplates templates,
            Organisations organisations,
            TrackingLink tracking) {
        this.texts = texts;
        this.templates = templates;
        this.organisations = organisations;
        this.tracking = tracking;
    }

    /**
     * @param wayOut where the reader stops mails like this one
     */
    public Written write(Complaint complaint, Message message, @Nullable String wayOut) {
        var brand = organisations.brand(complaint.brandId());
        var words = new MailWords(texts, message.language(), brand.zone());
        var body = message.body() == null ? "" : message.body();
        var values = new HashMap<String, Object>();
        values.put("words", words);
        values.put("brand", brand.name());
        values.put("reference", complaint.reference().text());
        values.put("text", body);
        values.put("paragraphs", List.of(body.strip().split("\\R\\s*\\R")));
        values.put("link", link(complaint, message));
        values.put(
                "follow",
                words.say(
                        message.kind() == MessageKind.RATING_REQUEST
                                ? "correspondence.mail.rate"
                                : "correspondence.mail.follow"));
        values.put("wayOut", wayOut == null ? "" : wayOut);
        return templates.write("message", subject(complaint, message), values);
    }

    /** Only the complainant's side may follow the complaint; the link opens it. */
    private String link(Complaint complaint, Message message) {
        if (!message.toComplainant()) {
            return "";
        }
        var url = tracking.url(complaint);
        return message.kind() == MessageKind.RATING_REQUEST ? url + "#rating" : url;
    }

    private static String subject(Complaint complaint, Message message) {
        var subject = message.subject() == null ? "" : message.subject();
        var reference = complaint.reference().text();
        return subject.contains(reference) ? subject : (subject + " [" + reference + "]").strip();
    }
}

package recourse.correspondence;

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

    public Written write(Complaint complaint, Message message) {
        var brand = organisations.brand(complaint.brandId());
        var words = new MailWords(texts, message.language(), brand.zone());
        var body = message.body() == null ? "" : message.body();
        var values = new HashMap<String, Object>();
        values.put("words", words);
        values.put("brand", brand.name());
        values.put("reference", complaint.reference().text());
        values.put("text", body);
        values.put("paragraphs", List.of(body.strip().split("\\R\\s*\\R")));
        // Only the complainant's side may follow the complaint; the link opens it.
        values.put(
                "link",
                message.toComplainant() ? tracking.url(complaint.id(), complaint.reference()) : "");
        return templates.write("message", subject(complaint, message), values);
    }

    private static String subject(Complaint complaint, Message message) {
        var subject = message.subject() == null ? "" : message.subject();
        var reference = complaint.reference().text();
        return subject.contains(reference) ? subject : (subject + " [" + reference + "]").strip();
    }
}

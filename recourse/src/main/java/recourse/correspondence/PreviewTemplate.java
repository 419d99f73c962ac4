package recourse.correspondence;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.web.Texts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a template reads: with the values of an example, or on a real complaint, where what it does
 * not tell is marked.
 */
@Component
public class PreviewTemplate {
    private final Templates templates;
    private final Acknowledgement acknowledgement;
    private final Complaints complaints;
    private final Organisations organisations;
    private final Texts texts;

    PreviewTemplate(
            Templates templates,
            Acknowledgement acknowledgement,
            Complaints complaints,
            Organisations organisations,
            Texts texts) {
        this.templates = templates;
        this.acknowledgement = acknowledgement;
        this.complaints = complaints;
        this.organisations = organisations;
        this.texts = texts;
    }

    /** In each language of the organisation; without a reference on the example. */
    public Map<Locale, Template.Filled> of(
            Template template, Viewer viewer, @Nullable String reference) {
        var complaint =
                reference == null || reference.isBlank()
                        ? null
                        : complaints.get(viewer, reference.strip());
        var previews = new LinkedHashMap<Locale, Template.Filled>();
        for (var language : organisations.get().languages()) {
            previews.put(language, filled(template, viewer, complaint, language));
        }
        return previews;
    }

    private Template.Filled filled(
            Template template, Viewer viewer, @Nullable Complaint complaint, Locale language) {
        var words = new MailWords(texts, language, organisations.get().zone());
        if (template.isAcknowledgement()) {
            return acknowledgement(template, complaint, words);
        }
        return complaint == null
                ? templates.fill(template, name -> example(name, words), words)
                : templates.fill(template, complaint, viewer, words);
    }

    /** What must stay in it and does not stand there is missing as well. */
    private Template.Filled acknowledgement(
            Template template, @Nullable Complaint complaint, MailWords words) {
        var values =
                complaint == null
                        ? acknowledgement.example(words)
                        : acknowledgement.byMail(complaint, words);
        var filled = templates.fill(template, name -> Optional.ofNullable(values.get(name)), words);
        var missing =
                Stream.concat(
                                filled.missing().stream(),
                                AcknowledgementText.missingIn(template.body().in(words.locale()))
                                        .stream())
                        .distinct()
                        .toList();
        return new Template.Filled(filled.subject(), filled.body(), missing);
    }

    private Optional<String> example(String name, MailWords words) {
        if (name.equals("brand")) {
            return Optional.of(organisations.defaultBrand().name());
        }
        var key = "correspondence.template.example." + name;
        return texts.has(key) ? Optional.of(words.say(key)) : Optional.empty();
    }
}

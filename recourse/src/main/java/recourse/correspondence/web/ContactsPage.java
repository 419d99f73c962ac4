package recourse.correspondence.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.correspondence.MailWords;
import recourse.correspondence.Recipients;
import recourse.correspondence.SettleMessage;
import recourse.correspondence.Template;
import recourse.correspondence.Templates;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Option;
import recourse.platform.web.Pages;
import recourse.platform.web.Texts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writing to the people of a complaint, and writing down what was said. */
@Controller
class ContactsPage {
    private final AddContact addContact;
    private final SettleMessage settle;
    private final Complaints complaints;
    private final Recipients recipients;
    private final Templates templates;
    private final Organisations organisations;
    private final Texts texts;
    private final Pages pages;

    ContactsPage(
            AddContact addContact,
            SettleMessage settle,
            Complaints complaints,
            Recipients recipients,
            Templates templates,
            Organisations organisations,
            Texts texts,
            Pages pages) {
        this.addContact = addContact;
        this.settle = settle;
        this.complaints = complaints;
        this.recipients = recipients;
        this.templates = templates;
        this.organisations = organisations;
        this.texts = texts;
        this.pages = pages;
    }

    /** A template chosen stands filled in, what is missing marked. */
    @GetMapping("/complaints/{reference}/contacts/new")
    View write(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(defaultValue = "reply") String kind,
            @RequestParam(required = false) @Nullable String template,
            @RequestParam(required = false) @Nullable String language) {
        var complaint = complaints.get(viewer, reference);
        var filled = filled(viewer, complaint, template, language);
        var form =
                new ContactForm(
                        kind, "OUT", null, language, filled.subject(), filled.body(), null, null);
        return pages.show("correspondence/write", model(complaint, form, template));
    }

    @PostMapping("/complaints/{reference}/contacts")
    View add(
            Viewer viewer,
            @PathVariable String reference,
            @ModelAttribute ContactForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        try {
            var added = addContact.add(viewer, reference, form.fields(), Upload.ofForm(files));
            return added.message() == null
                    ? noted(reference)
                    : willLeave(reference, added.message());
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again(
                    "correspondence/write",
                    model(complaints.get(viewer, reference), form, null),
                    asTheFormSays(refused));
        }
    }

    @DeleteMapping("/complaints/{reference}/contacts/{message}")
    View takeBack(Viewer viewer, @PathVariable String reference, @PathVariable UUID message) {
        settle.cancel(viewer, reference, message);
        return pages.to("/complaints/" + reference, Flash.of("correspondence.contact.taken-back"));
    }

    /** Programs say "text" for what stands in the form's body. */
    private static Refused asTheFormSays(Refused refused) {
        return Refused.invalid(
                refused.faults().stream()
                        .map(fault ->
                                fault.field().equals("text")
                                        ? new Refused.Fault("body", fault.key(), fault.values())
                                        : fault)
                        .toList());
    }

    private View noted(String reference) {
        return pages.to(
                "/complaints/" + reference + "#story-end",
                Flash.of("correspondence.contact.noted"));
    }

    private View willLeave(String reference, @Nullable UUID message) {
        var said =
                Flash.of("correspondence.contact.will-leave")
                        .undoneAt("/complaints/" + reference + "/contacts/" + message);
        return pages.to("/complaints/" + reference + "#story-end", said);
    }

    private Template.Filled filled(
            Viewer viewer, Complaint complaint, @Nullable String key, @Nullable String language) {
        var brand = organisations.brand(complaint.brandId());
        var locale =
                brand.languageFor(
                        language == null || language.isBlank()
                                ? complaint.language().getLanguage()
                                : language);
        return templates
                .find(key == null ? "" : key)
                .map(template ->
                        templates.fill(
                                template,
                                complaint,
                                viewer,
                                new MailWords(texts, locale, brand.zone())))
                .orElse(new Template.Filled("", "", List.of()));
    }

    private Map<String, Object> model(
            Complaint complaint, ContactForm form, @Nullable String template) {
        var brand = organisations.brand(complaint.brandId());
        var model = new HashMap<String, Object>();
        model.put("complaint", complaint);
        model.put("form", form);
        model.put("template", template == null ? "" : template);
        model.put("templates", templates.all());
        model.put("languages", brand.languages());
        model.put(
                "recipients",
                recipients.of(complaint.id()).stream()
                        .map(one ->
                                new Option(
                                        one.personId().toString(),
                                        one.name() == null
                                                ? one.address()
                                                : one.name() + " · " + one.address()))
                        .toList());
        return model;
    }
}

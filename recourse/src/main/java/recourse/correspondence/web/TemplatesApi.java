package recourse.correspondence.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import recourse.complaint.Complaints;
import recourse.correspondence.MailWords;
import recourse.correspondence.Template;
import recourse.correspondence.Templates;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Refused;
import recourse.platform.web.Texts;

import java.util.List;
import java.util.Map;

/** The templates, and how one reads on a complaint. */
@RestController
class TemplatesApi {
    private final Templates templates;
    private final Complaints complaints;
    private final Organisations organisations;
    private final Texts texts;

    TemplatesApi(
            Templates templates, Complaints complaints, Organisations organisations, Texts texts) {
        this.templates = templates;
        this.complaints = complaints;
        this.organisations = organisations;
        this.texts = texts;
    }

    record Listed(
            String key,
            Map<String, String> name,
            Map<String, String> subject,
            Map<String, String> body) {
        static Listed of(Template template) {
            return new Listed(
                    template.key(),
                    template.name().byLanguage(),
                    template.subject().byLanguage(),
                    template.body().byLanguage());
        }
    }

    record All(List<Listed> items, List<String> variables) {}

    @GetMapping("/api/v1/templates")
    All all(Viewer viewer) {
        if (!viewer.may(Permission.WORK)) {
            throw Refused.notAllowed("correspondence.contact.not-allowed");
        }
        return new All(templates.all().stream().map(Listed::of).toList(), templates.variables());
    }

    @GetMapping("/api/v1/complaints/{reference}/templates/{key}")
    Template.Filled filled(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String language) {
        var complaint = complaints.get(viewer, reference);
        var brand = organisations.brand(complaint.brandId());
        var locale =
                brand.languageFor(language == null ? complaint.language().getLanguage() : language);
        var template =
                templates
                        .find(key)
                        .filter(one -> !one.isAcknowledgement())
                        .orElseThrow(Refused::notVisible);
        return templates.fill(
                template, complaint, viewer, new MailWords(texts, locale, brand.zone()));
    }
}

package recourse.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

import recourse.complaint.Complaints;
import recourse.complaint.Contacts;
import recourse.evidence.Files;
import recourse.evidence.StoredFile;
import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.platform.SafeHtml;
import recourse.platform.web.Texts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A message as its sender formatted it, made harmless and shut into a frame: nothing in it runs,
 * loads from elsewhere or sends anything, whatever slipped through the cleaning.
 */
@Controller
class FormattedContactPage {
    private static final String POLICY =
            "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'none';"
                    + " base-uri 'none'; frame-ancestors 'self';"
                    + " sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";

    private final Complaints complaints;
    private final Contacts contacts;
    private final Files files;
    private final Texts texts;
    private final recourse.platform.web.Assets assets;

    FormattedContactPage(
            Complaints complaints,
            Contacts contacts,
            Files files,
            Texts texts,
            recourse.platform.web.Assets assets) {
        this.complaints = complaints;
        this.contacts = contacts;
        this.files = files;
        this.texts = texts;
        this.assets = assets;
    }

    @GetMapping("/complaints/{reference}/contacts/{id}/html")
    View show(Viewer.Staff viewer, @PathVariable String reference, @PathVariable String id) {
        var complaint = complaints.get(viewer, reference);
        var contact =
                contacts.find(complaint.id(), FilesPage.uuid(id)).orElseThrow(Refused::notVisible);
        var html = Optional.ofNullable(contact.html()).orElseThrow(Refused::notVisible);
        var pictures = files.of(complaint.id());
        return (model, request, answer) -> {
            var instead = texts.say(request.getLocale(), "desk.html.picture");
            var safe = new SafeHtml(cid -> address(reference, pictures, cid), instead).of(html);
            answer.setContentType("text/html;charset=utf-8");
            answer.setHeader("Content-Security-Policy", POLICY);
            answer.setHeader("X-Frame-Options", "SAMEORIGIN");
            answer.setHeader("Referrer-Policy", "no-referrer");
            answer.setHeader("Cache-Control", "no-store");
            answer.getOutputStream().write(framed(safe).getBytes(StandardCharsets.UTF_8));
        };
    }

    private String framed(String safe) {
        return "<!doctype html><html><head><meta charset=\"utf-8\"><title>.</title>"
                + "<link rel=\"stylesheet\" href=\""
                + assets.stylesheet()
                + "\"></head><body class=\"letter\">"
                + safe
                + "</body></html>";
    }

    private static Optional<String> address(
            String reference, List<StoredFile> files, String contentId) {
        return files.stream()
                .filter(file -> contentId.equals(file.contentId()))
                .findFirst()
                .map(file -> "/complaints/" + reference + "/files/" + file.id() + "?inline");
    }
}

package recourse.correspondence.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import recourse.complaint.Complaints;
import recourse.correspondence.AcknowledgeByHand;
import recourse.correspondence.Acknowledgement;
import recourse.correspondence.Recipients;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.List;
import java.util.Map;

/**
 * The letter to print and post, and where it is written down that it was posted, or that it was
 * said.
 */
@Controller
class AcknowledgementPage {
    private final AcknowledgeByHand acknowledge;
    private final Acknowledgement acknowledgement;
    private final Recipients recipients;
    private final Complaints complaints;
    private final Organisations organisations;
    private final Pages pages;

    AcknowledgementPage(
            AcknowledgeByHand acknowledge,
            Acknowledgement acknowledgement,
            Recipients recipients,
            Complaints complaints,
            Organisations organisations,
            Pages pages) {
        this.acknowledge = acknowledge;
        this.acknowledgement = acknowledgement;
        this.recipients = recipients;
        this.complaints = complaints;
        this.organisations = organisations;
        this.pages = pages;
    }

    @GetMapping("/complaints/{reference}/acknowledgement")
    View show(Viewer viewer, @PathVariable String reference) {
        return pages.show(
                "correspondence/acknowledgement",
                model(viewer, reference, new AcknowledgeByHand.Given(null, "", null)));
    }

    @PostMapping("/complaints/{reference}/acknowledgement")
    View record(
            Viewer viewer,
            @PathVariable String reference,
            @ModelAttribute AcknowledgeByHand.Given given) {
        try {
            acknowledge.record(viewer, reference, given);
            return pages.to(
                    "/complaints/" + reference,
                    Flash.of("correspondence.acknowledgement.recorded"));
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again(
                    "correspondence/acknowledgement", model(viewer, reference, given), refused);
        }
    }

    private Map<String, Object> model(
            Viewer viewer, String reference, AcknowledgeByHand.Given given) {
        var complaint = complaints.get(viewer, reference);
        var brand = organisations.brand(complaint.brandId());
        var letter =
                acknowledgement.letter(
                        complaint, brand.languageFor(complaint.language().getLanguage()));
        return Map.of(
                "complaint",
                complaint,
                "subject",
                letter.subject(),
                "paragraphs",
                List.of(letter.text().strip().split("\\R\\s*\\R")),
                "envelope",
                recipients.envelope(complaint.id()).orElse(""),
                "given",
                given);
    }
}

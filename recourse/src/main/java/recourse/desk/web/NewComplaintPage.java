package recourse.desk.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import recourse.complaint.Channel;
import recourse.complaint.Complaints;
import recourse.desk.ReceiptForm;
import recourse.desk.WriteDownComplaint;
import recourse.evidence.Uploads;
import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Ids;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.List;
import java.util.Map;

/** The handler's form for what comes by phone, over the counter or on paper: the story first. */
@Controller
class NewComplaintPage {
    private static final List<Channel> CHANNELS =
            List.of(
                    Channel.PHONE,
                    Channel.IN_PERSON,
                    Channel.LETTER,
                    Channel.CHAT,
                    Channel.SOCIAL,
                    Channel.EMAIL);

    private final WriteDownComplaint writeDown;
    private final Complaints complaints;
    private final Organisations organisations;
    private final People people;
    private final Ids ids;
    private final Pages pages;

    NewComplaintPage(
            WriteDownComplaint writeDown,
            Complaints complaints,
            Organisations organisations,
            People people,
            Ids ids,
            Pages pages) {
        this.writeDown = writeDown;
        this.complaints = complaints;
        this.organisations = organisations;
        this.people = people;
        this.ids = ids;
        this.pages = pages;
    }

    @GetMapping("/complaints/new")
    View show(Viewer.Staff viewer) {
        if (!viewer.may(Permission.RECEIVE)) {
            throw Refused.notAllowed("desk.receipt.not-allowed");
        }
        return pages.show("desk/new", model(ReceiptForm.empty(ids.next().toString())));
    }

    @PostMapping("/complaints/new")
    View take(
            Viewer.Staff viewer,
            @ModelAttribute ReceiptForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        try {
            var filed = writeDown.write(viewer, form, Uploads.of(files));
            var seen = complaints.find(viewer, filed.complaintId()).isPresent();
            // Told on the phone while the form is open, so the next page says it in large letters.
            return pages.to(
                    seen ? "/complaints/" + filed.reference() : "/inbox",
                    Flash.of(
                            form.isSaid() ? "desk.receipt.done-said" : "desk.receipt.done",
                            filed.reference()));
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again("desk/new", model(form), refused);
        }
    }

    private Map<String, Object> model(ReceiptForm form) {
        return Map.of(
                "form",
                form,
                "channels",
                CHANNELS,
                "brands",
                organisations.brands(),
                "staff",
                people.all());
    }
}

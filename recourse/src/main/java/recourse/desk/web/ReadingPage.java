package recourse.desk.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.complaint.Complaints;
import recourse.complaint.Contacts;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.platform.web.Pages;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Says that a person of the house has seen what came; looking alone changes nothing. */
@Controller
class ReadingPage {
    private final Complaints complaints;
    private final Contacts contacts;
    private final Pages pages;

    ReadingPage(Complaints complaints, Contacts contacts, Pages pages) {
        this.complaints = complaints;
        this.contacts = contacts;
        this.pages = pages;
    }

    @PostMapping("/complaints/{reference}/reading")
    Object read(
            Viewer.Staff viewer,
            @PathVariable String reference,
            @RequestParam String upTo,
            HttpServletRequest request) {
        read(viewer, reference, instant(upTo));
        // The script that says so after loading wants nothing back.
        return request.getHeader("HX-Request") == null
                ? pages.to("/complaints/" + reference)
                : ResponseEntity.noContent().build();
    }

    @PostMapping("/inbox/reading")
    View readAll(
            Viewer.Staff viewer, @RequestParam List<String> reference, @RequestParam String upTo) {
        var seen = instant(upTo);
        reference.forEach(one -> read(viewer, one, seen));
        return pages.to("/inbox");
    }

    private void read(Viewer.Staff viewer, String reference, Instant upTo) {
        var complaint = complaints.get(viewer, reference);
        if (!viewer.may(Permission.WORK)) {
            throw Refused.notAllowed("desk.reading.not-allowed");
        }
        contacts.read(complaint.id(), upTo);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException strange) {
            throw Refused.malformed("upTo", "desk.list.time", text);
        }
    }
}

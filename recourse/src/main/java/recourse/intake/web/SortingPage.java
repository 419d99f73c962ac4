package recourse.intake.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.identity.Viewer;
import recourse.intake.AttachHeldMail;
import recourse.intake.FileHeldMail;
import recourse.intake.SetMailAside;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;
import recourse.platform.web.Typed;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What a person does with mail that waited for them. */
@Controller
class SortingPage {
    private final FileHeldMail fileHeldMail;
    private final AttachHeldMail attachHeldMail;
    private final SetMailAside setMailAside;
    private final ItemView views;
    private final Pages pages;

    SortingPage(
            FileHeldMail fileHeldMail,
            AttachHeldMail attachHeldMail,
            SetMailAside setMailAside,
            ItemView views,
            Pages pages) {
        this.fileHeldMail = fileHeldMail;
        this.attachHeldMail = attachHeldMail;
        this.setMailAside = setMailAside;
        this.views = views;
        this.pages = pages;
    }

    @PostMapping("/intake/{id}/complaint")
    View file(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
        var typed = new Typed(fields);
        return orAgain(
                viewer,
                id,
                typed,
                () -> {
                    var wish =
                            new FileHeldMail.Wish(
                                    typed.get("reason"),
                                    typed.get("narrative"),
                                    typed.get("subject"),
                                    typed.get("name"),
                                    typed.get("email"));
                    var reference = fileHeldMail.file(viewer, id, wish);
                    return pages.to("/intake", Flash.of("intake.sorted.filed", reference));
                });
    }

    @PostMapping("/intake/{id}/contact")
    View attach(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
        var typed = new Typed(fields);
        return orAgain(
                viewer,
                id,
                typed,
                () -> {
                    var reference =
                            attachHeldMail.attach(
                                    viewer, id, typed.get("reference"), typed.get("reason"));
                    return pages.to("/intake", Flash.of("intake.sorted.attached", reference));
                });
    }

    @PostMapping("/intake/{id}/dismissal")
    View setAside(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
        var typed = new Typed(fields);
        return orAgain(
                viewer,
                id,
                typed,
                () -> {
                    setMailAside.setAside(viewer, id, typed.get("reason"));
                    return pages.to(
                            "/intake",
                            Flash.of("intake.sorted.aside")
                                    .undoneAt("/intake/" + id + "/dismissal"));
                });
    }

    @DeleteMapping("/intake/{id}/dismissal")
    View takeUp(Viewer viewer, @PathVariable UUID id) {
        setMailAside.takeUp(viewer, id);
        return pages.to("/intake/" + id, Flash.of("intake.sorted.taken-up"));
    }

    private View orAgain(Viewer viewer, UUID id, Typed typed, Supplier<View> act) {
        try {
            return act.get();
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again("intake/show", views.of(viewer, id, typed), refused);
        }
    }
}

package recourse.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.identity.ChangeStaff;
import recourse.identity.PasswordRule;
import recourse.identity.Passwords;
import recourse.identity.StaffMember;
import recourse.organisation.Organisations;
import recourse.organisation.ReadSettings;
import recourse.platform.Administrator;
import recourse.platform.Refused;
import recourse.platform.Settings;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.List;
import java.util.Map;

/** Who works here: added, changed, and let in by a link that is shown once. */
@Controller
class StaffPage {
    private final ChangeStaff change;
    private final Passwords passwords;
    private final StaffModel models;
    private final Organisations organisations;
    private final Settings settings;
    private final Pages pages;

    StaffPage(
            ChangeStaff change,
            Passwords passwords,
            StaffModel models,
            Organisations organisations,
            Settings settings,
            Pages pages) {
        this.change = change;
        this.passwords = passwords;
        this.models = models;
        this.organisations = organisations;
        this.settings = settings;
        this.pages = pages;
    }

    @GetMapping("/settings/staff")
    View list(Administrator administrator) {
        return pages.show("identity/staff", models.list());
    }

    @GetMapping("/settings/staff/new")
    View blank(Administrator administrator) {
        var languages = ReadSettings.tags(organisations.get().languages());
        return pages.show(
                StaffModel.FORM,
                models.form(
                        "",
                        new ChangeStaff.Told(
                                "", "", "", "handler", languages, List.of(), List.of(), true)));
    }

    @PostMapping("/settings/staff")
    View add(
            Administrator administrator,
            @ModelAttribute ChangeStaff.Told told,
            @RequestParam(defaultValue = "") String password) {
        try {
            if (!password.isEmpty()) {
                PasswordRule.demand("password", password);
            }
            var member = change.add(administrator, told);
            if (!password.isEmpty()) {
                passwords.set(administrator, member, password);
                return pages.to("/settings/staff", Flash.of("identity.staff.added", member.name()));
            }
            return link(HttpStatus.CREATED, member);
        } catch (Refused refused) {
            return pages.again(StaffModel.FORM, models.form("", told), refused);
        }
    }

    @GetMapping("/settings/staff/{userName}")
    View show(Administrator administrator, @PathVariable String userName) {
        var member = change.find(userName);
        return pages.show(StaffModel.FORM, models.form(userName, change.told(member)));
    }

    @PostMapping("/settings/staff/{userName}")
    View change(
            Administrator administrator,
            @PathVariable String userName,
            @ModelAttribute ChangeStaff.Told told,
            @RequestParam(required = false) @Nullable String absent) {
        // A box that is not ticked says nothing: absent is the one that does.
        var whole =
                new ChangeStaff.Told(
                        userName,
                        told.name(),
                        told.email(),
                        told.role(),
                        told.languages(),
                        told.teams(),
                        told.leads(),
                        absent == null);
        try {
            change.change(administrator, userName, whole);
            return pages.to("/settings/staff", Flash.of("platform.settings.saved"));
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again(StaffModel.FORM, models.form(userName, whole), refused);
        }
    }

    /** A link to choose a password, or the password itself where one was typed. */
    @PostMapping("/settings/staff/{userName}/password")
    View password(
            Administrator administrator,
            @PathVariable String userName,
            @RequestParam(defaultValue = "") String password) {
        var member = change.find(userName);
        if (password.isEmpty()) {
            return link(HttpStatus.OK, member);
        }
        try {
            passwords.set(administrator, member, password);
            return pages.to(
                    "/settings/staff", Flash.of("identity.staff.password-set", member.name()));
        } catch (Refused refused) {
            return pages.again(
                    StaffModel.FORM, models.form(userName, change.told(member)), refused);
        }
    }

    /** Never a redirect: the link stands in this answer and nowhere else. */
    private View link(HttpStatus status, StaffMember member) {
        return pages.show(
                status,
                "identity/link",
                Map.of("member", member, "link", settings.publicUrl() + passwords.link(member)));
    }
}

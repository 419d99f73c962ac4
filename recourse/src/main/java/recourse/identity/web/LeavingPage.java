package recourse.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.identity.ChangeStaff;
import recourse.identity.EndStaff;
import recourse.identity.Sessions;
import recourse.platform.Administrator;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

/** Somebody leaves, comes back, or is signed out by an administrator. */
@Controller
class LeavingPage {
    private final ChangeStaff change;
    private final EndStaff end;
    private final Sessions sessions;
    private final StaffModel models;
    private final Pages pages;

    LeavingPage(
            ChangeStaff change, EndStaff end, Sessions sessions, StaffModel models, Pages pages) {
        this.change = change;
        this.end = end;
        this.sessions = sessions;
        this.models = models;
        this.pages = pages;
    }

    @PostMapping("/settings/staff/{userName}/leaving")
    View leave(
            Administrator administrator,
            @PathVariable String userName,
            @RequestParam(required = false) @Nullable String to) {
        var member = change.find(userName);
        try {
            end.end(administrator, userName, to);
            return pages.to("/settings/staff", Flash.of("identity.staff.left", member.name()));
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again(
                    StaffModel.FORM, models.form(userName, change.told(member)), refused);
        }
    }

    @DeleteMapping("/settings/staff/{userName}/leaving")
    View comeBack(Administrator administrator, @PathVariable String userName) {
        var member = end.restore(administrator, userName);
        return pages.to(
                "/settings/staff/" + member.userName(),
                Flash.of("identity.staff.back", member.name()));
    }

    @DeleteMapping("/settings/staff/{userName}/sessions/{id}")
    View endSession(
            Administrator administrator, @PathVariable String userName, @PathVariable String id) {
        if (!sessions.endOne(change.find(userName).id(), id)) {
            throw Refused.notVisible();
        }
        return pages.to("/settings/staff/" + userName, Flash.of("identity.account.session-ended"));
    }
}

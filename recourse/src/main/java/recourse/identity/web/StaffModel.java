package recourse.identity.web;

import org.springframework.stereotype.Component;

import recourse.identity.ChangeStaff;
import recourse.identity.EndStaff;
import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.Roles;
import recourse.identity.Sessions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the pages about people show. */
@Component
class StaffModel {
    static final String FORM = "identity/person";

    private final People people;
    private final Roles roles;
    private final Sessions sessions;
    private final ChangeStaff change;
    private final EndStaff end;

    StaffModel(People people, Roles roles, Sessions sessions, ChangeStaff change, EndStaff end) {
        this.people = people;
        this.roles = roles;
        this.sessions = sessions;
        this.change = change;
        this.end = end;
    }

    Map<String, Object> list() {
        return Map.of("people", people, "roles", roles.all(), "former", end.former());
    }

    /** Without a name it is somebody new. */
    Map<String, Object> form(String userName, ChangeStaff.Told told) {
        var model = new HashMap<String, Object>();
        model.put("userName", userName);
        model.put("told", told);
        model.put("roles", roles.all());
        model.put("teams", people.teams());
        model.put("sessions", List.of());
        model.put("heirs", List.of());
        model.put("work", 0);
        if (!userName.isEmpty()) {
            var member = change.find(userName);
            model.put("sessions", sessions.of(member.id()));
            model.put("work", end.workOf(member));
            model.put(
                    "heirs",
                    people.all().stream()
                            .filter(one -> !one.id().equals(member.id()))
                            .filter(one -> one.permissions().contains(Permission.WORK))
                            .toList());
        }
        return model;
    }
}

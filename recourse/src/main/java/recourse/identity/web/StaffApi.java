package recourse.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.identity.ChangeStaff;
import recourse.identity.EndStaff;
import recourse.identity.Passwords;
import recourse.identity.People;
import recourse.identity.Sessions;
import recourse.platform.Administrator;
import recourse.platform.Refused;
import recourse.platform.Settings;

import java.util.List;

/** The people who work here, for programs. */
@RestController
@RequestMapping("/api/v1/staff")
class StaffApi {
    private final People people;
    private final ChangeStaff change;
    private final EndStaff end;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Settings settings;

    StaffApi(
            People people,
            ChangeStaff change,
            EndStaff end,
            Passwords passwords,
            Sessions sessions,
            Settings settings) {
        this.people = people;
        this.change = change;
        this.end = end;
        this.passwords = passwords;
        this.sessions = sessions;
        this.settings = settings;
    }

    record Items(List<ChangeStaff.Told> items) {}

    record Link(String link) {}

    record To(@Nullable String to) {}

    record Open(List<Sessions.Shown> items) {}

    @GetMapping
    Items list(Administrator administrator) {
        return new Items(people.all().stream().map(change::told).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Link add(Administrator administrator, @RequestBody ChangeStaff.Told told) {
        var member = change.add(administrator, told);
        return new Link(settings.publicUrl() + passwords.link(member));
    }

    @PutMapping("/{userName}")
    ChangeStaff.Told change(
            Administrator administrator,
            @PathVariable String userName,
            @RequestBody ChangeStaff.Told told) {
        return change.told(change.change(administrator, userName, told));
    }

    /** A link that works once; a program never learns or sets a password. */
    @PostMapping("/{userName}/password")
    Link password(Administrator administrator, @PathVariable String userName) {
        return new Link(settings.publicUrl() + passwords.link(change.find(userName)));
    }

    @PostMapping("/{userName}/leaving")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(
            Administrator administrator,
            @PathVariable String userName,
            @RequestBody(required = false) @Nullable To told) {
        end.end(administrator, userName, told == null ? null : told.to);
    }

    @DeleteMapping("/{userName}/leaving")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void comeBack(Administrator administrator, @PathVariable String userName) {
        end.restore(administrator, userName);
    }

    @GetMapping("/{userName}/sessions")
    Open sessions(Administrator administrator, @PathVariable String userName) {
        return new Open(sessions.of(change.find(userName).id()));
    }

    @DeleteMapping("/{userName}/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(
            Administrator administrator, @PathVariable String userName, @PathVariable String id) {
        if (!sessions.endOne(change.find(userName).id(), id)) {
            throw Refused.notVisible();
        }
    }
}

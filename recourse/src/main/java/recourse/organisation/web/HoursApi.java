package recourse.organisation.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.organisation.Calendars;
import recourse.organisation.ChangeHours;
import recourse.platform.Administrator;

import java.util.List;

/** The business calendars, for programs. */
@RestController
@RequestMapping("/api/v1/hours")
class HoursApi {
    private final Calendars calendars;
    private final ChangeHours change;

    HoursApi(Calendars calendars, ChangeHours change) {
        this.calendars = calendars;
        this.change = change;
    }

    record Items(List<ChangeHours.Told> items) {}

    @GetMapping
    Items list(Administrator administrator) {
        return new Items(
                calendars.ids().stream()
                        .flatMap(id -> calendars.kept(id).stream())
                        .map(HoursForm::told)
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ChangeHours.Told add(Administrator administrator, @RequestBody ChangeHours.Told told) {
        return HoursForm.told(change.add(administrator, told));
    }

    @PutMapping("/{id}")
    ChangeHours.Told change(
            Administrator administrator,
            @PathVariable String id,
            @RequestBody ChangeHours.Told told) {
        return HoursForm.told(change.change(administrator, id, told));
    }
}

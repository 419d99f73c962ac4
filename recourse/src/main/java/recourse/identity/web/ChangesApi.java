package recourse.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import recourse.identity.People;
import recourse.platform.Administrator;
import recourse.platform.Checks;
import recourse.platform.SettingChanged.Area;
import recourse.timeline.SettingHistory;

import java.util.List;

/** Who changed what about the house, for programs. */
@RestController
class ChangesApi {
    private static final int SHOWN = 200;

    private final SettingHistory history;
    private final People people;

    ChangesApi(SettingHistory history, People people) {
        this.history = history;
        this.people = people;
    }

    record Items(List<ChangeLine> items) {}

    @GetMapping("/api/v1/settings/changes")
    Items list(Administrator administrator, @RequestParam(required = false) @Nullable String area) {
        var checks = new Checks();
        var only = checks.oneOf("area", Area.class, area);
        checks.refuseFaults();
        return new Items(
                history.newest(only, SHOWN).stream()
                        .map(told -> ChangeLine.of(told, people.shown(told.entry().actor())))
                        .toList());
    }
}

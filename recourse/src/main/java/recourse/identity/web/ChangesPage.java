package recourse.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.identity.People;
import recourse.platform.Administrator;
import recourse.platform.SettingChanged.Area;
import recourse.platform.web.Pages;
import recourse.timeline.SettingHistory;

import java.util.Arrays;
import java.util.HashMap;

/** Who changed what about the house, and when. */
@Controller
class ChangesPage {
    private static final int SHOWN = 200;

    private final SettingHistory history;
    private final People people;
    private final Pages pages;

    ChangesPage(SettingHistory history, People people, Pages pages) {
        this.history = history;
        this.people = people;
        this.pages = pages;
    }

    /** An unknown part of the house shows all of it. */
    @GetMapping("/settings/changes")
    View show(Administrator administrator, @RequestParam(required = false) @Nullable String area) {
        var only =
                Arrays.stream(Area.values())
                        .filter(one -> one.name().equals(area))
                        .findFirst()
                        .orElse(null);
        var model = new HashMap<String, Object>();
        model.put("area", only);
        model.put("areas", Area.values());
        model.put("changes", history.newest(only, SHOWN).stream().map(told -> line(told)).toList());
        return pages.show("identity/changes", model);
    }

    private ChangeLine line(SettingHistory.Told told) {
        return ChangeLine.of(told, people.shown(told.entry().actor()));
    }
}

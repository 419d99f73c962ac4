package recourse.organisation.web;

import recourse.organisation.Calendars;
import recourse.organisation.ChangeHours;
import recourse.platform.web.Typed;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;

/** The fields of a calendar: one for each weekday, one for each list of days. */
final class HoursForm {
    private static final String WEEK = "week.";

    private HoursForm() {}

    static ChangeHours.Told told(Map<String, String> fields) {
        var week = new HashMap<String, String>();
        for (var day : DayOfWeek.values()) {
            week.put(day.name(), fields.getOrDefault(WEEK + day, ""));
        }
        return new ChangeHours.Told(
                fields.get("name"),
                week,
                fields.get("holidays"),
                fields.get("closed"),
                fields.get("open"));
    }

    static ChangeHours.Told told(Calendars.Kept kept) {
        return told(typed(kept).fields());
    }

    static Typed typed(Calendars.Kept kept) {
        var fields = new HashMap<String, String>();
        fields.put("name", kept.id());
        for (var day : DayOfWeek.values()) {
            fields.put(WEEK + day, kept.text(day));
        }
        fields.put("holidays", kept.region());
        fields.put("closed", kept.closedText());
        fields.put("open", kept.openText());
        return new Typed(fields);
    }
}

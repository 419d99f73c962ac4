package recourse.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Administrator;
import recourse.platform.Checks;
import recourse.platform.Keys;
import recourse.platform.Refused;
import recourse.platform.SettingChanged;
import recourse.platform.SettingChanged.Area;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** When the house works: its week, the holidays it keeps, its own closed and open days. */
@Component
public class ChangeHours {
    private final Calendars calendars;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    ChangeHours(
            Calendars calendars, Organisations organisations, ApplicationEventPublisher events) {
        this.calendars = calendars;
        this.organisations = organisations;
        this.events = events;
    }

    /**
     * What the form and the API say.
     *
     * @param week by weekday, such as "09:00-12:30, 13:30-18:00"; empty is closed
     * @param closed dates such as 2026-12-24, a line each
     */
    public record Told(
            @Nullable String name,
            @Nullable Map<String, String> week,
            @Nullable String holidays,
            @Nullable String closed,
            @Nullable String open) {
        public String on(DayOfWeek day) {
            return week == null ? "" : week.getOrDefault(day.name(), "");
        }
    }

    @Transactional
    public Calendars.Kept add(Administrator by, Told told) {
        var checks = new Checks();
        var name = checks.required("name", told.name, 60);
        var id = Keys.from(name, taken -> calendars.ids().contains(taken));
        var kept = read(id, told, checks);
        calendars.add(kept, organisations.get().zone());
        events.publishEvent(SettingChanged.added(Area.HOURS, id, by, values(kept)));
        return kept;
    }

    @Transactional
    public Calendars.Kept change(Administrator by, String id, Told told) {
        var before = calendars.kept(id).orElseThrow(Refused::notVisible);
        var after = read(id, told, new Checks());
        calendars.change(after);
        events.publishEvent(
                SettingChanged.changed(Area.HOURS, id, by, values(before), values(after)));
        if (!after.equals(before)) {
            events.publishEvent(new HoursChanged(id));
        }
        return after;
    }

    private static Calendars.Kept read(String id, Told told, Checks checks) {
        var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var shifts = shifts(checks, day, told.on(day));
            if (!shifts.isEmpty()) {
                week.put(day, shifts);
            }
        }
        if (week.isEmpty()) {
            checks.fault("week.MONDAY", "organisation.hours.never");
        }
        var region = region(checks, told.holidays);
        var closed = dates(checks, "closed", told.closed);
        var open = dates(checks, "open", told.open);
        checks.refuseFaults();
        return new Calendars.Kept(id, new OpeningHours(week), region, closed, open);
    }

    private static List<Shift> shifts(Checks checks, DayOfWeek day, String text) {
        try {
            var shifts =
                    Arrays.stream(text.split("[,;]"))
                            .filter(span -> !span.isBlank())
                            .map(ChangeHours::shift)
                            .toList();
            return OpeningHours.ordered(shifts);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            checks.fault("week." + day, "organisation.hours.form");
            return List.of();
        }
    }

    private static Shift shift(String span) {
        var ends = span.strip().split("\\s*[-–]\\s*", 2);
        if (ends.length < 2) {
            throw new IllegalArgumentException(span);
        }
        return Shift.of(twoDigits(ends[0]), twoDigits(ends[1]));
    }

    private static String twoDigits(String time) {
        return time.length() == 4 ? "0" + time : time;
    }

    private static String region(Checks checks, @Nullable String given) {
        var text = checks.text("holidays", given, 60);
        try {
            return text == null ? "none" : Holidays.in(text).region();
        } catch (IllegalArgumentException unknown) {
            checks.fault("holidays", "organisation.check.holidays");
            return "none";
        }
    }

    private static List<LocalDate> dates(Checks checks, String field, @Nullable String given) {
        var dates = new ArrayList<LocalDate>();
        for (var part : given == null ? new String[0] : given.split("[,;\\s]+")) {
            if (!part.isBlank()) {
                try {
                    dates.add(LocalDate.parse(part));
                } catch (DateTimeException unreadable) {
                    checks.fault(field, "platform.check.date");
                    return List.of();
                }
            }
        }
        return dates.stream().distinct().sorted().toList();
    }

    private static Map<String, String> values(Calendars.Kept kept) {
        var values = new TreeMap<String, String>();
        for (var day : DayOfWeek.values()) {
            values.put("week." + day, kept.text(day));
        }
        values.put("holidays", kept.region());
        values.put("closed", kept.closedText());
        values.put("open", kept.openText());
        return values;
    }
}

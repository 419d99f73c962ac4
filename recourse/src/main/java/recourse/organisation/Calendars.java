package recourse.organisation;

import static db.organisation.Tables.CALENDAR;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import recourse.platform.Json;

/** The rows behind business calendars. */
@Component
public class Calendars {
    private final DSLContext database;

    public Calendars(DSLContext database) {
        this.database = database;
    }

    /** Adds a calendar that is open at the same hours on each of these days. */
    public void add(String id, String zone, String region, List<DayOfWeek> days, String... hours) {
        var byDay = new TreeMap<String, List<String>>();
        days.forEach(day -> byDay.put(day.name(), List.of(hours)));
        database.insertInto(CALENDAR)
                .set(CALENDAR.ID, id)
                .set(CALENDAR.ZONE, zone)
                .set(CALENDAR.REGION, region)
                .set(CALENDAR.HOURS, Json.write(Map.copyOf(byDay)))
                .execute();
    }
}

package recourse.organisation;

import recourse.platform.Words;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Calendars to count with, chosen and at random. */
public final class CalendarFixture {
    /** Both hemispheres, half hours, gaps at midnight, no changes at all. */
    public static final List<ZoneId> ZONES =
            List.of(
                            "Europe/London",
                            "Europe/Berlin",
                            "Europe/Dublin",
                            "Atlantic/Azores",
                            "America/New_York",
                            "America/Chicago",
                            "America/Phoenix",
                            "America/St_Johns",
                            "America/Havana",
                            "America/Santiago",
                            "America/Sao_Paulo",
                            "Africa/Cairo",
                            "Asia/Beirut",
                            "Asia/Kolkata",
                            "Asia/Kathmandu",
                            "Asia/Tokyo",
                            "Australia/Sydney",
                            "Australia/Lord_Howe",
                            "Pacific/Auckland",
                            "Pacific/Chatham",
                            "Pacific/Kiritimati",
                            "UTC")
                    .stream()
                    .map(ZoneId::of)
                    .toList();

    private static final List<OpeningHours> HOURS =
            List.of(
                    OpeningHours.weekdays(Shift.of("09:00", "17:00")),
                    OpeningHours.weekdays(Shift.of("08:00", "12:30"), Shift.of("13:15", "17:45")),
                    OpeningHours.on(
                            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, DayOfWeek.SATURDAY),
                            Shift.of("10:00", "19:00")),
                    OpeningHours.on(
                            EnumSet.allOf(DayOfWeek.class),
                            Shift.of("06:00", "14:00"),
                            Shift.of("22:00", "05:00")),
                    OpeningHours.weekdays(Shift.of("00:00", "00:00")),
                    OpeningHours.always());

    private static final List<Holidays> HOLIDAYS =
            List.of(
                    Holidays.NONE,
                    Holidays.in("de-be"),
                    Holidays.in("gb-eng"),
                    Holidays.in("us"),
                    Holidays.in("au-nsw"));

    private CalendarFixture() {}

    public static BusinessCalendar office(String zone, String region) {
        return BusinessCalendar.of(
                region,
                ZoneId.of(zone),
                OpeningHours.weekdays(Shift.of("09:00", "17:00")),
                Holidays.in(region));
    }

    public static BusinessCalendar random(Random random) {
        var opened = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2200));
        return new BusinessCalendar(
                "random",
                any(ZONES, random),
                any(HOURS, random),
                any(HOLIDAYS, random),
                closed(random),
                Map.of(opened, List.of(Shift.of("11:00", "15:00"))));
    }

    /** Half of them within three days of a change of the clocks. */
    public static Instant instant(ZoneId zone, Random random) {
        var somewhere =
                LocalDateTime.of(2024, 1, 1, 0, 0)
                        .plusMinutes(random.nextInt(60 * 24 * 365 * 6))
                        .atZone(zone)
                        .toInstant();
        var change = zone.getRules().nextTransition(somewhere);
        return change == null || random.nextBoolean()
                ? somewhere
                : change.getInstant().plusSeconds(60 * (random.nextInt(8640) - 4320));
    }

    public static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Map<LocalDate, Words> closed(Random random) {
        var day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2200));
        return Map.of(day, Words.of("en", "Works outing", "de", "Betriebsausflug"));
    }
}

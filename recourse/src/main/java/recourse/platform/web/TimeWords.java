package recourse.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Says dates and durations as people say them, in one language and zone. */
record TimeWords(Texts texts, Locale locale, ZoneId zone, Instant now) {
    String moment(Instant instant) {
        var local = instant.atZone(zone);
        return format(local.getYear() == today().getYear() ? "moment" : "moment-of-year", local);
    }

    String day(LocalDate date) {
        return format(date.getYear() == today().getYear() ? "day" : "day-of-year", date);
    }

    String time(Instant instant) {
        return format("time", instant.atZone(zone));
    }

    /**
     * Hours within a day; beyond that the calendar counts, because "tomorrow" begins at midnight.
     */
    String relative(Instant instant) {
        var minutes = Math.round(Duration.between(now, instant).toSeconds() / 60.0);
        if (minutes == 0) return say("now");
        if (Math.abs(minutes) < 60) return ahead("minutes", minutes);
        var days = ChronoUnit.DAYS.between(today(), instant.atZone(zone).toLocalDate());
        if (days == 0 || Math.abs(minutes) < 12 * 60)
            return ahead("hours", Math.round(minutes / 60.0));
        if (Math.abs(days) < 21) return ahead("days", days);
        if (Math.abs(days) < 60) return ahead("weeks", days / 7);
        return Math.abs(days) < 730 ? ahead("months", days / 30) : ahead("years", days / 365);
    }

    /** The unit that matters, and the next one only while it still changes what one would do. */
    String duration(Duration duration) {
        var minutes = duration.abs().toMinutes();
        if (minutes < 1) return say("under-a-minute");
        if (minutes < 60) return say("minutes", minutes);
        var hours = minutes / 60;
        if (hours < 24) return both("hours", "hours-and-minutes", hours, minutes % 60);
        return both("days", "days-and-hours", hours / 24, hours < 7 * 24 ? hours % 24 : 0);
    }

    private String both(String unit, String withRest, long amount, long rest) {
        return rest == 0 ? say(unit, amount) : say(withRest, amount, rest);
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    private String ahead(String unit, long amount) {
        return say(amount > 0 ? "in-" + unit : unit + "-ago", Math.abs(amount));
    }

    private String format(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(say("format." + pattern), locale).format(time);
    }

    private String say(String key, Object... arguments) {
        return texts.say(locale, "platform.time." + key, arguments);
    }
}

package recourse.correspondence;

import recourse.platform.web.Texts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The words of a mail or letter, in the language of whoever reads it. */
public record MailWords(Texts texts, Locale locale, ZoneId zone) {
    public String say(String key, Object... arguments) {
        return texts.say(locale, key, arguments);
    }

    public String language() {
        return locale.getLanguage();
    }

    /** With weekday and year: a letter is read days later. */
    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    public String day(LocalDate date) {
        return DateTimeFormatter.ofPattern(say("correspondence.format.day"), locale).format(date);
    }
}

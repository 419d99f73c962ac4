package recourse.regulation;

import recourse.platform.Words;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The module's own words, readable without the running program: the command line and an auditor's
 * replay have none.
 */
record Sentences(Locale locale, ResourceBundle bundle) {
    /** English where the language has no words of ours: never the language of the machine. */
    static Sentences in(Locale locale) {
        var spoken = locale.getLanguage().equals("de") ? Locale.GERMAN : Locale.UK;
        var only =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Sentences(spoken, ResourceBundle.getBundle("messages.regulation", spoken, only));
    }

    /** A sentence in every language that we speak. */
    static Words words(String key, Object... arguments) {
        return Words.of(
                "en", in(Locale.ENGLISH).say(key, arguments),
                "de", in(Locale.GERMAN).say(key, arguments));
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    String event(String event) {
        var key = "regulation.event." + event;
        return bundle.containsKey(key) ? bundle.getString(key) : event.replace('_', ' ');
    }

    String amount(int amount, Unit unit) {
        return say("regulation.unit." + unit.name().toLowerCase(Locale.ROOT), amount);
    }

    String length(Instant from, Instant to) {
        var length = Duration.between(from, to);
        var minutes = length.toMinutesPart();
        if (length.toHours() == 0) {
            return say("regulation.length.minutes", minutes);
        }
        return minutes == 0
                ? say("regulation.length.hours", length.toHours())
                : say("regulation.length.hoursAndMinutes", length.toHours(), minutes);
    }

    String date(TemporalAccessor date) {
        return written("date", date);
    }

    String moment(TemporalAccessor moment) {
        return written("moment", moment);
    }

    String time(TemporalAccessor moment) {
        return written("time", moment);
    }

    private String written(String pattern, TemporalAccessor when) {
        return DateTimeFormatter.ofPattern(
                        bundle.getString("regulation.pattern." + pattern), locale)
                .format(when);
    }
}

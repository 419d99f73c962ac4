package recourse.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts the steps of an explanation into sentences. */
final class Telling {
    private final Locale locale;
    private final ZoneId zone;
    private final Sentences sentences;

    Telling(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.sentences = Sentences.in(locale);
    }

    List<String> lines(Explanation explanation) {
        var lines = new ArrayList<String>();
        lines.add(explanation.rule().in(locale));
        explanation.steps().forEach(step -> lines.add(tell(step)));
        lines.add(say("calendar", explanation.calendar(), zone.getId()));
        lines.add(say("source", explanation.source().citation(), explanation.version()));
        if (explanation.source().evidence().needsConfirming()) {
            lines.add(say("confirm", explanation.source().evidence().name()));
        }
        return lines;
    }

    private String tell(Step step) {
        return switch (step) {
            case Step.Started(var at, var event) ->
                    say("started", moment(at), sentences.event(event));
            case Step.DayZero(var date) -> say("dayZero", date(date));
            case Step.StartDayCounts(var date) -> say("startDayCounts", date(date));
            case Step.Extended(var amount, var unit, var reason) ->
                    say("extended", sentences.amount(amount, unit), reason.in(locale));
            case Step.MonthsCounted(var from, var months, var to) ->
                    say("months", sentences.amount(months, Unit.MONTH), date(from), date(to));
            case Step.Aligned(var to, var how) -> say("aligned." + key(how), date(to));
            case Step.DaysCounted days -> counted(days);
            case Step.TimeCounted(var from, var to) ->
                    say("time", moment(from), moment(to), sentences.length(from, to));
            case Step.WeekendSkipped(var from, var to) ->
                    from.equals(to)
                            ? say("dayOff", date(from))
                            : say("daysOff", date(from), date(to));
            case Step.HolidaySkipped(var date, var name) ->
                    say("holiday", date(date), name.in(locale));
            case Step.Paused(var from, var to, var reason) ->
                    say("paused", moment(from), moment(to), reason.in(locale));
            case Step.DaysPaused(var from, var to, var reason) ->
                    from.equals(to)
                            ? say("dayPaused", date(from), reason.in(locale))
                            : say("daysPaused", date(from), date(to), reason.in(locale));
            case Step.Rolled(var from, var to) ->
                    say(to.isAfter(from) ? "rolledOn" : "rolledBack", date(from), date(to));
            case Step.MinimumReached(var required, var found, var to) ->
                    say("minimum", required, found, date(to));
            case Step.Due(var at, var how) -> due(at, how);
            case Step.StartAssumed(var event, var clock, var at) ->
                    say("startAssumed", sentences.event(event), clock.in(locale), moment(at));
            case Step.Outrun(var clock, var due) -> say("outrun", clock.in(locale), moment(due));
            case Step.Doubted(var date, var doubt) -> say("doubted", date(date), doubt.in(locale));
        };
    }

    private String counted(Step.DaysCounted days) {
        return days.first() == days.last()
                ? say("day", days.first(), date(days.from()))
                : say("days", days.first(), days.last(), date(days.from()), date(days.to()));
    }

    private String due(Instant at, Counting.DueAt how) {
        return switch (how) {
            case END_OF_DAY ->
                    say(
                            "dueEndOfDay",
                            date(at.atZone(zone).toLocalDate()),
                            sentences.time(at.atZone(zone)));
            case CLOSE_OF_BUSINESS ->
                    say(
                            "dueClose",
                            date(at.atZone(zone).toLocalDate()),
                            sentences.time(at.atZone(zone)));
            case INSTANT -> say("due", moment(at));
        };
    }

    private static String key(Counting.Align how) {
        return how.name().toLowerCase(Locale.ROOT);
    }

    private String say(String what, Object... arguments) {
        return sentences.say("regulation.step." + what, arguments);
    }

    private String date(LocalDate date) {
        return sentences.date(date);
    }

    private String moment(Instant at) {
        TemporalAccessor local = at.atZone(zone);
        return sentences.moment(local);
    }
}

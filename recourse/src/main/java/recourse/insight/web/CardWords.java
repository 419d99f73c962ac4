package recourse.insight.web;

import org.jspecify.annotations.Nullable;

import recourse.insight.Change;
import recourse.insight.Figure;
import recourse.insight.Spread;
import recourse.insight.Waiting;
import recourse.platform.web.Page;

import java.time.Duration;
import java.util.Locale;

/** Says a figure in the reader's language. */
public record CardWords(Page page) {
    public String title(Card card) {
        return page.say("insight.figure." + name(card.figure()));
    }

    public String definition(Card card) {
        return page.say("insight.counts." + name(card.figure()));
    }

    public String figure(Card card) {
        var value = card.value();
        if (value == null) {
            return "–";
        }
        return switch (card.figure().unit()) {
            case COUNT -> page.number(value);
            case TIME -> page.duration(Duration.ofSeconds(value.longValue()));
            case SHARE -> page.number(Math.round(value * 100));
        };
    }

    public String unit(Card card) {
        if (card.value() == null) {
            return page.say(
                    card.figure() == Figure.SATISFACTION
                            ? "insight.too-few"
                            : "insight.nothing-yet");
        }
        return switch (card.figure().unit()) {
            case COUNT -> page.say("insight.unit.complaints", card.now().volume());
            case TIME -> page.say("insight.unit.median");
            case SHARE -> "%";
        };
    }

    public String change(Change change) {
        var amount =
                switch (change.word()) {
                    case "longer", "shorter" ->
                            page.duration(Duration.ofSeconds((long) change.amount()));
                    default -> (int) change.amount();
                };
        return page.say("insight.change." + change.word(), amount);
    }

    public String judgement(Change change) {
        return change.judgement().isEmpty()
                ? ""
                : page.say("insight.judgement." + change.judgement());
    }

    public String meaning(Change change) {
        return switch (change.judgement()) {
            case "better" -> "good";
            case "worse" -> "danger";
            default -> "";
        };
    }

    /** What stands beside the value: mean and nine of ten, those that wait, how many were asked. */
    public String beside(Card card) {
        var now = card.now();
        return switch (card.figure()) {
            case VOLUME -> page.say("insight.beside.others", now.otherMatters());
            case ACKNOWLEDGEMENT ->
                    spread(
                            now.acknowledgement(),
                            now.unacknowledged(),
                            "insight.beside.unacknowledged");
            case FIRST_RESPONSE ->
                    spread(now.firstResponse(), now.unanswered(), "insight.beside.unanswered");
            case RESOLUTION -> spread(now.resolution(), now.open(), "insight.beside.open");
            case ON_TIME ->
                    page.say("insight.beside.due", now.onTime().inTime(), now.onTime().due());
            case SATISFACTION -> satisfaction(card);
        };
    }

    private String spread(Spread spread, Waiting waiting, String key) {
        var measured =
                spread.mean() == null || spread.p90() == null
                        ? ""
                        : page.say(
                                        "insight.beside.spread",
                                        page.duration(spread.mean()),
                                        page.duration(spread.p90()))
                                + " ";
        return measured
                + page.say(key, waiting.count(), age(waiting.median()), age(waiting.oldest()));
    }

    private String satisfaction(Card card) {
        var mean = card.now().satisfaction().mean();
        return mean == null
                ? page.say("insight.beside.ratings", card.now().satisfaction().count())
                : page.say(
                        "insight.beside.mean",
                        page.number(mean),
                        card.now().satisfaction().count());
    }

    private String age(@Nullable Duration age) {
        return age == null ? "" : page.duration(age);
    }

    private static String name(Figure figure) {
        return figure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

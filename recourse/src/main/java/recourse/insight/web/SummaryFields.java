package recourse.insight.web;

import org.jspecify.annotations.Nullable;

import recourse.insight.Dimension;
import recourse.insight.Figure;
import recourse.insight.FigureNames;
import recourse.insight.Figures;
import recourse.insight.Kept;
import recourse.insight.ListAddress;
import recourse.insight.Period;
import recourse.insight.Question;
import recourse.insight.Ratings;
import recourse.insight.Recurring;
import recourse.insight.Spread;
import recourse.insight.Summary;
import recourse.insight.Waiting;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A summary as the API tells it; durations are seconds, shares are of 1, null is "nothing to say".
 */
record SummaryFields(
        FigureNames names,
        Definitions definitions,
        ListAddress lists,
        Question question,
        Locale language) {
    Map<String, Object> of(Summary summary) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("period", period(summary.period()));
        fields.put("before", period(summary.before()));
        fields.put("zone", summary.period().zone().getId());
        fields.put("figures", figures(summary.now(), summary.then(), summary.period()));
        fields.put(
                "categories",
                recurring(summary.categories(), Dimension.CATEGORY, summary.period()));
        fields.put("causes", recurring(summary.causes(), Dimension.CAUSE, summary.period()));
        fields.put("weeks", summary.weeks().stream().map(this::week).toList());
        var by = question.by();
        if (by != null) {
            fields.put("by", by.name());
            fields.put("parts", parts(summary, by));
        }
        return fields;
    }

    private Map<String, Object> figures(Figures now, Figures then, Period period) {
        var fields = new LinkedHashMap<String, Object>();
        for (var figure : Figure.values()) {
            var field = new LinkedHashMap<String, Object>(values(figure, now));
            field.put("before", values(figure, then));
            var change = figure.change(now, then);
            field.put(
                    "change",
                    map(
                            "amount",
                            change.amount(),
                            "word",
                            change.word(),
                            "judgement",
                            change.judgement()));
            field.put("counts", definitions.of(figure, language));
            field.put("list", lists.of(figure, period));
            fields.put(name(figure), field);
        }
        return fields;
    }

    private static Map<String, Object> values(Figure figure, Figures figures) {
        return switch (figure) {
            case VOLUME -> map("value", figures.volume(), "otherMatters", figures.otherMatters());
            case ACKNOWLEDGEMENT ->
                    spread(figures.acknowledgement(), "waiting", figures.unacknowledged());
            case FIRST_RESPONSE -> spread(figures.firstResponse(), "waiting", figures.unanswered());
            case RESOLUTION -> spread(figures.resolution(), "open", figures.open());
            case ON_TIME -> kept(figures.onTime());
            case SATISFACTION -> ratings(figures.satisfaction());
        };
    }

    private static Map<String, Object> spread(Spread spread, String name, Waiting waiting) {
        return map(
                "count",
                spread.count(),
                "mean",
                seconds(spread.mean()),
                "median",
                seconds(spread.median()),
                "p90",
                seconds(spread.p90()),
                name,
                map(
                        "count",
                        waiting.count(),
                        "medianAge",
                        seconds(waiting.median()),
                        "oldestAge",
                        seconds(waiting.oldest())));
    }

    private static Map<String, Object> kept(Kept kept) {
        return map(
                "share",
                kept.share(),
                "due",
                kept.due(),
                "inTime",
                kept.inTime(),
                "missed",
                kept.missed());
    }

    private static Map<String, Object> ratings(Ratings ratings) {
        return map(
                "mean",
                ratings.mean(),
                "share",
                ratings.share(),
                "count",
                ratings.count(),
                "tooFew",
                ratings.tooFew());
    }

    private List<Map<String, Object>> recurring(
            Recurring recurring, Dimension dimension, Period period) {
        return recurring.rows().stream()
                .map(row -> {
                    var key = names.key(dimension, row.key());
                    return map(
                            "key", key,
                            "name", names.name(dimension, row.key(), language),
                            "count", row.count(),
                            "before", row.before(),
                            "share", row.share(),
                            "running", row.running(),
                            "list", key.isEmpty() ? null : list(dimension, key, period));
                })
                .toList();
    }

    private String list(Dimension dimension, String key, Period period) {
        return dimension == Dimension.CAUSE
                ? lists.closed(period, "cause", key)
                : lists.received(period, "category", key);
    }

    private List<Map<String, Object>> parts(Summary summary, Dimension by) {
        return summary.parts().entrySet().stream()
                .map(part ->
                        map(
                                "key", names.key(by, part.getKey()),
                                "name", names.name(by, part.getKey(), language),
                                "figures",
                                        figures(
                                                part.getValue().now(),
                                                part.getValue().then(),
                                                summary.period())))
                .toList();
    }

    private Map<String, Object> week(Summary.Week week) {
        var figures = week.figures();
        return map(
                "from",
                week.period().from(),
                "volume",
                figures.volume(),
                "onTime",
                kept(figures.onTime()));
    }

    private static Map<String, Object> period(Period period) {
        return map("from", period.from(), "to", period.to());
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    private static String name(Figure figure) {
        return switch (figure) {
            case VOLUME -> "volume";
            case ACKNOWLEDGEMENT -> "acknowledgementTime";
            case FIRST_RESPONSE -> "firstResponseTime";
            case RESOLUTION -> "resolutionTime";
            case ON_TIME -> "onTime";
            case SATISFACTION -> "satisfaction";
        };
    }

    /** In this order, with values that may be null. */
    private static Map<String, Object> map(@Nullable Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            put(map, String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return map;
    }

    @SuppressWarnings("NullAway")
    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        map.put(name, value);
    }
}

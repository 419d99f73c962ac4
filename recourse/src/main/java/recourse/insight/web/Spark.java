package recourse.insight.web;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;

/** Twelve weeks as a line without numbers, from zero. A week without a value is left out. */
public record Spark(String points, String last) {
    private static final double WIDTH = 100;
    private static final double HEIGHT = 36;

    static Spark of(List<@Nullable Double> values) {
        var highest =
                values.stream()
                        .filter(Objects::nonNull)
                        .mapToDouble(value -> value)
                        .max()
                        .orElse(0);
        var points = new StringJoiner(" ");
        var last = "";
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value != null) {
                var x = WIDTH * i / Math.max(1, values.size() - 1);
                var y = highest == 0 ? HEIGHT : HEIGHT - value / highest * HEIGHT;
                points.add(place(x, ",", y));
                last = "M" + place(x, " ", y) + "h.01";
            }
        }
        return new Spark(points.toString(), last);
    }

    /** Something to draw: a line needs two points. */
    public boolean isDrawn() {
        return points.indexOf(' ') > 0;
    }

    private static String place(double x, String between, double y) {
        return String.format(Locale.ROOT, "%.1f%s%.1f", x, between, y);
    }
}

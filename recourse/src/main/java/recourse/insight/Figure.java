package recourse.insight;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * The figures that are shown first, each with its value beside the one before and the list that it
 * counts.
 *
 * <p>The value is seconds for times, of 1 for shares, and absent where there is too little to say.
 */
public enum Figure {
    VOLUME(Unit.COUNT, figures -> (double) figures.volume()),
    ACKNOWLEDGEMENT(Unit.TIME, figures -> seconds(figures.acknowledgement())),
    FIRST_RESPONSE(Unit.TIME, figures -> seconds(figures.firstResponse())),
    RESOLUTION(Unit.TIME, figures -> seconds(figures.resolution())),
    ON_TIME(Unit.SHARE, figures -> figures.onTime().share()),
    SATISFACTION(Unit.SHARE, figures -> figures.satisfaction().share());

    /** In what a figure is told. */
    public enum Unit {
        COUNT,
        TIME,
        SHARE
    }

    private final Unit unit;
    private final Function<Figures, @Nullable Double> read;

    Figure(Unit unit, Function<Figures, @Nullable Double> read) {
        this.unit = unit;
        this.read = read;
    }

    public Unit unit() {
        return unit;
    }

    /** For times the median. */
    public @Nullable Double of(Figures figures) {
        return read.apply(figures);
    }

    public Change change(Figures now, Figures then) {
        return switch (this) {
            case VOLUME -> Change.ofCount(now.volume(), then.volume());
            case ACKNOWLEDGEMENT ->
                    Change.ofDuration(
                            now.acknowledgement().median(), then.acknowledgement().median());
            case FIRST_RESPONSE ->
                    Change.ofDuration(now.firstResponse().median(), then.firstResponse().median());
            case RESOLUTION ->
                    Change.ofDuration(now.resolution().median(), then.resolution().median());
            case ON_TIME -> Change.ofShare(now.onTime().share(), then.onTime().share());
            case SATISFACTION ->
                    Change.ofShare(now.satisfaction().share(), then.satisfaction().share());
        };
    }

    /** Week by week. */
    public List<@Nullable Double> course(List<Summary.Week> weeks) {
        return java.util.Collections.unmodifiableList(
                new java.util.ArrayList<@Nullable Double>(
                        weeks.stream().map(week -> of(week.figures())).toList()));
    }

    private static @Nullable Double seconds(Spread spread) {
        return spread.median() == null ? null : (double) spread.median().toSeconds();
    }
}

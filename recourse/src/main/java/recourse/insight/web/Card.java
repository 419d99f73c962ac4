package recourse.insight.web;

import org.jspecify.annotations.Nullable;

import recourse.insight.Change;
import recourse.insight.Figure;
import recourse.insight.Figures;
import recourse.insight.ListAddress;
import recourse.insight.Summary;

/** One figure as the page shows it. */
public record Card(
        Figure figure,
        String href,
        @Nullable Double value,
        Change change,
        Figures now,
        Spark spark) {
    static Card of(Figure figure, Summary summary, ListAddress lists) {
        return new Card(
                figure,
                lists.of(figure, summary.period()),
                figure.of(summary.now()),
                figure.change(summary.now(), summary.then()),
                summary.now(),
                Spark.of(figure.course(summary.weeks())));
    }
}

package recourse.insight.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.identity.Viewer;
import recourse.insight.Asking;
import recourse.insight.Dimension;
import recourse.insight.Figure;
import recourse.insight.FigureNames;
import recourse.insight.Insight;
import recourse.insight.ListAddress;
import recourse.insight.Recurring;
import recourse.insight.Summary;
import recourse.platform.web.Pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How we are doing, against the time before. */
@Controller
class InsightPage {
    private static final Set<String> LOOKS = Set.of("lang", "theme", "density");

    private final Insight insight;
    private final Asking asking;
    private final FigureNames names;
    private final Choices choices;
    private final Pages pages;

    InsightPage(Insight insight, Asking asking, FigureNames names, Choices choices, Pages pages) {
        this.insight = insight;
        this.asking = asking;
        this.names = names;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping("/insight")
    View show(Viewer viewer, @RequestParam Map<String, String> asked) {
        var question = asking.read(asked, LOOKS);
        var summary = insight.summary(viewer, question);
        var lists = new ListAddress(asked);
        return pages.show(
                "insight/index",
                Map.of(
                        "summary",
                        summary,
                        "cards",
                        cards(summary, lists),
                        "weeks",
                        WeekChart.of(summary),
                        "categories",
                        pareto(summary.categories(), Dimension.CATEGORY, summary, lists),
                        "causes",
                        pareto(summary.causes(), Dimension.CAUSE, summary, lists),
                        "names",
                        names,
                        "choices",
                        choices,
                        "asked",
                        asked));
    }

    private static List<Card> cards(Summary summary, ListAddress lists) {
        return Arrays.stream(Figure.values())
                .map(figure -> Card.of(figure, summary, lists))
                .toList();
    }

    private Pareto pareto(
            Recurring recurring, Dimension dimension, Summary summary, ListAddress lists) {
        return Pareto.of(
                recurring,
                value -> {
                    var key = names.key(dimension, value);
                    if (key.isEmpty()) {
                        return "";
                    }
                    return dimension == Dimension.CAUSE
                            ? lists.closed(summary.period(), "cause", key)
                            : lists.received(summary.period(), "category", key);
                });
    }
}

package recourse.insight.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import recourse.identity.Viewer;
import recourse.insight.Asking;
import recourse.insight.FigureNames;
import recourse.insight.Insight;
import recourse.insight.ListAddress;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The figures for other programs. */
@RestController
class InsightApi {
    private final Insight insight;
    private final Asking asking;
    private final FigureNames names;
    private final Definitions definitions;

    InsightApi(Insight insight, Asking asking, FigureNames names, Definitions definitions) {
        this.insight = insight;
        this.asking = asking;
        this.names = names;
        this.definitions = definitions;
    }

    @Parameter(name = "asked", hidden = true)
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "The first day")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "The last day")
    @Parameter(name = "by", in = ParameterIn.QUERY, description = "What the figures are split by")
    @Parameter(name = "team", in = ParameterIn.QUERY, description = "The key of a team")
    @Parameter(name = "category", in = ParameterIn.QUERY, description = "The key of a category")
    @Parameter(name = "channel", in = ParameterIn.QUERY, description = "A channel")
    @Parameter(name = "brand", in = ParameterIn.QUERY, description = "The key of a brand")
    @GetMapping("/api/v1/insight/summary")
    Map<String, Object> summary(
            Viewer viewer, @RequestParam Map<String, String> asked, Locale locale) {
        var question = asking.read(asked, Set.of());
        var fields =
                new SummaryFields(names, definitions, new ListAddress(asked), question, locale);
        return fields.of(insight.summary(viewer, question));
    }
}

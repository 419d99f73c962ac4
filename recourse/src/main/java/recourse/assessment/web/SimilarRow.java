package recourse.assessment.web;

import org.jspecify.annotations.Nullable;

import recourse.assessment.SimilarComplaints.Similar;
import recourse.platform.web.Page;
import recourse.taxonomy.Taxonomy;

import java.util.Locale;

/** A similar complaint as the page lists it. */
public record SimilarRow(Similar similar, Taxonomy taxonomy) {
    private static final double VERY_ALIKE = 0.75;

    public String reference() {
        return similar.complaint().reference().text();
    }

    public String title() {
        return similar.complaint().title();
    }

    public String stageKey() {
        return "assessment.stage."
                + similar.complaint().stage().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public @Nullable String outcomeKey() {
        var outcome = similar.complaint().outcome();
        return outcome == null
                ? null
                : "assessment.outcome." + outcome.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String likenessKey() {
        return similar.likeness() >= VERY_ALIKE
                ? "assessment.similar.very"
                : "assessment.similar.somewhat";
    }

    public String way(Page page) {
        return taxonomy.pathName(similar.complaint().categoryId(), page.locale());
    }
}

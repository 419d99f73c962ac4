package recourse.assessment.teaching;

import recourse.assessment.learning.Quality;
import recourse.assessment.learning.Range;
import recourse.platform.web.Page;
import recourse.taxonomy.Category;
import recourse.taxonomy.Taxonomy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a model is worth, on one page: how often it is right, and whether it knows when. */
public record ModelSheet(TaughtModel model, Measured measured, Taxonomy taxonomy) {
    private static final int MISTAKES = 10;
    private static final List<Integer> THRESHOLDS = List.of(50, 60, 70, 75, 80, 85, 90, 95, 98);

    /** A category with how often its texts were recognised. */
    public record OfCategory(UUID category, Range right, double f1) {}

    /** At this confidence so many of a hundred go through untouched, and so many of them right. */
    public record Untouched(int percent, double coverage, double precision) {}

    /** Answers of about one confidence; positions across and down are percent. */
    public record Dot(Quality.Bin bin, String x, String y) {}

    public Quality quality() {
        return measured.quality();
    }

    /** Those with the most texts first. */
    public List<OfCategory> categories() {
        return IntStream.range(0, measured.labels().size())
                .mapToObj(label ->
                        new OfCategory(
                                measured.labels().get(label),
                                quality().rightOf(label),
                                quality().f1(label)))
                .sorted((one, other) -> other.right().all() - one.right().all())
                .toList();
    }

    public List<Untouched> thresholds() {
        return THRESHOLDS.stream()
                .map(percent ->
                        new Untouched(
                                percent,
                                quality().coverage(percent / 100.0),
                                quality().precision(percent / 100.0)))
                .toList();
    }

    public List<Quality.Mistaken> mistakes() {
        return quality().mistaken(MISTAKES);
    }

    public List<Dot> dots() {
        return quality().bins().stream()
                .map(bin -> new Dot(bin, place(bin.confidence()), place(1 - bin.right())))
                .toList();
    }

    private static String place(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 4 + 92 * share);
    }

    public String name(int label, Page page) {
        return name(measured.labels().get(label), page);
    }

    public String name(UUID category, Page page) {
        return taxonomy.pathName(category, page.locale());
    }

    /** The figures by the names that programs know. */
    public Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("accuracy", quality().accuracy());
        figures.put("macroF1", quality().macroF1());
        figures.put("top3", quality().topThree());
        figures.put("calibrationError", quality().calibrationError());
        figures.put("sureAt95", measured.sureAt95());
        figures.put("coverageAt95", quality().coverage(measured.sureAt95()));
        figures.put("newest", measured.newest().size());
        figures.put("challengerAccuracy", measured.challenger().accuracy());
        figures.put(
                "championAccuracy",
                measured.before().isEmpty() ? "" : measured.champion().accuracy());
        figures.put(
                "categories",
                categories().stream()
                        .map(of ->
                                Map.of(
                                        "category",
                                        taxonomy.category(of.category())
                                                .map(Category::key)
                                                .orElse(""),
                                        "texts",
                                        of.right().all(),
                                        "right",
                                        of.right().right(),
                                        "low",
                                        of.right().low(),
                                        "high",
                                        of.right().high()))
                        .toList());
        return figures;
    }
}

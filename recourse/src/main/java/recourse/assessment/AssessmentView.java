package recourse.assessment;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import recourse.complaint.Kind;
import recourse.platform.web.Option;
import recourse.platform.web.Page;
import recourse.taxonomy.Category;
import recourse.taxonomy.Severity;
import recourse.taxonomy.Taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** An assessment as its templates draw it. */
public record AssessmentView(Assessment assessment, Taxonomy taxonomy) {
    /** The address that shows the assessment and takes another. */
    public String path() {
        return "/complaints/" + assessment.complaint().reference().text() + "/assessment";
    }

    /** The category that stands. */
    public String way(Page page) {
        return wayOf(assessment.complaint().categoryId(), page);
    }

    public String wayOf(@Nullable UUID category, Page page) {
        return taxonomy.pathName(category, page.locale());
    }

    public String keyOf(@Nullable UUID category) {
        return taxonomy.category(category).map(Category::key).orElse("");
    }

    /** A category as people call it, whether it was chosen by its key or typed. */
    public String called(String category, Page page) {
        return taxonomy.categoryNamed(category)
                .map(known -> wayOf(known.id(), page))
                .orElse(category);
    }

    /** The severity that stands, as the end of a text's key. */
    public String severity() {
        return lower(requireNonNull(assessment.complaint().severity()));
    }

    public String proposedSeverity() {
        return lower(requireNonNull(assessment.proposal()).severity());
    }

    public Priority priority() {
        var severity = assessment.complaint().severity();
        return assessment.priorityOf(
                severity == null ? requireNonNull(assessment.proposal()).severity() : severity);
    }

    public String words(Reason reason) {
        return String.join(", ", reason.words());
    }

    public List<String> names(Page page) {
        return taxonomy.categories().stream()
                .map(category -> taxonomy.pathName(category.id(), page.locale()))
                .toList();
    }

    public List<Option> severities(Page page) {
        return Stream.of(Severity.values())
                .map(severity ->
                        new Option(
                                severity.name(),
                                page.say("assessment.severity." + lower(severity))))
                .toList();
    }

    /** The empty one leaves the kind as it is. */
    public List<Option> kinds(Page page) {
        var options = new ArrayList<Option>();
        options.add(
                new Option(
                        "",
                        page.say(
                                "assessment.kind.same",
                                page.say(
                                        "assessment.kind."
                                                + lower(assessment.complaint().kind())))));
        Stream.of(Kind.values())
                .filter(kind -> kind != assessment.complaint().kind())
                .forEach(kind ->
                        options.add(
                                new Option(
                                        kind.name(), page.say("assessment.kind." + lower(kind)))));
        return options;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

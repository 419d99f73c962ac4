package recourse.desk;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.identity.People;
import recourse.identity.Team;
import recourse.identity.Viewer;
import recourse.platform.Clock;
import recourse.taxonomy.Category;
import recourse.taxonomy.Taxonomy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list as comma-separated lines, page by page, so that no connection is held while the other side
 * reads.
 */
@Component
public class ListExport {
    private static final int PAGE = 1_000;

    /** Also in the wide letters that some spreadsheets take for the narrow ones. */
    private static final Pattern FORMULA =
            Pattern.compile(
                    "(?:^|[;\\t\\r\\n]\"?)(?=[=+\\-@\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}])|^(?=[\\t\\r])");

    private static final List<String> COLUMNS =
            List.of(
                    "reference",
                    "subject",
                    "gist",
                    "kind",
                    "stage",
                    "conditions",
                    "channel",
                    "brand",
                    "language",
                    "category",
                    "severity",
                    "priority",
                    "team",
                    "owner",
                    "complainant",
                    "product",
                    "site",
                    "outcome",
                    "ending",
                    "cause",
                    "rating",
                    "dueWhat",
                    "dueAt",
                    "receivedAt",
                    "closedAt");

    private final Complaints complaints;
    private final People people;
    private final Taxonomy taxonomy;
    private final recourse.organisation.Organisations organisations;
    private final Clock clock;

    ListExport(
            Complaints complaints,
            People people,
            Taxonomy taxonomy,
            recourse.organisation.Organisations organisations,
            Clock clock) {
        this.complaints = complaints;
        this.people = people;
        this.taxonomy = taxonomy;
        this.organisations = organisations;
        this.clock = clock;
    }

    public void write(Viewer viewer, ListQuery query, OutputStream to) throws IOException {
        var out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        // Without it spreadsheets take UTF-8 for something older.
        out.write('\uFEFF');
        line(out, COLUMNS.stream().map(Object.class::cast));
        String after = null;
        do {
            var page = complaints.list(viewer, query.filter(), query.order(), after, PAGE);
            for (var complaint : page.items()) {
                line(out, cells(complaint));
            }
            out.flush();
            after = page.next();
        } while (after != null);
    }

    private Stream<Object> cells(Complaint c) {
        var due = c.due();
        return Stream.of(
                c.reference(),
                or(c.subject()),
                c.gist(),
                c.kind(),
                c.stage(),
                c.conditions().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                c.channel(),
                organisations.brand(c.brandId()).name(),
                c.language().toLanguageTag(),
                taxonomy.category(c.categoryId()).map(Category::key).orElse(""),
                or(c.severity()),
                c.priorityAt(clock.instant()),
                people.team(c.teamId()).map(Team::name).orElse(""),
                people.nameOf(c.ownerId()).orElse(""),
                or(c.complainantName()),
                or(c.product()),
                or(c.site()),
                or(c.outcome()),
                or(c.ending()),
                taxonomy.cause(c.causeId())
                        .map(cause -> cause.name().in(Locale.ENGLISH))
                        .orElse(""),
                or(c.satisfaction()),
                due == null ? "" : due.what(),
                due == null ? "" : due.at(),
                c.receivedAt(),
                or(c.closedAt()));
    }

    private static Object or(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value;
    }

    private static void line(Writer out, Stream<Object> cells) throws IOException {
        out.write(
                cells.map(cell -> cell(cell.toString()))
                        .collect(Collectors.joining(",", "", "\r\n")));
    }

    /**
     * A spreadsheet runs what begins like a formula: an apostrophe makes it a text. Where a
     * semicolon or a tab parts the cells a formula can also begin in the middle of one of ours.
     */
    static String cell(String value) {
        var safe = FORMULA.matcher(value).replaceAll("$0'");
        return safe.matches("(?s).*[\",;\t\r\n].*")
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}

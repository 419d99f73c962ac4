package recourse.investigation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Point;
import recourse.complaint.Points;
import recourse.complaint.Stage;
import recourse.identity.People;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The points of a complaint with what was found on each, as panel and API show them. */
@Component
public class PointsShown {
    private final Points points;
    private final Findings findings;
    private final People people;

    PointsShown(Points points, Findings findings, People people) {
        this.points = points;
        this.findings = findings;
        this.people = people;
    }

    /** A finding with the name of who found it. */
    public record Found(
            UUID id, String result, String reason, String by, Instant at, boolean stands) {}

    /**
     * @param earlier findings that were superseded, the newest first
     */
    public record Line(
            UUID id,
            int number,
            String text,
            @Nullable UUID categoryId,
            @Nullable Found finding,
            List<Found> earlier) {}

    List<Line> of(Complaint complaint) {
        var found =
                findings.of(complaint.id()).stream()
                        .sorted(Comparator.comparing(Finding::at).reversed())
                        .collect(Collectors.groupingBy(Finding::pointId));
        return points.of(complaint.id()).stream().map(point -> line(point, found)).toList();
    }

    static boolean isDecided(Complaint complaint) {
        return complaint.stage().compareTo(Stage.DECIDED) >= 0;
    }

    private Line line(Point point, Map<UUID, List<Finding>> found) {
        var theirs = found.getOrDefault(point.id(), List.of()).stream().map(this::shown).toList();
        return new Line(
                point.id(),
                point.number(),
                point.text(),
                point.categoryId(),
                theirs.stream().filter(Found::stands).findFirst().orElse(null),
                theirs.stream().filter(one -> !one.stands()).toList());
    }

    private Found shown(Finding finding) {
        return new Found(
                finding.id(),
                finding.result().name(),
                finding.reason(),
                people.shown(finding.by()),
                finding.at(),
                finding.stands());
    }
}

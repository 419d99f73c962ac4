package recourse.investigation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Point;
import recourse.complaint.Points;
import recourse.complaint.TakeInHand;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Refused;
import recourse.taxonomy.Category;
import recourse.taxonomy.Taxonomy;

import java.util.UUID;

/** What is complained of, in points: each is found on by itself. */
@Component
public class TellPoints {
    private final TakeInHand hand;
    private final Points points;
    private final Findings findings;
    private final Taxonomy taxonomy;

    TellPoints(TakeInHand hand, Points points, Findings findings, Taxonomy taxonomy) {
        this.hand = hand;
        this.points = points;
        this.findings = findings;
        this.taxonomy = taxonomy;
    }

    /**
     * @param category its key; null leaves it open
     */
    public record Told(@Nullable String text, @Nullable String category) {}

    @Transactional
    public Point add(Viewer viewer, String reference, Told told) {
        var complaint = hand.open(viewer, reference);
        RecordFinding.refuseDecided(complaint);
        var checks = new Checks();
        var text = checks.required("text", told.text(), Checks.TEXT);
        var category = category(told.category(), checks);
        checks.refuseFaults();
        return points.add(complaint.id(), text, category, viewer.actor());
    }

    /** Puts a point into other words. What was found on it stays only while its words stay. */
    @Transactional
    public void rephrase(Viewer viewer, String reference, String named, Told told) {
        var complaint = hand.open(viewer, reference);
        RecordFinding.refuseDecided(complaint);
        var checks = new Checks();
        var point = points(complaint.id(), named);
        var text = checks.required("text", told.text(), Checks.TEXT);
        var category =
                told.category() == null ? point.categoryId() : category(told.category(), checks);
        checks.refuseFaults();
        if (findings.standing(complaint.id()).containsKey(point.id())
                && !text.equals(point.text())) {
            throw Refused.conflict("investigation.point.found", point.number());
        }
        points.rephrase(complaint.id(), point, text, category, viewer.actor());
    }

    /** The point that somebody named by number or id; a fault where there is none. */
    public @Nullable Point named(
            UUID complaintId, String field, @Nullable String named, Checks checks) {
        var given = checks.required(field, named, 40);
        var point = find(complaintId, given);
        if (point == null && !given.isEmpty()) {
            checks.fault(field, "investigation.point.unknown", given);
        }
        return point;
    }

    private Point points(UUID complaintId, String named) {
        var point = find(complaintId, named);
        if (point == null) {
            throw Refused.notVisible();
        }
        return point;
    }

    private @Nullable Point find(UUID complaintId, String named) {
        return points.of(complaintId).stream()
                .filter(point ->
                        named.equals(String.valueOf(point.number()))
                                || named.equals(point.id().toString()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable UUID category(@Nullable String key, Checks checks) {
        if (key == null || key.isBlank()) {
            return null;
        }
        var category = taxonomy.categoryNamed(key.strip());
        if (category.isEmpty()) {
            checks.fault("category", "investigation.unknown-category", key.strip());
        }
        return category.map(Category::id).orElse(null);
    }
}

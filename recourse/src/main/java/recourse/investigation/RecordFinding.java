package recourse.investigation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.Stage;
import recourse.complaint.TakeInHand;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.util.Map;
import java.util.UUID;

/**
 * Says what was found on a point, and why; a second finding supersedes the first, until the
 * decision is taken.
 */
@Component
public class RecordFinding {
    private static final int REASON = 10_000;

    private final TakeInHand hand;
    private final TellPoints points;
    private final Findings findings;
    private final Clock clock;
    private final Ids ids;
    private final Timeline timeline;

    RecordFinding(
            TakeInHand hand,
            TellPoints points,
            Findings findings,
            Clock clock,
            Ids ids,
            Timeline timeline) {
        this.hand = hand;
        this.points = points;
        this.findings = findings;
        this.clock = clock;
        this.ids = ids;
        this.timeline = timeline;
    }

    /**
     * @param point its number, or its id
     */
    public record Told(@Nullable String point, @Nullable String result, @Nullable String reason) {}

    @Transactional
    public Finding find(Viewer viewer, String reference, Told told) {
        var complaint = hand.open(viewer, reference);
        refuseDecided(complaint);
        var checks = new Checks();
        var point = points.named(complaint.id(), "point", told.point(), checks);
        var result =
                checks.oneOf(
                        "result",
                        Finding.Result.class,
                        checks.required("result", told.result(), 20));
        var reason = checks.required("reason", told.reason(), REASON);
        checks.refuseFaults();
        if (point == null || result == null) {
            throw Refused.invalid("result", "platform.check.missing");
        }
        var finding =
                new Finding(
                        ids.next(),
                        point.id(),
                        result,
                        reason,
                        viewer.actor(),
                        clock.instant(),
                        null);
        findings.add(complaint.id(), finding);
        tell(complaint.id(), finding, point.number());
        return finding;
    }

    static void refuseDecided(Complaint complaint) {
        if (complaint.stage().compareTo(Stage.DECIDED) >= 0) {
            throw Refused.conflict("investigation.decided");
        }
    }

    private void tell(UUID complaintId, Finding finding, int number) {
        timeline.append(
                recourse.timeline.Subject.complaint(complaintId),
                new Happening(
                        "found",
                        finding.by(),
                        finding.at(),
                        Map.of(
                                "finding", finding.id().toString(),
                                "point", finding.pointId().toString(),
                                "number", number,
                                "result", finding.result().name())));
    }
}

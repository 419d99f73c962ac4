package recourse.investigation;

import static db.investigation.Tables.FINDING;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.complaint.Point;
import recourse.platform.Reading;
import recourse.platform.Writes;
import recourse.timeline.Actor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The findings on points, those that stand and those that stood before. */
@Component
public class Findings {
    private final DSLContext database;
    private final Writes writes;

    public Findings(DSLContext database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** Oldest first, with those that were superseded. */
    public List<Finding> of(UUID complaintId) {
        return Reading.once(
                Findings.class,
                "of",
                complaintId,
                () ->
                        database.selectFrom(FINDING)
                                .where(FINDING.COMPLAINT_ID.eq(complaintId))
                                .orderBy(FINDING.AT, FINDING.ID)
                                .fetch(row ->
                                        new Finding(
                                                row.get(FINDING.ID),
                                                row.get(FINDING.POINT_ID),
                                                Finding.Result.valueOf(row.get(FINDING.RESULT)),
                                                row.get(FINDING.REASON),
                                                Actor.parse(row.get(FINDING.BY)),
                                                row.get(FINDING.AT),
                                                row.get(FINDING.SUPERSEDED_AT))));
    }

    /** What stands on each point that has a finding. */
    public Map<UUID, Finding> standing(UUID complaintId) {
        return of(complaintId).stream()
                .filter(Finding::stands)
                .collect(Collectors.toMap(Finding::pointId, Function.identity()));
    }

    /** Those of a complaint's points on which nothing is found yet. */
    public List<Point> lackingOn(UUID complaintId, List<Point> points) {
        var standing = standing(complaintId);
        return points.stream().filter(point -> !standing.containsKey(point.id())).toList();
    }

    void add(UUID complaintId, Finding finding) {
        supersede(finding.pointId(), finding.at());
        writes.add(
                database.insertInto(FINDING)
                        .set(FINDING.ID, finding.id())
                        .set(FINDING.COMPLAINT_ID, complaintId)
                        .set(FINDING.POINT_ID, finding.pointId())
                        .set(FINDING.RESULT, finding.result().name())
                        .set(FINDING.REASON, finding.reason())
                        .set(FINDING.BY, finding.by().toString())
                        .set(FINDING.AT, finding.at()));
    }

    void supersede(UUID pointId, Instant at) {
        writes.add(
                database.update(FINDING)
                        .set(FINDING.SUPERSEDED_AT, at)
                        .where(FINDING.POINT_ID.eq(pointId), FINDING.SUPERSEDED_AT.isNull()));
    }
}

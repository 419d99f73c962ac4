package recourse.resolution;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintFilter;
import recourse.complaint.Complaints;
import recourse.complaint.ReceiptCorrection;
import recourse.complaint.ReceiptCorrections;
import recourse.complaint.SaidTime;
import recourse.complaint.SaidTimes;
import recourse.identity.ApiKeys;
import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.timeline.Actor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The one list of everything that waits for a second person, on the complaints that the viewer
 * sees.
 */
@Component
public class Approvals {
    private static final int MOST = 200;

    private final Remedies remedies;
    private final RemediesShown shown;
    private final ReceiptCorrections corrections;
    private final SaidTimes saidTimes;
    private final Approvers approvers;
    private final ApiKeys keys;
    private final Complaints complaints;
    private final People people;

    Approvals(
            Remedies remedies,
            RemediesShown shown,
            ReceiptCorrections corrections,
            SaidTimes saidTimes,
            Approvers approvers,
            ApiKeys keys,
            Complaints complaints,
            People people) {
        this.remedies = remedies;
        this.shown = shown;
        this.corrections = corrections;
        this.saidTimes = saidTimes;
        this.approvers = approvers;
        this.keys = keys;
        this.complaints = complaints;
        this.people = people;
    }

    /**
     * @param own asked for by the viewer, so that somebody else must decide
     */
    public record Waiting(
            String reference,
            String title,
            UUID id,
            String askedBy,
            Instant askedAt,
            boolean own,
            RemediesShown.@Nullable Line remedy,
            @Nullable Moved receipt,
            @Nullable Said said) {}

    public record Said(Instant at, Instant recordedAt) {}

    public record Moved(Instant from, Instant to, String reason) {}

    public List<Waiting> of(Viewer viewer) {
        if (!viewer.may(Permission.APPROVE)) {
            throw Refused.notAllowed("complaint.may-not.approve");
        }
        var asked = remedies.waiting(viewer, MOST);
        var moved = corrections.waiting(viewer, MOST);
        var said = saidTimes.waiting(viewer, MOST);
        var known = seen(viewer, asked, moved, said);
        var waiting = new ArrayList<Waiting>();
        asked.forEach(remedy ->
                waiting.add(
                        waiting(
                                known.get(remedy.complaintId()),
                                remedy.id(),
                                asker(remedy),
                                remedy.proposedAt(),
                                approvers.isOwn(viewer, remedy),
                                shown.line(remedy),
                                null,
                                null)));
        moved.forEach(correction ->
                waiting.add(
                        waiting(
                                known.get(correction.complaintId()),
                                correction.id(),
                                correction.askedBy(),
                                correction.askedAt(),
                                keys.isOnePerson(correction.askedBy(), viewer.actor()),
                                null,
                                new Moved(
                                        correction.before(),
                                        correction.after(),
                                        correction.reason()),
                                null)));
        said.forEach(time ->
                waiting.add(
                        waiting(
                                known.get(time.complaintId()),
                                time.id(),
                                time.saidBy(),
                                time.countedAt(),
                                saidTimes.isOwn(viewer, time),
                                null,
                                null,
                                new Said(time.saidAt(), time.countedAt()))));
        return waiting.stream().sorted(Comparator.comparing(Waiting::askedAt)).toList();
    }

    private static Actor asker(Remedy remedy) {
        return remedy.agreedBy() == null ? remedy.proposedBy() : remedy.agreedBy();
    }

    private Waiting waiting(
            @Nullable Complaint complaint,
            UUID id,
            Actor by,
            Instant at,
            boolean own,
            RemediesShown.@Nullable Line remedy,
            @Nullable Moved receipt,
            @Nullable Said said) {
        return new Waiting(
                complaint == null ? "" : complaint.reference().text(),
                complaint == null ? "" : complaint.title(),
                id,
                people.shown(by),
                at,
                own,
                remedy,
                receipt,
                said);
    }

    private Map<UUID, Complaint> seen(
            Viewer viewer, List<Remedy> asked, List<ReceiptCorrection> moved, List<SaidTime> said) {
        var ids = new ArrayList<UUID>();
        asked.forEach(remedy -> ids.add(remedy.complaintId()));
        moved.forEach(correction -> ids.add(correction.complaintId()));
        said.forEach(time -> ids.add(time.complaintId()));
        var these =
                ComplaintFilter.builder()
                        .within(List.of(complaintId -> complaintId.in(ids)))
                        .build();
        var known = new HashMap<UUID, Complaint>();
        complaints
                .list(viewer, these, Complaints.Order.OLDEST, null, 3 * MOST)
                .items()
                .forEach(one -> known.put(one.id(), one));
        return known;
    }
}

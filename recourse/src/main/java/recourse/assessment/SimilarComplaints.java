package recourse.assessment;

import org.springframework.stereotype.Component;

import recourse.assessment.Embeddings.Neighbour;
import recourse.complaint.Complaint;
import recourse.complaint.ComplaintFilter;
import recourse.complaint.Complaints;
import recourse.identity.Viewer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Complaints that say the same, as far as the viewer may see them. */
@Component
public class SimilarComplaints {
    // Below it two texts share their world, not their matter.
    private static final double LEAST = 0.55;
    private static final int MOST = 5;

    private final Embeddings embeddings;
    private final Complaints complaints;

    SimilarComplaints(Embeddings embeddings, Complaints complaints) {
        this.embeddings = embeddings;
        this.complaints = complaints;
    }

    /** Another complaint and how alike the two are, at most 1. */
    public record Similar(Complaint complaint, double likeness) {}

    /** Likest first. */
    public List<Similar> to(Viewer viewer, Complaint complaint) {
        var near = embeddings.near(viewer, complaint.id(), LEAST, MOST);
        if (near.isEmpty()) {
            return List.of();
        }
        var likeness =
                near.stream()
                        .collect(Collectors.toMap(Neighbour::complaintId, Neighbour::likeness));
        return complaints
                .list(viewer, only(likeness), Complaints.Order.NEWEST, null, MOST)
                .items()
                .stream()
                .map(other -> new Similar(other, likeness.getOrDefault(other.id(), 0.0)))
                .sorted(Comparator.comparingDouble(Similar::likeness).reversed())
                .toList();
    }

    private static ComplaintFilter only(Map<UUID, Double> likeness) {
        return ComplaintFilter.builder().within(List.of(id -> id.in(likeness.keySet()))).build();
    }
}

package recourse.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Refused;

import java.util.ArrayList;
import java.util.List;

/**
 * Several complaints go to somebody else, each by itself: what cannot be moved is named and stops
 * nothing.
 */
@Component
public class MoveComplaints {
    private static final int MOST = 200;

    private final AssignComplaint assign;

    MoveComplaints(AssignComplaint assign) {
        this.assign = assign;
    }

    /** What became of one: where it lies now, or why it stayed. */
    public record Result(String reference, @Nullable Complaint moved, @Nullable Refused refused) {}

    public List<Result> move(Viewer viewer, List<String> references, Wanted wanted) {
        if (!viewer.may(Permission.ASSIGN)) {
            throw Refused.notAllowed("routing.assignment.may-not-move");
        }
        if (references.isEmpty() || references.size() > MOST) {
            throw Refused.invalid("reference", "routing.team.choose", MOST);
        }
        var results = new ArrayList<Result>();
        for (var reference : references) {
            results.add(move(viewer, reference, wanted));
        }
        return results;
    }

    private Result move(Viewer viewer, String reference, Wanted wanted) {
        try {
            return new Result(reference, assign.assign(viewer, reference, wanted), null);
        } catch (Refused refused) {
            return new Result(reference, null, refused);
        }
    }
}

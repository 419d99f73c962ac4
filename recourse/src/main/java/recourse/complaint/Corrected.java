package recourse.complaint;

import java.util.Set;
import java.util.UUID;

/** Fields of a complaint were corrected. Listeners run in its transaction and do no I/O. */
public record Corrected(UUID complaintId, Set<String> fields) {
    public Corrected {
        fields = Set.copyOf(fields);
    }
}

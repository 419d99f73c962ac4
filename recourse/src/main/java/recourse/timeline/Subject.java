package recourse.timeline;

import java.util.UUID;

/** What a chain is about: a complaint, or another thing whose history must be provable. */
public record Subject(UUID id, String kind) {
    static final String COMPLAINT = "complaint";

    public static Subject complaint(UUID id) {
        return new Subject(id, COMPLAINT);
    }
}

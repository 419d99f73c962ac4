package recourse.desk;

import org.jspecify.annotations.Nullable;

import recourse.complaint.Complaint;

import java.time.Instant;
import java.util.List;

/** A complaint in a list of the API, field by field as the outside contract says. */
public record ComplaintItem(
        String reference,
        @Nullable String subject,
        String gist,
        String kind,
        String stage,
        List<String> conditions,
        @Nullable String category,
        @Nullable String severity,
        int priority,
        @Nullable String team,
        @Nullable String owner,
        @Nullable String complainant,
        Instant receivedAt,
        @Nullable NextDue nextDue) {
    /** What is due next, and when. */
    public record NextDue(String what, Instant at) {
        static @Nullable NextDue of(Complaint complaint) {
            var due = complaint.due();
            return due == null ? null : new NextDue(due.what(), due.at());
        }
    }
}

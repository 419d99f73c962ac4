package recourse.complaint;

import org.jspecify.annotations.Nullable;

import recourse.taxonomy.Severity;
import recourse.timeline.Subject;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * A grievance about the organisation, from receipt to closure: the one row that the inbox and the
 * case page show.
 *
 * <p>It is received, assessed, investigated, decided, answered, put right and closed; each step is
 * a {@link Fact}, and stage and conditions follow from the facts.
 */
public record Complaint(
        UUID id,
        Reference reference,
        int version,
        Kind kind,
        Stage stage,
        Set<ComplaintCondition> conditions,
        Channel channel,
        UUID brandId,
        Locale language,
        @Nullable String subject,
        String gist,
        @Nullable String desiredOutcome,
        @Nullable LocalDate incidentDate,
        @Nullable String product,
        @Nullable String site,
        @Nullable UUID categoryId,
        @Nullable Severity severity,
        int priority,
        @Nullable UUID teamId,
        @Nullable UUID ownerId,
        @Nullable UUID takenBy,
        @Nullable String complainantName,
        @Nullable Due due,
        @Nullable String outcome,
        @Nullable Integer satisfaction,
        @Nullable UUID causeId,
        @Nullable Ending ending,
        Instant receivedAt,
        Instant recordedAt,
        @Nullable Instant closedAt,
        boolean restricted,
        @Nullable Instant unreadSince,
        int linkVersion) {
    private static final int HIGHEST_PRIORITY = 100;

    public Complaint {
        conditions = Set.copyOf(conditions);
    }

    /** What stands in a list: the complainant's own subject, else their own sentence. */
    public String title() {
        return subject == null || subject.isBlank() ? gist : subject;
    }

    /** How soon to act by now: what was assessed, and a point for each day of waiting. */
    public int priorityAt(Instant now) {
        return Math.min(HIGHEST_PRIORITY, priority + daysWaited(now));
    }

    /** Whole days since the receipt, no longer counted once it is closed. */
    public int daysWaited(Instant now) {
        var until = closedAt == null ? now : closedAt;
        return (int) Math.max(0, Duration.between(receivedAt, until).toDays());
    }

    /** The day from which a complaint without any points would be as pressing as this one. */
    Instant risesFrom() {
        return receivedAt.minus(Duration.ofDays(priority));
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** Whether they wrote it down while somebody told it. */
    public boolean wasTakenBy(UUID staffId) {
        return staffId.equals(takenBy);
    }

    public boolean is(ComplaintCondition condition) {
        return conditions.contains(condition);
    }

    public Subject timelineSubject() {
        return Subject.complaint(id);
    }
}

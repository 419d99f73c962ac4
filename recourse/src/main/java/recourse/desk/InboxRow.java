package recourse.desk;

import recourse.complaint.Complaint;
import recourse.complaint.Due;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One complaint in a list. */
public record InboxRow(Complaint complaint, TimeGroup group, Instant now) {
    private static final int WHOLE = 100;

    static InboxRow of(Complaint complaint, Instant now, ZoneId zone) {
        return new InboxRow(complaint, TimeGroup.of(complaint, now, zone), now);
    }

    /** By what time asks, in the order of its pressing. */
    public static Map<TimeGroup, List<InboxRow>> grouped(List<InboxRow> rows) {
        var groups = new EnumMap<TimeGroup, List<InboxRow>>(TimeGroup.class);
        rows.forEach(row -> groups.computeIfAbsent(row.group, group -> new ArrayList<>()).add(row));
        return groups;
    }

    /** Their own sentence, where they gave no subject: shown in quotation marks. */
    static boolean isQuoted(Complaint complaint) {
        var subject = complaint.subject();
        return subject == null || subject.isBlank();
    }

    public String href() {
        return "/complaints/" + complaint.reference();
    }

    public String severity() {
        var severity = complaint.severity();
        return severity == null ? "none" : severity.name().toLowerCase(Locale.ROOT);
    }

    public boolean isSevere() {
        return severity().equals("high") || severity().equals("critical");
    }

    /** A closed one has nothing due any more. */
    public boolean isDue() {
        return complaint.due() != null && !complaint.isClosed();
    }

    public Due due() {
        return Objects.requireNonNull(complaint.due());
    }

    public boolean isOverdue() {
        return isDue() && group == TimeGroup.OVERDUE;
    }

    public boolean isDueToday() {
        return isDue() && group == TimeGroup.TODAY;
    }

    /** Whether it fell due on this very day, so that the hour says more than the date. */
    public boolean isSince(ZoneId zone) {
        return due().at().atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    }

    public Duration over() {
        return Duration.between(due().at(), now);
    }

    /** How much of the time between receipt and due date has gone, in percent. */
    public int used() {
        var whole = Duration.between(complaint.receivedAt(), due().at()).toSeconds();
        var gone = Duration.between(complaint.receivedAt(), now).toSeconds();
        return whole <= 0 ? WHOLE : Math.clamp(gone * WHOLE / whole, 0, WHOLE);
    }
}

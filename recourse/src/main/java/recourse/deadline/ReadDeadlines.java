package recourse.deadline;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The clocks of a complaint as people and programs read them: what runs first, the next due on top.
 */
@Component
public class ReadDeadlines {
    private static final Comparator<Deadline> NEXT_FIRST =
            Comparator.comparing((Deadline deadline) -> !deadline.isRunning())
                    .thenComparing(Deadline::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Deadline::startedAt);

    private final Deadlines deadlines;
    private final Explained.Rules rules;

    ReadDeadlines(Deadlines deadlines, Explained.Rules rules) {
        this.deadlines = deadlines;
        this.rules = rules;
    }

    /** The caller has found the complaint through its viewer. */
    public List<DeadlineFields> of(Complaint complaint, Locale locale) {
        return explained(complaint).stream().map(one -> DeadlineFields.of(one, locale)).toList();
    }

    List<Explained> explained(Complaint complaint) {
        return deadlines.of(complaint.id()).stream()
                .sorted(NEXT_FIRST)
                .map(rules::explain)
                .toList();
    }
}

package recourse.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import recourse.complaint.ComplaintFilter;
import recourse.complaint.ListFilter;
import recourse.deadline.DeadlineFilter;
import recourse.identity.Viewer;
import recourse.platform.Refused;

/** A clock and its state: asked together they mean the same clock. */
@Component
class ClockFilter implements ListFilter {
    private static final String CLOCK = "clock";
    private static final String STATE = "clockState";

    @Override
    public Set<String> names() {
        return Set.of(CLOCK, STATE);
    }

    @Override
    public Optional<ComplaintFilter.Within> within(Viewer viewer, Map<String, List<String>> asked) {
        var clock = one(asked, CLOCK);
        var state = one(asked, STATE);
        if (clock != null && !DeadlineFilter.knows(clock)) {
            throw Refused.malformed(CLOCK, "desk.list.unknown-value", CLOCK, clock);
        }
        return Optional.of(DeadlineFilter.of(clock, state == null ? null : state(state)));
    }

    private static DeadlineFilter.ClockState state(String name) {
        return DeadlineFilter.ClockState.named(name)
                .orElseThrow(() -> Refused.malformed(STATE, "desk.list.unknown-value", STATE, name));
    }

    private static @Nullable String one(Map<String, List<String>> asked, String name) {
        var values = asked.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Refused.malformed(name, "desk.list.one-value", name);
        }
        return values.isEmpty() ? null : values.getFirst();
    }
}

package recourse.deadline;

import org.springframework.stereotype.Component;

import recourse.complaint.ComplaintFilter;
import recourse.complaint.ListFilter;
import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.regulation.Packs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code clock=final-response&clockState=breached} in the address of a list. */
@Component
class ClockListFilter implements ListFilter {
    private static final String CLOCK = "clock";
    private static final String STATE = "clockState";

    private final Packs packs;

    ClockListFilter(Packs packs) {
        this.packs = packs;
    }

    @Override
    public Set<String> names() {
        return Set.of(CLOCK, STATE);
    }

    @Override
    public Optional<ComplaintFilter.Within> within(Viewer viewer, Map<String, List<String>> asked) {
        var clocks = asked.getOrDefault(CLOCK, List.of());
        for (var clock : clocks) {
            if (!DeadlineFilter.knows(clock) && !isOfSomeRegime(clock)) {
                throw Refused.malformed(CLOCK, "deadline.filter.unknown-clock", clock);
            }
        }
        var states =
                asked.getOrDefault(STATE, List.of()).stream().map(ClockListFilter::state).toList();
        return Optional.of(DeadlineFilter.of(clocks, states));
    }

    private boolean isOfSomeRegime(String clock) {
        return packs.now().all().stream().anyMatch(regime -> regime.clocks().contains(clock));
    }

    private static DeadlineFilter.ClockState state(String name) {
        return DeadlineFilter.ClockState.named(name)
                .orElseThrow(() -> Refused.malformed(STATE, "deadline.filter.unknown-state", name));
    }
}

package recourse.deadline;

import org.jspecify.annotations.Nullable;

import recourse.regulation.StartEvent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which regimes apply to a complaint beside the house's own, and the dated facts that start and
 * meet their clocks; the module that decides it implements this.
 */
public interface AppliedRegimes {
    Applied of(UUID complaintId);

    record Applied(List<Chosen> regimes, List<Dated> facts) {
        public Applied {
            regimes = List.copyOf(regimes);
            facts = List.copyOf(facts);
        }
    }

    /** A regime with those of its clocks that concern the complaint. */
    record Chosen(String regime, Set<String> clocks) {
        public Chosen {
            clocks = Set.copyOf(clocks);
        }
    }

    /**
     * @param event what happened, where it starts clocks
     * @param meets the clock that it meets, as {@code regime/clock}
     */
    record Dated(UUID id, @Nullable StartEvent event, @Nullable String meets, Instant at) {}
}

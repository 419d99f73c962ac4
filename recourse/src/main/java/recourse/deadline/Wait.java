package recourse.deadline;

import org.jspecify.annotations.Nullable;

import recourse.platform.Words;
import recourse.regulation.Pause;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A time in which the house waits for the complainant; without an end it still does. */
record Wait(Instant from, @Nullable Instant to) {
    Wait until(Instant end) {
        return new Wait(from, end);
    }

    /** As the engine counts it: one that goes on ends, for the count, at the moment of asking. */
    Pause pause(Instant now, Words reason) {
        var end = to == null ? now : to;
        return new Pause(from, end.isBefore(from) ? from : end, reason);
    }

    static @Nullable String written(List<Wait> waits) {
        return waits.isEmpty()
                ? null
                : waits.stream()
                        .map(wait -> wait.from + "/" + (wait.to == null ? "" : wait.to))
                        .collect(Collectors.joining(","));
    }
}

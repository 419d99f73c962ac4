package recourse.deadline;

import org.jspecify.annotations.Nullable;

import recourse.timeline.Happening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a change of the clocks is told as on the timeline. */
final class History {
    private final String because;
    private final Instant now;
    private final List<Deadline> set = new ArrayList<>();
    private final List<Happening> others = new ArrayList<>();

    History(String because, Instant now) {
        this.because = because;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    void begun(Deadline deadline) {
        if (deadline.isRunning()) {
            set.add(deadline);
        } else {
            ended(deadline, false);
        }
    }

    void changed(Deadline before, Deadline after) {
        if (after.isRunning()) {
            runs(before, after);
        } else if (before.state() != after.state()
                || !Objects.equals(before.endedAt(), after.endedAt())) {
            ended(after, before.isBreached());
        }
    }

    List<Happening> told() {
        var told = new ArrayList<Happening>();
        if (!set.isEmpty()) {
            told.add(
                    new Happening("deadlines-set", StartClocks.CLOCKS, now, StartClocks.dues(set)));
        }
        told.addAll(others);
        return told;
    }

    static Happening warning(Deadline deadline, Instant now) {
        return new Happening("deadline-warning", StartClocks.CLOCKS, now, about(deadline));
    }

    static Happening breached(Deadline deadline, Instant now) {
        return new Happening("deadline-breached", StartClocks.CLOCKS, now, about(deadline));
    }

    private void runs(Deadline before, Deadline after) {
        if (!before.isRunning()) {
            set.add(after);
        } else if (after.isPaused()) {
            if (!before.isPaused()) {
                say("deadline-paused", after, "since", after.pausedSince());
            }
        } else if (!Objects.equals(before.dueAt(), after.dueAt())) {
            say("deadline-moved", after, "from", before.dueAt());
        } else if (isCountedOtherwise(before, after)) {
            say("deadline-recounted", after, "since", null);
        }
    }

    /** It is due at the same moment, for another reason: the row says so, and so is told. */
    private static boolean isCountedOtherwise(Deadline before, Deadline after) {
        return !before.count().zone().equals(after.count().zone())
                || !Objects.equals(before.count().pauses(), after.count().pauses())
                || before.isPaused();
    }

    private void ended(Deadline deadline, boolean breachWasTold) {
        if (deadline.isBreached() && !breachWasTold) {
            others.add(breached(deadline, now));
        }
        var kind =
                switch (deadline.state()) {
                    case MET -> "deadline-met";
                    case MET_LATE -> "deadline-met-late";
                    case CANCELLED -> "deadline-cancelled";
                    case RUNNING -> throw new IllegalArgumentException("it still runs");
                };
        say(kind, deadline, "at", deadline.endedAt());
    }

    private void say(String kind, Deadline deadline, String name, @Nullable Instant value) {
        var particulars = about(deadline);
        particulars.put("because", because);
        if (value != null) {
            particulars.put(name, value.toString());
        }
        others.add(new Happening(kind, StartClocks.CLOCKS, now, particulars));
    }

    private static Map<String, Object> about(Deadline deadline) {
        var particulars = new TreeMap<String, Object>();
        particulars.put("clock", StartClocks.named(deadline));
        particulars.put("deadline", deadline.id().toString());
        if (deadline.dueAt() != null) {
            particulars.put("due", deadline.dueAt().toString());
        }
        return particulars;
    }
}

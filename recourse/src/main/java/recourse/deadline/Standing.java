package recourse.deadline;

import org.jspecify.annotations.Nullable;

import recourse.deadline.Deadline.State;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * How a deadline stands after its run was counted: a function of run, count, the row before and the
 * present.
 */
final class Standing {
    private static final Duration RETRY = Duration.ofMinutes(5);

    private Standing() {}

    static Deadline first(UUID id, UUID complaintId, Run run, Count count, Instant now) {
        return of(id, complaintId, null, run, count, now);
    }

    static Deadline after(Deadline before, Run run, Count count, Instant now) {
        return of(before.id(), before.complaintId(), before, run, count, now);
    }

    /** The fact that began it was taken back, or the matter is no complaint: it was never owed. */
    static Deadline withdrawn(Deadline before, String reason, Instant now) {
        return new Deadline(
                before.id(),
                before.complaintId(),
                before.regime(),
                before.clock(),
                before.begunBy(),
                before.startedAt(),
                before.count(),
                State.CANCELLED,
                null,
                now,
                reason,
                before.warnedAt(),
                null,
                null,
                before.reason());
    }

    /**
     * After the drain's look: breached when it is past, and then no warning any more; else warned
     * of.
     */
    static Deadline looked(Deadline before, Instant now) {
        var past = isPast(before.dueAt(), now);
        return new Deadline(
                before.id(),
                before.complaintId(),
                before.regime(),
                before.clock(),
                before.begunBy(),
                before.startedAt(),
                before.count(),
                before.state(),
                before.evidence(),
                before.endedAt(),
                before.cancelledReason(),
                past ? before.warnedAt() : now,
                past ? before.dueAt() : null,
                past ? null : before.dueAt(),
                before.reason());
    }

    private static Deadline of(
            UUID id,
            UUID complaintId,
            @Nullable Deadline before,
            Run run,
            Count count,
            Instant now) {
        var warned = warnedAt(before, count);
        var breached = breachedAt(before, run, count, now);
        return new Deadline(
                id,
                complaintId,
                run.regime(),
                run.clock(),
                run.begunBy(),
                run.startedAt(),
                count,
                state(run, count),
                run.end() instanceof Run.Met met ? met.evidence() : null,
                run.end() == null ? null : run.end().at(),
                run.end() instanceof Run.Cancelled cancelled ? cancelled.reason() : null,
                warned,
                breached,
                nextLook(run, count, warned, breached, now),
                before == null ? null : before.reason());
    }

    private static State state(Run run, Count count) {
        return switch (run.end()) {
            case null -> State.RUNNING;
            case Run.Met met -> isPast(count.dueAt(), met.at()) ? State.MET_LATE : State.MET;
            case Run.Cancelled ignored -> State.CANCELLED;
        };
    }

    private static @Nullable Instant warnedAt(@Nullable Deadline before, Count count) {
        return before != null && Objects.equals(before.count().warnAt(), count.warnAt())
                ? before.warnedAt()
                : null;
    }

    /**
     * What ended is judged at once; what runs is the drain's to declare, and stays declared while
     * the date stands.
     */
    private static @Nullable Instant breachedAt(
            @Nullable Deadline before, Run run, Count count, Instant now) {
        if (run.end() != null) {
            return isPast(count.dueAt(), run.end().at()) ? count.dueAt() : null;
        }
        return before != null && before.isBreached() && isPast(count.dueAt(), now)
                ? count.dueAt()
                : null;
    }

    private static @Nullable Instant nextLook(
            Run run,
            Count count,
            @Nullable Instant warned,
            @Nullable Instant breached,
            Instant now) {
        if (!run.isRunning() || count.pausedSince() != null || breached != null) {
            return null;
        }
        if (count.fault() != null) {
            return now.plus(RETRY);
        }
        return warned == null ? count.warnAt() : count.dueAt();
    }

    /** At the very instant it is still in time. */
    static boolean isPast(@Nullable Instant due, Instant at) {
        return due != null && at.isAfter(due);
    }
}

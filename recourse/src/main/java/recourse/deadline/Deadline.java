package recourse.deadline;

import org.jspecify.annotations.Nullable;

import recourse.timeline.Actor;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * One run of one clock on one complaint: what is due, and whether it was kept.
 *
 * <p>It begins with the receipt, with news or with a reopening, runs, may stand still while the
 * complainant is asked, and is met, met late or cancelled by facts. The drain warns of it and
 * declares it breached, once each; a breach asks a reason.
 */
public record Deadline(
        UUID id,
        UUID complaintId,
        String regime,
        String clock,
        UUID begunBy,
        Instant startedAt,
        Count count,
        State state,
        @Nullable UUID evidence,
        @Nullable Instant endedAt,
        @Nullable String cancelledReason,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt,
        @Nullable Instant nextLookAt,
        @Nullable Reason reason) {
    /** How a run stands. */
    public enum State {
        RUNNING,
        MET,
        MET_LATE,
        CANCELLED
    }

    /** Why it was breached, in a person's own words. */
    public record Reason(String text, Actor by, Instant at) {}

    public @Nullable Instant dueAt() {
        return count.dueAt();
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public boolean isPaused() {
        return isRunning() && count.pausedSince() != null;
    }

    /** Since when it stands still. */
    public @Nullable Instant pausedSince() {
        return count.pausedSince();
    }

    public boolean isBreached() {
        return breachedAt != null;
    }

    /** Warned of, and not yet due. */
    public boolean isNear() {
        return isRunning() && warnedAt != null && breachedAt == null;
    }

    /** Breached, or about to be declared so at the next look. */
    public boolean isOverdue(Instant now) {
        return isBreached() || isRunning() && !isPaused() && Standing.isPast(dueAt(), now);
    }

    public boolean asksReason() {
        return breachedAt != null && reason == null;
    }

    boolean isToLookAt(Instant now) {
        return nextLookAt != null && nextLookAt.isBefore(now);
    }

    /**
     * It ended and nothing that it was counted from has changed since: a calendar that changes
     * later leaves it alone.
     */
    boolean isSettled(Run run, Count counted) {
        return !isRunning()
                && !run.isRunning()
                && fault() == null
                && startedAt.equals(run.startedAt())
                && Objects.equals(endedAt, Objects.requireNonNull(run.end()).at())
                && Objects.equals(count.pauses(), counted.pauses());
    }

    public @Nullable String fault() {
        return count.fault();
    }

    /** What the desk calls it: breached wins over running. */
    public String shown() {
        if (!isRunning()) {
            return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (fault() != null) {
            return "fault";
        }
        if (isBreached()) {
            return "breached";
        }
        return isPaused() ? "paused" : isNear() ? "warning" : "running";
    }
}

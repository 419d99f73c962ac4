package recourse.deadline;

import static db.deadline.Tables.CLOCK;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import org.jooq.Condition;

import recourse.complaint.ComplaintFilter;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a list may ask of a complaint's clocks. */
public final class DeadlineFilter {
    /** A state as the lists name it. */
    public enum ClockState {
        RUNNING,
        PAUSED,
        WARNING,
        /** Past due, still running or ended late. */
        BREACHED,
        /** Past due and still running. */
        OVERDUE,
        MET,
        MET_LATE,
        CANCELLED,
        FAULT;

        public static Optional<ClockState> named(String name) {
            for (var state : values()) {
                if (state.name()
                        .toLowerCase(Locale.ROOT)
                        .equals(name.toLowerCase(Locale.ROOT).replace('-', '_'))) {
                    return Optional.of(state);
                }
            }
            return Optional.empty();
        }

        private Condition condition() {
            var running = CLOCK.STATE.eq(Deadline.State.RUNNING.name());
            return switch (this) {
                case RUNNING -> running;
                case PAUSED -> running.and(CLOCK.PAUSED_SINCE.isNotNull());
                case WARNING ->
                        running.and(CLOCK.WARNED_AT.isNotNull()).and(CLOCK.BREACHED_AT.isNull());
                case BREACHED -> CLOCK.BREACHED_AT.isNotNull();
                case OVERDUE -> running.and(CLOCK.BREACHED_AT.isNotNull());
                case MET, MET_LATE, CANCELLED -> CLOCK.STATE.eq(name());
                case FAULT -> CLOCK.FAULT.isNotNull();
            };
        }
    }

    private DeadlineFilter() {}

    /** Complaints with one of these clocks in one of these states; either may be left open. */
    public static ComplaintFilter.Within of(
            Collection<String> clocks, Collection<ClockState> states) {
        var stands =
                states.stream()
                        .map(ClockState::condition)
                        .reduce(Condition::or)
                        .orElse(noCondition());
        return complaintId ->
                exists(
                        selectOne()
                                .from(CLOCK)
                                .where(CLOCK.COMPLAINT_ID.eq(complaintId))
                                .and(clocks.isEmpty() ? noCondition() : CLOCK.CLOCK_.in(clocks))
                                .and(stands));
    }

    /** Complaints with something past due. */
    public static ComplaintFilter.Within overdue() {
        return of(List.of(), List.of(ClockState.OVERDUE));
    }

    public static boolean knows(String clock) {
        return HouseClock.ALL.contains(clock);
    }
}

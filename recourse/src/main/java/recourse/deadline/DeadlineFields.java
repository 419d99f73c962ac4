package recourse.deadline;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A deadline as the API tells it, with the reason for its date in the asked language. */
public record DeadlineFields(
        UUID id,
        String regime,
        String clock,
        String name,
        String state,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable LocalDate dueDate,
        String zone,
        String calendar,
        @Nullable String ruleVersion,
        @Nullable String severity,
        @Nullable Instant pausedSince,
        @Nullable UUID evidence,
        @Nullable Instant endedAt,
        @Nullable String cancelledReason,
        @Nullable Instant warnAt,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt,
        @Nullable String breachReason,
        @Nullable String fault,
        List<String> explanation) {
    static DeadlineFields of(Explained explained, Locale locale) {
        var deadline = explained.deadline();
        var count = deadline.count();
        return new DeadlineFields(
                deadline.id(),
                deadline.regime(),
                deadline.clock(),
                explained.name().in(locale),
                deadline.shown(),
                deadline.startedAt(),
                deadline.dueAt(),
                count.dueDate(),
                count.zone().getId(),
                count.calendarId(),
                count.ruleVersion(),
                count.severity() == null ? null : count.severity().name(),
                deadline.pausedSince(),
                deadline.evidence(),
                deadline.endedAt(),
                deadline.cancelledReason(),
                count.warnAt(),
                deadline.warnedAt(),
                deadline.breachedAt(),
                deadline.reason() == null ? null : deadline.reason().text(),
                deadline.fault(),
                explained.lines(locale));
    }
}

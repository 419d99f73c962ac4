package recourse.deadline;

import org.jspecify.annotations.Nullable;

import recourse.taxonomy.Severity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What counting a run gave: a due instant and how it came about, or the fault that kept it from
 * being counted.
 *
 * @param severity the complaint's severity at the time, which chooses the variant of the rule
 * @param pauses the times in which it stood still, as text
 * @param pausedSince since when it stands still now
 * @param steps the steps of the explanation, as JSON
 */
record Count(
        @Nullable String ruleVersion,
        @Nullable Severity severity,
        @Nullable Instant dueAt,
        @Nullable LocalDate dueDate,
        ZoneId zone,
        String calendarId,
        @Nullable Instant warnAt,
        @Nullable String pauses,
        @Nullable Instant pausedSince,
        @Nullable String fault,
        @Nullable String steps) {}

package recourse.regulation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import recourse.platform.Words;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One step of the way from a clock's start to its due instant; together they are enough to count
 * again by hand.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Started.class, name = "started"),
    @JsonSubTypes.Type(value = Step.DayZero.class, name = "dayZero"),
    @JsonSubTypes.Type(value = Step.StartDayCounts.class, name = "startDayCounts"),
    @JsonSubTypes.Type(value = Step.Extended.class, name = "extended"),
    @JsonSubTypes.Type(value = Step.MonthsCounted.class, name = "monthsCounted"),
    @JsonSubTypes.Type(value = Step.Aligned.class, name = "aligned"),
    @JsonSubTypes.Type(value = Step.DaysCounted.class, name = "daysCounted"),
    @JsonSubTypes.Type(value = Step.TimeCounted.class, name = "timeCounted"),
    @JsonSubTypes.Type(value = Step.WeekendSkipped.class, name = "weekendSkipped"),
    @JsonSubTypes.Type(value = Step.HolidaySkipped.class, name = "holidaySkipped"),
    @JsonSubTypes.Type(value = Step.Paused.class, name = "paused"),
    @JsonSubTypes.Type(value = Step.DaysPaused.class, name = "daysPaused"),
    @JsonSubTypes.Type(value = Step.Rolled.class, name = "rolled"),
    @JsonSubTypes.Type(value = Step.MinimumReached.class, name = "minimumReached"),
    @JsonSubTypes.Type(value = Step.Due.class, name = "due"),
    @JsonSubTypes.Type(value = Step.StartAssumed.class, name = "startAssumed"),
    @JsonSubTypes.Type(value = Step.Outrun.class, name = "outrun"),
    @JsonSubTypes.Type(value = Step.Doubted.class, name = "doubted")
})
public sealed interface Step {
    record Started(Instant at, String event) implements Step {}

    /** The day before the first that counts. */
    record DayZero(LocalDate date) implements Step {}

    record StartDayCounts(LocalDate date) implements Step {}

    record Extended(int amount, Unit unit, Words reason) implements Step {}

    record MonthsCounted(LocalDate from, int months, LocalDate to) implements Step {}

    /** The day of its month on which it is due. */
    record Aligned(LocalDate to, Counting.Align how) implements Step {}

    /** Days that follow each other and all count, numbered from the clock's first. */
    record DaysCounted(int first, int last, LocalDate from, LocalDate to) implements Step {}

    record TimeCounted(Instant from, Instant to) implements Step {}

    record WeekendSkipped(LocalDate from, LocalDate to) implements Step {}

    record HolidaySkipped(LocalDate date, Words name) implements Step {}

    record Paused(Instant from, Instant to, Words reason) implements Step {}

    /** Days at whose end the clock stood still. */
    record DaysPaused(LocalDate from, LocalDate to, Words reason) implements Step {}

    record Rolled(LocalDate from, LocalDate to) implements Step {}

    record MinimumReached(int required, int found, LocalDate to) implements Step {}

    record Due(Instant at, Counting.DueAt how) implements Step {}

    /** Its own event has not happened, so it runs from when that was due at the latest. */
    record StartAssumed(String event, Words clock, Instant at) implements Step {}

    /** Another clock of the same matter, which is due later and so does not decide. */
    record Outrun(Words clock, Instant due) implements Step {}

    /** A day of the calendar that nobody has confirmed. */
    record Doubted(LocalDate date, Words doubt) implements Step {}
}

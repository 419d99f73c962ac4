package recourse.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import recourse.organisation.BusinessCalendar;
import recourse.organisation.CalendarFixture;
import recourse.platform.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Deadlines worked out by hand on a printed calendar. */
class ClockExamplesTest {
    private static final Words WAITING =
            Words.of("en", "waiting for an answer", "de", "wir warten auf Antwort");

    private final BusinessCalendar berlin = CalendarFixture.office("Europe/Berlin", "de-be");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # hours        | zone             | holidays | start            | due
                    4 business     | Europe/Berlin    | de-be    | 2026-07-03T15:00 | 2026-07-06T11:00:00
                    2 business     | Europe/Berlin    | de-be    | 2026-07-04T12:00 | 2026-07-06T11:00:00
                    2 business     | Europe/Berlin    | de-be    | 2026-07-06T15:00 | 2026-07-06T17:00:00
                    8 business     | Europe/Berlin    | de-be    | 2026-12-24T13:00 | 2026-12-28T13:00:00
                    24 elapsed     | Europe/Berlin    | de-be    | 2026-03-28T12:00 | 2026-03-29T13:00:00
                    24 elapsed     | Europe/Berlin    | de-be    | 2026-10-24T12:00 | 2026-10-25T11:00:00
                    72 elapsed     | America/New_York | us       | 2026-07-02T22:30 | 2026-07-05T22:30:00
                    """)
    void countsHours(String hours, String zone, String region, String start, String due) {
        var amount = Integer.parseInt(hours.split(" ")[0]);
        var unit = hours.endsWith("business") ? Unit.BUSINESS_HOUR : Unit.HOUR_ELAPSED;
        assertThat(due(Counting.hours(amount, unit), zone, region, start)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # term             | due at            | roll      | least | zone             | holidays | start            | due
                    1 BUSINESS_DAY     | CLOSE_OF_BUSINESS | NONE      | 0     | Europe/Berlin    | de-be    | 2026-10-02T18:30 | 2026-10-05T17:00:00
                    3 BUSINESS_DAY     | END_OF_DAY        | NONE      | 0     | Europe/Berlin    | de-be    | 2026-05-13T09:00 | 2026-05-19T23:59:59
                    5 BUSINESS_DAY     | END_OF_DAY        | NONE      | 0     | Europe/London    | gb-eng   | 2026-08-27T14:05 | 2026-09-04T23:59:59
                    2 BUSINESS_DAY     | CLOSE_OF_BUSINESS | NONE      | 0     | America/New_York | us       | 2026-11-25T08:00 | 2026-11-30T17:00:00
                    14 CALENDAR_DAY    | END_OF_DAY        | NONE      | 0     | Europe/London    | gb-eng   | 2026-03-20T09:00 | 2026-04-03T23:59:59
                    14 CALENDAR_DAY    | END_OF_DAY        | FOLLOWING | 0     | Europe/London    | gb-eng   | 2026-03-20T09:00 | 2026-04-07T23:59:59
                    14 CALENDAR_DAY    | END_OF_DAY        | PRECEDING | 0     | Europe/London    | gb-eng   | 2026-03-20T09:00 | 2026-04-02T23:59:59
                    3 CALENDAR_DAY     | END_OF_DAY        | FOLLOWING | 2     | Europe/London    | gb-eng   | 2026-04-02T09:00 | 2026-04-08T23:59:59
                    1 CALENDAR_DAY     | END_OF_DAY        | PRECEDING | 0     | Europe/London    | none     | 2026-07-04T09:00 | 2026-07-06T23:59:59
                    4 WEEK             | END_OF_DAY        | NONE      | 0     | Europe/London    | gb-eng   | 2026-02-01T09:00 | 2026-03-01T23:59:59
                    1 MONTH            | END_OF_DAY        | NONE      | 0     | Europe/Berlin    | de-be    | 2026-01-30T09:00 | 2026-02-28T23:59:59
                    1 MONTH            | END_OF_DAY        | FOLLOWING | 0     | Europe/Berlin    | de-be    | 2026-01-30T09:00 | 2026-03-02T23:59:59
                    1 MONTH            | END_OF_DAY        | NONE      | 0     | Europe/Berlin    | de-be    | 2028-01-31T09:00 | 2028-02-29T23:59:59
                    """)
    void countsDays(
            String term,
            Counting.DueAt dueAt,
            Counting.Roll roll,
            int least,
            String zone,
            String region,
            String start,
            String due) {
        var counting = days(term, dueAt).rolling(roll).withMinimumBusinessDays(least);
        assertThat(due(counting, zone, region, start)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    10 CALENDAR_DAY | 2026-06-01T09:00 | 2026-06-10T23:59:59
                    5 BUSINESS_DAY  | 2026-06-01T09:00 | 2026-06-05T23:59:59
                    1 BUSINESS_DAY  | 2026-06-06T09:00 | 2026-06-08T23:59:59
                    3 MONTH         | 2026-05-01T09:00 | 2026-07-31T23:59:59
                    3 MONTH         | 2026-05-15T09:00 | 2026-08-14T23:59:59
                    6 MONTH         | 2027-08-31T09:00 | 2028-02-29T23:59:59
                    """)
    void countsTheStartDayWhereTheRuleSaysSo(String term, String start, String due) {
        var counting = days(term, Counting.DueAt.END_OF_DAY).from(Counting.From.INCLUDE_START_DAY);
        assertThat(due(counting, "Europe/London", "none", start)).isEqualTo(due);
    }

    @Test
    void losesTheDaysAtWhoseEndItStoodStill() {
        var five = RuleFixture.counting(days("5 BUSINESS_DAY", Counting.DueAt.END_OF_DAY));
        var pause = new Pause(at("2026-06-02T15:00"), at("2026-06-04T09:00"), WAITING);
        assertThat(
                        local(
                                Clocks.compute(
                                        five,
                                        at("2026-06-01T10:00"),
                                        berlin,
                                        List.of(pause),
                                        List.of())))
                .isEqualTo("2026-06-10T23:59:59");
    }

    @Test
    void losesNoDayToAPauseWithinOneDay() {
        var five = RuleFixture.counting(days("5 BUSINESS_DAY", Counting.DueAt.END_OF_DAY));
        var pause = new Pause(at("2026-06-02T09:00"), at("2026-06-02T16:00"), WAITING);
        assertThat(
                        local(
                                Clocks.compute(
                                        five,
                                        at("2026-06-01T10:00"),
                                        berlin,
                                        List.of(pause),
                                        List.of())))
                .isEqualTo("2026-06-08T23:59:59");
    }

    @Test
    void losesTheHoursOfAPause() {
        var four = RuleFixture.counting(Counting.hours(4, Unit.BUSINESS_HOUR));
        var pause = new Pause(at("2026-06-01T11:00"), at("2026-06-01T13:30"), WAITING);
        assertThat(
                        local(
                                Clocks.compute(
                                        four,
                                        at("2026-06-01T10:00"),
                                        berlin,
                                        List.of(pause),
                                        List.of())))
                .isEqualTo("2026-06-01T16:30");
    }

    @Test
    void ignoresPausesWhereTheRuleAllowsNone() {
        var five = RuleFixture.unpausable(days("5 BUSINESS_DAY", Counting.DueAt.END_OF_DAY));
        var pause = new Pause(at("2026-06-02T15:00"), at("2026-06-04T09:00"), WAITING);
        assertThat(
                        local(
                                Clocks.compute(
                                        five,
                                        at("2026-06-01T10:00"),
                                        berlin,
                                        List.of(pause),
                                        List.of())))
                .isEqualTo("2026-06-08T23:59:59");
    }

    @Test
    void standsStillWhileTheRuleIsSuspended() {
        var suspension =
                new Suspension(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 4, 30), WAITING);
        var ten =
                RuleFixture.counting(
                        days("10 CALENDAR_DAY", Counting.DueAt.END_OF_DAY), List.of(suspension));
        assertThat(local(Clocks.compute(ten, at("2026-03-03T10:00"), berlin)))
                .isEqualTo("2026-05-04T23:59:59");
        assertThat(local(Clocks.compute(ten, at("2026-03-20T10:00"), berlin)))
                .isEqualTo("2026-05-10T23:59:59");
    }

    @Test
    void addsAnExtensionBeforeCounting() {
        var month = RuleFixture.counting(days("1 MONTH", Counting.DueAt.END_OF_DAY));
        var two = List.of(new Extension(2, Unit.MONTH, WAITING));
        assertThat(local(Clocks.compute(month, at("2026-12-31T10:00"), berlin, List.of(), two)))
                .isEqualTo("2027-03-31T23:59:59");
    }

    @Test
    void warnsWhenTheShareOfItsOwnTimeIsUsed() {
        var eight = RuleFixture.counting(Counting.hours(8, Unit.BUSINESS_HOUR));
        assertThat(Clocks.compute(eight, at("2026-07-03T13:00"), berlin).warnAt())
                .isEqualTo(at("2026-07-06T11:00"));
    }

    @Test
    void givesTheWeekendNoShareInAWarningOfBusinessDays() {
        var four = RuleFixture.counting(days("4 BUSINESS_DAY", Counting.DueAt.CLOSE_OF_BUSINESS));
        assertThat(Clocks.compute(four, at("2026-07-02T17:00"), berlin).warnAt())
                .isEqualTo(at("2026-07-07T17:00"));
    }

    private static Counting days(String term, Counting.DueAt dueAt) {
        var words = term.split(" ");
        return Counting.days(Integer.parseInt(words[0]), Unit.valueOf(words[1]), dueAt);
    }

    private static LocalDateTime due(Counting counting, String zone, String region, String start) {
        var calendar = CalendarFixture.office(zone, region);
        return local(
                Clocks.compute(
                        RuleFixture.counting(counting),
                        calendar.instant(LocalDateTime.parse(start)),
                        calendar));
    }

    private static LocalDateTime local(Computation computation) {
        return computation.due().atZone(computation.zone()).toLocalDateTime();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }
}

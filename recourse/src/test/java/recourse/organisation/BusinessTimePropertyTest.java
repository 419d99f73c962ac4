package recourse.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * What must hold for any calendar, zone and moment; the repetition is the seed, so a failure can be
 * repeated.
 */
class BusinessTimePropertyTest {
    @RepeatedTest(400)
    void addingTheTimeBetweenLeadsBackToTheEnd(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var calendar = CalendarFixture.random(random);
        var start = CalendarFixture.instant(calendar.zone(), random);
        var end =
                calendar.nextOpen(start.plus(random.nextInt(60 * 24 * 40), ChronoUnit.MINUTES))
                        .plusSeconds(1);
        var between = calendar.businessTimeBetween(start, end);
        assertThat(calendar.plusBusinessTime(start, between)).isEqualTo(end);
        assertThat(calendar.businessTimeBetween(start, calendar.plusBusinessTime(start, between)))
                .isEqualTo(between);
    }

    @RepeatedTest(400)
    void moreTimeAndALaterStartNeverEndEarlier(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var calendar = CalendarFixture.random(random);
        var start = CalendarFixture.instant(calendar.zone(), random);
        var amount = Duration.ofMinutes(1 + random.nextInt(6000));
        var end = calendar.plusBusinessTime(start, amount);
        assertThat(calendar.plusBusinessTime(start, amount.plusMinutes(1))).isAfter(end);
        assertThat(calendar.plusBusinessTime(start.plusSeconds(random.nextInt(200_000)), amount))
                .isAfterOrEqualTo(end);
    }

    @RepeatedTest(400)
    void timesInARowAddUp(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var calendar = CalendarFixture.random(random);
        var start = CalendarFixture.instant(calendar.zone(), random);
        var middle = start.plusSeconds(random.nextInt(900_000));
        var end = middle.plusSeconds(random.nextInt(900_000));
        assertThat(
                        calendar.businessTimeBetween(start, middle)
                                .plus(calendar.businessTimeBetween(middle, end)))
                .isEqualTo(calendar.businessTimeBetween(start, end));
    }

    @RepeatedTest(60)
    void agreesWithLookingAtTheClockEveryMinute(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var calendar = CalendarFixture.random(random);
        var start =
                CalendarFixture.instant(calendar.zone(), random).truncatedTo(ChronoUnit.MINUTES);
        var minutes = 60 * 24 * 8;
        var open =
                LongStream.range(0, minutes)
                        .filter(minute -> isOpen(calendar, start.plusSeconds(60 * minute)))
                        .count();
        assertThat(calendar.businessTimeBetween(start, start.plusSeconds(60L * minutes)))
                .isEqualTo(Duration.ofMinutes(open));
    }

    @RepeatedTest(200)
    void countsExactlyTheBusinessDaysAfterTheDate(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var calendar = CalendarFixture.random(random);
        var date =
                CalendarFixture.instant(calendar.zone(), random)
                        .atZone(calendar.zone())
                        .toLocalDate();
        var amount = 1 + random.nextInt(300);
        var end = calendar.plusBusinessDays(date, amount);
        assertThat(calendar.isBusinessDay(end)).isTrue();
        assertThat(date.plusDays(1).datesUntil(end.plusDays(1)).filter(calendar::isBusinessDay))
                .hasSize(amount);
    }

    private static boolean isOpen(BusinessCalendar calendar, Instant instant) {
        var local = instant.atZone(calendar.zone()).toLocalDateTime();
        return LongStream.of(0, 1)
                .mapToObj(local.toLocalDate()::minusDays)
                .filter(calendar::isBusinessDay)
                .flatMap(date ->
                        calendar
                                .openDays()
                                .getOrDefault(date, calendar.hours().on(date.getDayOfWeek()))
                                .stream()
                                .map(shift ->
                                        !local.isBefore(shift.beginsOn(date))
                                                && local.isBefore(shift.endsOn(date))))
                .anyMatch(open -> open);
    }
}

package recourse.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import recourse.organisation.BusinessCalendar;
import recourse.organisation.CalendarFixture;
import recourse.platform.Json;
import recourse.platform.Words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What must hold for any rule, calendar, zone and start; the repetition is the seed, so a failure
 * can be repeated.
 */
class ClockPropertyTest {
    private static final Words REASON = Words.of("en", "waiting");

    @RepeatedTest(600)
    void isNeverDueEarlierForALaterStart(RepetitionInfo seed) {
        var some = new Any(seed);
        var later = some.start.plusSeconds(some.random.nextInt(400_000));
        assertThat(some.compute(later).due()).isAfterOrEqualTo(some.compute(some.start).due());
    }

    @RepeatedTest(600)
    void isNeverDueEarlierForMore(RepetitionInfo seed) {
        var some = new Any(seed);
        var more = new Extension(1 + some.random.nextInt(5), some.rule.counting().unit(), REASON);
        assertThat(some.compute(some.start, List.of(more)).due())
                .isAfterOrEqualTo(some.compute(some.start).due());
    }

    @RepeatedTest(600)
    void addsUpAgainWithoutTheEngine(RepetitionInfo seed) {
        var some = new Any(seed);
        var computation = some.compute(some.start);
        var recount = Recount.of(computation.explanation());
        var counting = some.rule.counting();
        switch (counting.unit()) {
            case HOUR_ELAPSED, BUSINESS_HOUR ->
                    assertThat(recount.time()).isEqualTo(Duration.ofHours(counting.amount()));
            case CALENDAR_DAY, BUSINESS_DAY ->
                    assertThat(recount.days()).isEqualTo(counting.amount());
            case WEEK -> assertThat(recount.days()).isEqualTo(7 * counting.amount());
            case MONTH -> {}
        }
        assertThat(recount.due()).isEqualTo(computation.due());
    }

    @RepeatedTest(600)
    void everyDayFromTheFirstToTheLastIsToldOnce(RepetitionInfo seed) {
        var some = new Any(seed);
        if (some.rule.counting().unit() != Unit.BUSINESS_DAY) {
            return;
        }
        var steps = some.compute(some.start).explanation().steps();
        var told = steps.stream().flatMap(Told::days).toList();
        assertThat(told).doesNotHaveDuplicates().isSorted();
        assertThat(told.getFirst().datesUntil(told.getLast().plusDays(1))).hasSize(told.size());
    }

    @RepeatedTest(400)
    void neverFallsOnADayOffWhereTheRuleForbidsIt(RepetitionInfo seed) {
        var some = new Any(seed);
        var counting = some.rule.counting();
        if (counting.unit() == Unit.BUSINESS_DAY || counting.roll() != Counting.Roll.NONE) {
            assertThat(some.calendar.isBusinessDay(some.compute(some.start).dueDate())).isTrue();
        }
    }

    @RepeatedTest(400)
    void warnsBetweenStartAndDue(RepetitionInfo seed) {
        var some = new Any(seed);
        var computation = some.compute(some.start);
        assertThat(computation.due()).isAfter(computation.start());
        assertThat(computation.warnAt()).isBetween(computation.start(), computation.due());
    }

    @RepeatedTest(400)
    void anotherHolidayNeverMakesItEarlier(RepetitionInfo seed) {
        var some = new Any(seed);
        if (some.rule.counting().roll() == Counting.Roll.PRECEDING
                || some.rule.counting().dueAt() == Counting.DueAt.CLOSE_OF_BUSINESS) {
            return;
        }
        var closed = some.compute(some.start).dueDate().minusDays(some.random.nextInt(10));
        var calendar = some.calendar;
        var shorter =
                new BusinessCalendar(
                        calendar.id(),
                        calendar.zone(),
                        calendar.hours(),
                        calendar.holidays(),
                        Map.of(closed, REASON),
                        Map.of());
        var open =
                new BusinessCalendar(
                        calendar.id(),
                        calendar.zone(),
                        calendar.hours(),
                        calendar.holidays(),
                        Map.of(),
                        Map.of());
        assertThat(Clocks.compute(some.rule, some.start, shorter).due())
                .isAfterOrEqualTo(Clocks.compute(some.rule, some.start, open).due());
    }

    @RepeatedTest(400)
    void aPauseNeverMakesItEarlier(RepetitionInfo seed) {
        var some = new Any(seed);
        if (some.rule.counting().roll() == Counting.Roll.PRECEDING) {
            return;
        }
        var from = some.start.plusSeconds(some.random.nextInt(800_000));
        var pause = new Pause(from, from.plusSeconds(some.random.nextInt(2_000_000)), REASON);
        var paused =
                Clocks.compute(some.rule, some.start, some.calendar, List.of(pause), List.of());
        assertThat(paused.due()).isAfterOrEqualTo(some.compute(some.start).due());
        assertThat(paused.warnAt()).isBetween(some.start, paused.due());
        assertThat(paused)
                .isEqualTo(
                        Clocks.compute(
                                some.rule, some.start, some.calendar, List.of(pause), List.of()));
    }

    @RepeatedTest(100)
    void fridayAndTheWeekendAfterItHaveOneDeadlineInBusinessDays(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var zone = CalendarFixture.any(CalendarFixture.ZONES, random);
        var office = CalendarFixture.office(zone.getId(), "none");
        var rule =
                RuleFixture.counting(
                        Counting.days(
                                1 + random.nextInt(40),
                                Unit.BUSINESS_DAY,
                                Counting.DueAt.END_OF_DAY));
        var friday =
                LocalDate.of(2024, 1, 5)
                        .plusWeeks(random.nextInt(300))
                        .atTime(random.nextInt(24), random.nextInt(60));
        var due = Clocks.compute(rule, office.instant(friday), office).due();
        assertThat(Clocks.compute(rule, office.instant(friday.plusDays(1)), office).due())
                .isEqualTo(due);
        assertThat(Clocks.compute(rule, office.instant(friday.plusDays(2)), office).due())
                .isEqualTo(due);
    }

    @RepeatedTest(100)
    void anExplanationKeepsItsWordsWhenStoredAndReadAgain(RepetitionInfo seed) {
        var some = new Any(seed);
        var explanation = some.compute(some.start).explanation();
        assertThat(Json.read(Json.write(explanation), Explanation.class)).isEqualTo(explanation);
    }

    /** A rule, a calendar and a start that belong to one seed. */
    private static final class Any {
        final Random random;
        final BusinessCalendar calendar;
        final ClockRule rule;
        final Instant start;

        Any(RepetitionInfo seed) {
            random = new Random(seed.getCurrentRepetition());
            calendar = CalendarFixture.random(random);
            rule = RuleFixture.counting(RuleFixture.random(random));
            start = CalendarFixture.instant(calendar.zone(), random);
        }

        Computation compute(Instant from) {
            return compute(from, List.of());
        }

        Computation compute(Instant from, List<Extension> extensions) {
            return Clocks.compute(rule, from, calendar, List.of(), extensions);
        }
    }
}

package recourse.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import recourse.platform.Words;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class BusinessCalendarTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final BusinessCalendar berlin = CalendarFixture.office("Europe/Berlin", "de-be");

    @Test
    void knowsWeekendsAndHolidaysByName() {
        assertThat(berlin.isBusinessDay(LocalDate.of(2027, 3, 8))).isFalse();
        assertThat(berlin.day(LocalDate.of(2027, 3, 8)))
                .isInstanceOfSatisfying(
                        Day.Holiday.class,
                        holiday -> {
                            assertThat(holiday.name().in(Locale.ENGLISH))
                                    .isEqualTo("International Women's Day");
                            assertThat(holiday.name().in(Locale.GERMAN))
                                    .isEqualTo("Internationaler Frauentag");
                        });
        assertThat(berlin.day(LocalDate.of(2027, 3, 7))).isEqualTo(new Day.Weekend());
    }

    @Test
    void keepsBothTheHolidayAndTheDayThatStandsInForIt() {
        var holidays = Holidays.in("gb-eng");
        assertThat(holidays.on(LocalDate.of(2026, 12, 26))).isPresent();
        assertThat(holidays.on(LocalDate.of(2026, 12, 28))).isPresent();
        assertThat(holidays.on(LocalDate.of(2026, 12, 29))).isEmpty();
    }

    @Test
    void refusesARegionWithoutHolidays() {
        assertThatThrownBy(() -> Holidays.in("atlantis")).hasMessageContaining("atlantis");
        assertThatThrownBy(() -> Holidays.in("de-atlantis")).hasMessageContaining("de-atlantis");
    }

    @Test
    void countsBusinessDaysOverEasterAndOverTheYear() {
        assertThat(berlin.plusBusinessDays(LocalDate.of(2026, 4, 2), 1)).isEqualTo("2026-04-07");
        assertThat(berlin.plusBusinessDays(LocalDate.of(2026, 12, 31), 2)).isEqualTo("2027-01-05");
        assertThat(berlin.plusBusinessDays(LocalDate.of(2026, 7, 4), 0)).isEqualTo("2026-07-04");
    }

    @Test
    void ownDaysOutrankTheWeekAndTheHolidays() {
        var closed = LocalDate.of(2026, 7, 1);
        var saturday = LocalDate.of(2026, 7, 4);
        var calendar =
                new BusinessCalendar(
                        "shop",
                        BERLIN,
                        berlin.hours(),
                        berlin.holidays(),
                        Map.of(closed, Words.of("en", "Stocktaking")),
                        Map.of(saturday, List.of(Shift.of("10:00", "14:00"))));
        assertThat(calendar.isBusinessDay(closed)).isFalse();
        assertThat(calendar.closeOf(saturday)).hasValue(at("2026-07-04T14:00"));
        assertThat(calendar.closeOf(closed)).isEmpty();
    }

    @Test
    void passesOverTheLunchBreak() {
        var calendar =
                calendar(
                        OpeningHours.weekdays(
                                Shift.of("08:00", "12:00"), Shift.of("13:00", "17:00")));
        assertThat(calendar.plusBusinessTime(at("2026-07-06T11:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-07-06T14:00"));
        assertThat(calendar.plusBusinessTime(at("2026-07-06T11:00"), Duration.ofHours(1)))
                .isEqualTo(at("2026-07-06T12:00"));
        assertThat(calendar.nextOpen(at("2026-07-06T12:20"))).isEqualTo(at("2026-07-06T13:00"));
        assertThat(calendar.nextOpen(at("2026-07-06T16:20"))).isEqualTo(at("2026-07-06T16:20"));
        assertThat(calendar.closeOf(LocalDate.of(2026, 7, 6))).hasValue(at("2026-07-06T17:00"));
    }

    @Test
    void aNightShiftBelongsToTheDayItBegins() {
        var calendar = calendar(OpeningHours.weekdays(Shift.of("22:00", "06:00")));
        assertThat(calendar.plusBusinessTime(at("2026-07-03T23:00"), Duration.ofHours(10)))
                .isEqualTo(at("2026-07-07T01:00"));
        assertThat(calendar.nextOpen(at("2026-07-04T05:00"))).isEqualTo(at("2026-07-04T05:00"));
    }

    @Test
    void aNightShiftThatReachesIntoTheMorningIsNotCountedTwice() {
        var calendar =
                calendar(
                        OpeningHours.on(
                                EnumSet.allOf(DayOfWeek.class),
                                Shift.of("05:00", "12:00"),
                                Shift.of("20:00", "07:00")));
        assertThat(calendar.businessTimeBetween(at("2026-07-06T12:00"), at("2026-07-07T12:00")))
                .isEqualTo(Duration.ofHours(16));
    }

    @Test
    void theSkippedHourIsNotWorkedAndTheRepeatedOneIsWorkedTwice() {
        var calendar = calendar(OpeningHours.always());
        assertThat(calendar.businessTimeBetween(at("2026-03-29T00:00"), at("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(calendar.businessTimeBetween(at("2026-10-25T00:00"), at("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void aShiftThatBeginsInTheSkippedHourBeginsAtTheJump() {
        var calendar =
                calendar(
                        OpeningHours.on(
                                EnumSet.allOf(DayOfWeek.class), Shift.of("02:30", "04:00")));
        assertThat(calendar.nextOpen(at("2026-03-29T00:00")))
                .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(calendar.businessTimeBetween(at("2026-03-29T00:00"), at("2026-03-29T12:00")))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theDayEndsBeforeTheNextBeginsAlsoWhereMidnightIsSkipped() {
        var cairo = CalendarFixture.office("Africa/Cairo", "none");
        assertThat(cairo.endOfDay(LocalDate.of(2026, 4, 23)))
                .isEqualTo(Instant.parse("2026-04-23T21:59:59Z"));
    }

    @Test
    void refusesAWeekWithoutHoursAndShiftsThatOverlap() {
        assertThatThrownBy(() -> new OpeningHours(Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        OpeningHours.weekdays(
                                Shift.of("08:00", "12:00"), Shift.of("11:00", "17:00")))
                .hasMessageContaining("overlap");
    }

    private static BusinessCalendar calendar(OpeningHours hours) {
        return BusinessCalendar.of("test", BERLIN, hours, Holidays.NONE);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}

package recourse.demonstration.year;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import recourse.organisation.BusinessCalendar;
import recourse.organisation.CalendarFixture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.stream.Collectors;

/** The year of the sample house is one that a house could have had. */
class LifePlansTest {
    private static final Instant NOW = Instant.parse("2026-11-27T11:00:00Z");
    private final BusinessCalendar calendar = CalendarFixture.office("Europe/Berlin", "de-be");

    @Test
    void noMonthStandsOutBeyondBelief() {
        var months =
                new LifePlans(calendar)
                        .until(NOW).stream()
                                .filter(plan ->
                                        plan.receivedAt().isAfter(NOW.minusSeconds(86_400L * 360)))
                                .collect(
                                        Collectors.groupingBy(
                                                plan -> day(plan).withDayOfMonth(1),
                                                Collectors.counting()))
                                .values();
        assertThat(largest(months)).isLessThanOrEqualTo(4 * smallestWhole(months));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-27T11:00:00Z", "2026-11-29T03:00:00Z", "2027-01-04T07:00:00Z"})
    void whatNobodyHasLookedAtCameLatelyWheneverItIsLived(Instant now) {
        var unassessed =
                new LifePlans(calendar)
                        .until(now).stream()
                                .filter(plan -> plan.fate() == Fate.UNASSESSED)
                                .toList();
        assertThat(unassessed).hasSize(7);
        assertThat(
                        unassessed.stream()
                                .filter(plan ->
                                        plan.receivedAt().isAfter(now.minusSeconds(4 * 3600))))
                .hasSize(6);
        assertThat(unassessed).allMatch(plan -> plan.receivedAt().isBefore(now));
    }

    @Test
    void whatNobodyWentOnWithIsOldEnoughToFallDue() {
        var forgotten =
                new LifePlans(calendar)
                        .until(NOW).stream().filter(plan -> plan.fate() == Fate.FORGOTTEN).toList();
        assertThat(forgotten)
                .hasSize(9)
                .allMatch(plan -> plan.receivedAt().isBefore(NOW.minusSeconds(86_400L * 21)));
    }

    private static LocalDate day(LifePlan plan) {
        return LocalDate.ofInstant(plan.receivedAt(), ZoneOffset.UTC);
    }

    private static long largest(Collection<Long> months) {
        return months.stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    /** The month that the year begins in is not whole. */
    private static long smallestWhole(Collection<Long> months) {
        return months.stream()
                .mapToLong(Long::longValue)
                .sorted()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }
}

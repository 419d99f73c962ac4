package recourse.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import recourse.organisation.BusinessCalendar;
import recourse.organisation.CalendarFixture;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What must hold for every rule that comes with the program. */
class ShippedRegimesTest {
    private static final Instant FIRST = Instant.parse("2023-06-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2028-01-01T00:00:00Z");
    private static final LocalDate SIGHT = LocalDate.of(2026, 11, 27);

    static Stream<Regime> regimes() {
        return Regimes.shipped().all().stream();
    }

    static Stream<ClockRule> rules() {
        return regimes().flatMap(regime -> regime.rules().stream());
    }

    /** Around every change of the clocks, minute by minute and day by day, in every zone. */
    @ParameterizedTest
    @MethodSource("rules")
    void neverFallsDueEarlierForALaterStart(ClockRule rule) {
        for (var zone : CalendarFixture.ZONES) {
            var calendar = calendar(rule, zone);
            var before = Instant.MIN;
            for (var start : startsAroundChanges(zone)) {
                var due = Clocks.compute(rule, start, calendar).due();
                assertThat(due).isAfterOrEqualTo(before).isAfter(start);
                before = due;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void addsUpAgainAroundEveryChangeOfTheClocks(ClockRule rule) {
        for (var zone : CalendarFixture.ZONES) {
            var calendar = calendar(rule, zone);
            for (var start : startsAroundChanges(zone)) {
                var computation = Clocks.compute(rule, start, calendar);
                assertThat(Recount.of(computation.explanation()).due())
                        .isEqualTo(computation.due());
                assertThat(Clocks.compute(rule, start, calendar)).isEqualTo(computation);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("regimes")
    void givesEachDayAtMostOneVersionOfAClock(Regime regime) {
        for (var clock : regime.clocks()) {
            var changes =
                    regime.versions(clock).stream()
                            .flatMap(rule -> Stream.ofNullable(rule.effective().from()))
                            .toList();
            for (var change : changes) {
                for (var day : List.of(change.minusDays(1), change)) {
                    var general =
                            regime.versions(clock).stream()
                                    .filter(rule -> rule.severities().isEmpty())
                                    .filter(rule -> rule.effective().on(day))
                                    .toList();
                    assertThat(general).hasSizeLessThanOrEqualTo(1);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("regimes")
    void speaksBothLanguagesAndNamesItsSources(Regime regime) {
        assertThat(regime.about().sources().isEmpty() && !regime.id().equals("house")).isFalse();
        for (var rule : regime.inForce(null, SIGHT)) {
            var computation =
                    Clocks.compute(
                            rule,
                            Instant.parse("2026-06-30T10:00:00Z"),
                            calendar(rule, ZoneId.of("Europe/London")));
            for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                var lines = computation.explanation().lines(locale);
                assertThat(lines).noneMatch(line -> line.contains("{") || line.contains("null"));
                assertThat(String.join("\n", lines)).contains(rule.source().citation());
            }
            assertThat(
                            String.join("\n", computation.explanation().lines(Locale.ENGLISH))
                                    .contains("confirm before relying"))
                    .isEqualTo(rule.source().evidence().needsConfirming());
        }
    }

    @Test
    void saysWhenAVersionIsNotTheOneInForce() {
        var telecoms = Regimes.shipped().find("au-acma-cch").orElseThrow();
        var clock = "propose-resolution-10bd";
        assertThat(telecoms.rule(clock, null, LocalDate.of(2025, 6, 29)).orElseThrow().version())
                .isEqualTo("au-acma-cch/propose-resolution-10bd@first");
        assertThat(telecoms.rule(clock, null, LocalDate.of(2025, 6, 30)).orElseThrow().version())
                .isEqualTo("au-acma-cch/propose-resolution-10bd@2025-06-30");
    }

    private static BusinessCalendar calendar(ClockRule rule, ZoneId zone) {
        return Regions.shipped()
                .find(rule.asksForHolidays() ? "EW" : "none")
                .orElseThrow()
                .in(zone);
    }

    private static List<Instant> startsAroundChanges(ZoneId zone) {
        var starts = new ArrayList<Instant>();
        var change = zone.getRules().nextTransition(FIRST);
        for (;
                change != null && change.getInstant().isBefore(LAST);
                change = zone.getRules().nextTransition(change.getInstant())) {
            for (var offset : List.of(-1500, -1439, -61, -1, 0, 1, 59, 61, 1439, 1500)) {
                starts.add(change.getInstant().plus(Duration.ofMinutes(offset)));
            }
        }
        starts.addAll(List.of(FIRST, LAST));
        starts.sort(null);
        return starts;
    }
}
